package app.afterclose.model;

/**
 * A tool call as the model proposed it.
 *
 * @param id ours
 * @param providerId the provider's own, given back with the result
 * @param tool the tool's name
 * @param arguments the arguments, a JSON object as text
 */
public record Call(CallId id, String providerId, String tool, String arguments) {}
