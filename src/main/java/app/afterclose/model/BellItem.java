package app.afterclose.model;

import java.time.Instant;

/**
 * An item in the bell: a run paused, completed or failed.
 *
 * @param seq the entry it stands for, and its name
 * @param title the conversation's title
 * @param status what the run came to
 * @param read whether the rep has seen it
 * @param answered whether it told of a pause that is over, because the rep answered
 */
public record BellItem(
    long seq,
    Instant at,
    ConversationId conversation,
    RunId run,
    String title,
    RunStatus status,
    boolean read,
    boolean answered) {

  /** The same for lists: nothing in it is long. */
  public BellItem brief() {
    String named = Beginning.of(title, ConversationHead.TITLE);
    return new BellItem(seq, at, conversation, run, named, status.brief(), read, answered);
  }

  /** One that is not answered. */
  public BellItem(
      long seq,
      Instant at,
      ConversationId conversation,
      RunId run,
      String title,
      RunStatus status,
      boolean read) {
    this(seq, at, conversation, run, title, status, read, false);
  }
}
