package app.afterclose.window.sidebar;

import app.afterclose.model.ConversationId;
import app.afterclose.wire.Frame;

/** A row of the sidebar. */
sealed interface Row {
  /** The heading of a group. */
  record Heading(Group group) implements Row {}

  /** A conversation; what is known of it is in the model. */
  record Conversation(ConversationId id) implements Row {}

  /** A place in a conversation where the words searched for were said. */
  record Found(Frame.Hit hit) implements Row {}

  /** Nothing to list; {@code text} says so. */
  record Nothing(String text) implements Row {}

  /** How conversations are grouped, in this order. */
  enum Group {
    ACTIVE,
    TODAY,
    YESTERDAY,
    EARLIER,
    SAID
  }
}
