package app.afterclose.engine;

import app.afterclose.model.ConversationId;
import app.afterclose.model.FollowUp;
import app.afterclose.model.RunId;

/** What came of asking. */
public sealed interface Asking {
  /** A run began. */
  record Began(RunId run, ConversationId conversation) implements Asking {}

  /** Nothing began: this run is in flight there, and is the one to watch. */
  record InFlight(RunId run, ConversationId conversation) implements Asking {}

  /** It is in line behind the run in flight. */
  record InLine(ConversationId conversation, FollowUp followUp) implements Asking {}
}
