package app.afterclose.store;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One unit of work inside the writer. What it appends and what it writes through {@link
 * #connection()} is committed together or not at all. States that it reads include its own appends.
 * Used on the writer's thread only.
 */
public interface Tx extends Session {
  /** When this unit runs, by the wall clock. */
  Instant now();

  /** The run's state as of now. */
  Optional<RunState> state(RunId run);

  /** The conversation's head as of now. */
  Optional<ConversationHead> conversation(ConversationId id);

  /** The saved draft of a turn in flight, or empty when there is none. */
  String draft(RunId run, int turn);

  /**
   * Appends an entry of a conversation or of one of its runs that did not come from a link: the
   * rep's wishes and answers.
   */
  Recorded append(ConversationId conversation, @Nullable RunId run, Entry entry);

  /**
   * Appends an entry of a link.
   *
   * @param link the link's number; for {@link Entry.LinkStarted} one more than the last
   * @param ran running time since the link's last entry, not negative
   * @throws StaleLink when {@code link} is not the run's current one
   */
  Recorded append(RunId run, int link, Duration ran, Entry entry);
}
