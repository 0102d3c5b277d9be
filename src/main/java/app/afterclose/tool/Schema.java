package app.afterclose.tool;

import static app.afterclose.model.Texts.plain;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import app.afterclose.model.ToolSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A tool's JSON Schema, read once, and the check of arguments against it.
 *
 * <p>Of JSON Schema it knows what forms need: properties, required, additionalProperties, and for
 * each property what {@link Values} knows. Keywords it does not know allow everything, so that a
 * richer schema of a tool from outside is checked less, never wrongly. An optional field that is
 * null counts as left out, because models write it so; so does an empty text where an address or a
 * link belongs, because that is what a rep leaves who clears the field.
 */
final class Schema {
  private static final String WHOLE = "";
  private static final Set<String> CLEARED = Set.of("email", "uri");

  private final JsonNode root;
  private final Json json;
  private final Values values;

  private Schema(JsonNode root, Json json, Values values) {
    this.root = root;
    this.json = json;
    this.values = values;
  }

  /** Throws {@link BadJson} when the spec's schema is no JSON. */
  static Schema of(ToolSpec spec, Json json, Values values) {
    return new Schema(json.tree(spec.schema()), json, values);
  }

  Map<String, String> flaws(String arguments) {
    JsonNode given;
    try {
      given = json.tree(arguments);
    } catch (BadJson e) {
      return Map.of(
          WHOLE,
          plain(
              "wrong.json",
              String.valueOf(e.line()),
              String.valueOf(e.column()),
              String.valueOf(e.getMessage())));
    }
    if (!given.isObject()) {
      return Map.of(WHOLE, plain("wrong.noObject"));
    }
    Map<String, String> flaws = new LinkedHashMap<>();
    JsonNode properties = root.path("properties");
    for (JsonNode name : root.path("required")) {
      JsonNode value = given.path(name.asString());
      if (value.isMissingNode()
          || value.isNull()
          || cleared(value, properties.path(name.asString()))) {
        flaws.put(name.asString(), plain("wrong.needed"));
      }
    }
    List<String> unknown = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : given.properties()) {
      JsonNode property = properties.path(field.getKey());
      if (property.isMissingNode()) {
        unknown.add(field.getKey());
      } else if (!field.getValue().isNull() && !cleared(field.getValue(), property)) {
        Optional<String> flaw = values.flaw(field.getValue(), property);
        flaw.ifPresent(what -> flaws.putIfAbsent(field.getKey(), what));
      }
    }
    JsonNode others = root.path("additionalProperties");
    if (others.isBoolean() && !others.booleanValue()) {
      unknown.forEach(name -> flaws.put(name, plain("wrong.noField")));
    }
    return flaws;
  }

  private static boolean cleared(JsonNode value, JsonNode property) {
    return value.isString()
        && value.asString().isBlank()
        && CLEARED.contains(property.path("format").asString(""));
  }
}
