package app.afterclose.quota;

import app.afterclose.model.RunId;
import app.afterclose.model.Settings;
import app.afterclose.model.TokenUse;
import app.afterclose.model.Usage;
import app.afterclose.store.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What an organisation shares: its tokens, and its slots for active runs. Each method works inside
 * the caller's transaction.
 */
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

  /**
   * Takes a slot for a run that becomes active; it is the run's until {@link #release}. Claiming
   * twice is claiming once, so that a caller whose transaction failed may claim again.
   *
   * @param limits how many runs may be active for the user and in the organisation
   * @return false when no slot is free; then nothing was changed
   */
  boolean claim(Session session, RunId run, Settings.Limits limits);

  /** Gives the run's slot back, if it has one. */
  void release(Session session, RunId run);

  /** How many slots are free, zero or more. Only {@link #claim} decides who gets one. */
  int free(Session session, Settings.Limits limits);

  /** When the month of {@code now} ends and the next budget begins. */
  Instant renewed(Instant now);

  /** What was used by day (UTC, both included) and model, in that order. */
  List<TokenUse> usage(Session session, LocalDate from, LocalDate to);
}
