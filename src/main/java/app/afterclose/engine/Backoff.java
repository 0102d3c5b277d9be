package app.afterclose.engine;

import app.afterclose.model.Problem;
import app.afterclose.model.TurnState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a turn that failed is tried again by itself: when the provider says, else after a growing,
 * jittered delay; at most 10 attempts or 30 minutes. Only a machine without network waits on.
 */
final class Backoff {
  static final int ATTEMPTS = 10;
  static final Duration LONGEST = Duration.ofMinutes(30);
  static final Duration CEILING = Duration.ofMinutes(2);

  private Backoff() {}

  /**
   * The instant of the next try, or empty when it has been tried enough or cannot help.
   *
   * @param turn the turns with this failure folded in
   */
  static Optional<Instant> next(
      TurnState turn, Problem problem, Instant now, RandomGenerator random) {
    if (!problem.passing()) {
      return Optional.empty();
    }
    boolean offline = problem instanceof Problem.Offline;
    Instant first = turn.firstFailure() == null ? now : turn.firstFailure();
    boolean enough =
        turn.attempts() >= ATTEMPTS || Duration.between(first, now).compareTo(LONGEST) >= 0;
    if (enough && !offline) {
      return Optional.empty();
    }
    Instant asked = asked(problem);
    Instant grown = now.plus(delay(turn.attempts(), random));
    return Optional.of(asked != null && asked.isAfter(grown) ? asked : grown);
  }

  private static @Nullable Instant asked(Problem problem) {
    return switch (problem) {
      case Problem.RateLimited p -> p.retryAt();
      case Problem.Overloaded p -> p.retryAt();
      case Problem.ProviderTimeout _,
          Problem.Offline _,
          Problem.Unreachable _,
          Problem.Rejected _,
          Problem.Refused _,
          Problem.DataUnavailable _,
          Problem.BudgetExhausted _,
          Problem.NoAnswer _,
          Problem.NoProgress _,
          Problem.TooLong _,
          Problem.Unexpected _ ->
          null;
    };
  }

  /** 1, 2, 4, … seconds, at most {@link #CEILING}, each shortened by up to half. */
  private static Duration delay(int attempts, RandomGenerator random) {
    long full = Math.min(CEILING.toMillis(), 1000L << Math.clamp(attempts - 1, 0, 20));
    return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
  }
}
