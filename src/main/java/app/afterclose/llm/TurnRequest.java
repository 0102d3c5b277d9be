package app.afterclose.llm;

import app.afterclose.model.ToolSpec;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a turn is asked with.
 *
 * @param system the system prompt
 * @param messages the conversation so far, from the rep's first message
 * @param tools what the model may call
 * @param kept text of this very turn that a cut one already gave; the answer goes on after its last
 *     character. Empty for a fresh turn
 * @param wrapUp whether the model must finish now with what it has: it may call nothing more
 * @param now when it is asked
 * @param zone the rep's time zone
 */
public record TurnRequest(
    String system,
    List<Message> messages,
    List<ToolSpec> tools,
    String kept,
    boolean wrapUp,
    Instant now,
    ZoneId zone) {
  public TurnRequest {
    messages = List.copyOf(messages);
    tools = List.copyOf(tools);
  }
}
