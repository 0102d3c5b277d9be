package app.afterclose.window.sidebar;

import app.afterclose.model.ConversationId;
import app.afterclose.wire.Frame;
import java.util.Optional;

/** A row of the sidebar. */
sealed interface Row {
  /** The conversation that is opened with it; empty for what cannot be opened. */
  default Optional<ConversationId> conversation() {
    return switch (this) {
      case Conversation(ConversationId id) -> Optional.of(id);
      case Titled(ConversationId id, _) -> Optional.of(id);
      case Found(Frame.Hit hit) -> Optional.of(hit.conversation());
      case Heading _, Nothing _ -> Optional.empty();
    };
  }

  /** The heading of a group. */
  record Heading(Group group) implements Row {}

  /** A conversation; what is known of it is in the model. */
  record Conversation(ConversationId id) implements Row {}

  /** A conversation whose title has {@code words}, which are marked in it. */
  record Titled(ConversationId id, String words) implements Row {}

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
