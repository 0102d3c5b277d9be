package app.afterclose.tool;

import app.afterclose.json.Json;
import app.afterclose.model.Figures;
import app.afterclose.model.Texts;
import app.afterclose.model.ToolSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tools at hand, by name. Immutable; any thread may use it. */
public final class Toolbox {
  private final Map<String, Tool> tools = new LinkedHashMap<>();
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
  private final Json json;
  private final Values values;

  /**
   * A box of these tools, in their order.
   *
   * @param figures how the rep reads the numbers in what is wrong with arguments
   * @throws IllegalArgumentException when two have one name
   */
  public Toolbox(List<Tool> tools, Json json, Figures figures) {
    this.json = json;
    this.values = new Values(new Texts(figures));
    for (Tool tool : tools) {
      String name = tool.spec().name();
      if (this.tools.putIfAbsent(name, tool) != null) {
        throw new IllegalArgumentException("two tools are called " + name);
      }
    }
  }

  /** What a model is told of them, in their order. */
  public List<ToolSpec> specs() {
    return tools.values().stream().map(Tool::spec).toList();
  }

  /** The tool of this name. */
  public Optional<Tool> find(String name) {
    return Optional.ofNullable(tools.get(name));
  }

  /**
   * What is wrong with these arguments: field → what is wrong with it, in a sentence fit for a
   * card's field; what is wrong with the whole stands under the empty name. Empty when the tool may
   * be run with them.
   */
  public Map<String, String> flaws(Tool tool, String arguments) {
    ToolSpec spec = tool.spec();
    return schemas
        .computeIfAbsent(spec.name(), _ -> Schema.of(spec, json, values))
        .flaws(arguments);
  }
}
