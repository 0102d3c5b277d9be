package app.afterclose.quota;

import app.afterclose.model.RunId;
import app.afterclose.model.Usage;
import app.afterclose.store.Session;
import java.time.Instant;

/** Books tokens. Each method works inside the caller's transaction. */
public interface Quota {
  /**
   * Sets an estimate aside for a turn that begins.
   *
   * @param tokens the estimate, zero or more
   * @return tokens used and set aside this month, these included
   */
  long reserve(Session session, RunId run, int turn, String model, long tokens, Instant now);

  /** Replaces the turn's reservation by what it used. Settling twice keeps the last. */
  void settle(Session session, RunId run, int turn, Usage usage);

  /** Tokens used and set aside in the calendar month (UTC) of {@code now}. */
  long used(Session session, Instant now);
}
