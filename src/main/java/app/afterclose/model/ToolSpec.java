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
 */
public record ToolSpec(
    String name, String description, String schema, Effect effect, Duration limit) {}
