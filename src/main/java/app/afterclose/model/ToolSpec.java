package app.afterclose.model;

import java.time.Duration;

/**
 * What a model is told of a tool.
 *
 * @param name what the model calls, {@code [a-z_]+}
 * @param description for the model: what it does and when to use it
 * @param schema JSON Schema of its arguments, an object schema, as text
 * @param effect what running it does to the world
 * @param limit how long one call may take, below the cap of a link
 * @param source what it reads or writes: a key below {@code source.} in {@link Texts}, or a name as
 *     it follows "data unavailable: "
 */
public record ToolSpec(
    String name, String description, String schema, Effect effect, Duration limit, String source) {

  /** Over the workspace as a whole. */
  public ToolSpec(String name, String description, String schema, Effect effect, Duration limit) {
    this(name, description, schema, effect, limit, "workspace");
  }
}
