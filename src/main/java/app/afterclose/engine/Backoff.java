package app.afterclose.engine;

import app.afterclose.model.Problem;
import app.afterclose.model.Settings;
import app.afterclose.model.Tries;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a turn that failed is tried again by itself: when the provider says, else after a growing,
 * jittered delay; so often and so long as the settings allow. Text that was kept brings the delay
 * back to its beginning, but neither the count nor the patience. Only a machine without network
 * waits on.
 */
final class Backoff {
  /** No delay of our own is longer; a provider may ask for more. */
  static final Duration CEILING = Duration.ofMinutes(2);

  /** A network that is back is found within this. */
  static final Duration OFFLINE = Duration.ofMinutes(1);

  private Backoff() {}

  /**
   * The instant of the next try, or empty when it has been tried enough, when the provider asks for
   * more time than there is patience for, or when trying again cannot help.
   *
   * @param tries those so far, this failure folded in
   */
  static Optional<Instant> next(
      Tries tries, Problem problem, Instant now, Settings.Limits limits, RandomGenerator random) {
    if (!problem.passing()) {
      return Optional.empty();
    }
    if (problem instanceof Problem.Offline) {
      return Optional.of(now.plus(delay(tries.fruitless(), OFFLINE, random)));
    }
    if (tries.attempts() >= limits.attempts()) {
      return Optional.empty();
    }
    Instant grown = now.plus(delay(tries.fruitless(), CEILING, random));
    Instant asked = problem.retryAt();
    Instant at = asked != null && asked.isAfter(grown) ? asked : grown;
    Duration inAll = tries.spent().plus(Duration.between(now, at));
    return Optional.of(at).filter(_ -> inAll.compareTo(limits.patience()) <= 0);
  }

  /** 1, 2, 4, … seconds, at most {@code ceiling}, each shortened by up to half. */
  private static Duration delay(int failures, Duration ceiling, RandomGenerator random) {
    long full = Math.min(ceiling.toMillis(), 1000L << Math.clamp(failures - 1, 0, 20));
    return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
  }
}
