package app.afterclose.wire;

import app.afterclose.model.ConversationId;

/** Where the window brings the rep. */
public sealed interface Destination {
  /** Where they are; in a window that has just opened, that is an empty chat. */
  record Here() implements Destination {}

  /**
   * A conversation.
   *
   * @param seq the entry it stands at, or 0 for its end
   */
  record Conversation(ConversationId id, long seq) implements Destination {
    /** At its end. */
    public Conversation(ConversationId id) {
      this(id, 0);
    }
  }

  /** What rang. */
  record Bell() implements Destination {}

  /** A new chat, ready to be written in. */
  record NewChat() implements Destination {}

  /** The deals. */
  record Pipeline() implements Destination {}
}
