package app.afterclose.engine;

import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Which waits are over. A wait ends at its instant by the wall clock, or when its whole delay has
 * passed by the monotonic one, so that a clock set back lengthens none. One that is met for the
 * first time, after a start of the agent say, by a clock from before it began is over: nobody knows
 * how long it has been. Used by one thread.
 */
final class Waits {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** A clock is put right by a little now and then. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private final InstantSource clock;
  private final LongSupplier nanos;
  private final Map<RunId, Deadline> deadlines = new HashMap<>();

  private Duration shortest = LONGEST_PAUSE;

  private record Deadline(Instant at, long nanos) {}

  Waits(InstantSource clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
  }

  /** Whether the run's next link is due. */
  boolean due(RunState state) {
    return switch (Next.of(state)) {
      case Next.Go _ -> {
        deadlines.remove(state.run());
        yield true;
      }
      case Next.Rest _ -> {
        deadlines.remove(state.run());
        yield false;
      }
      case Next.At at -> {
        Duration left = left(state, at.instant());
        if (!left.isZero() && left.compareTo(shortest) < 0) {
          shortest = left;
        }
        yield left.isZero();
      }
    };
  }

  /**
   * How long until the next of the waits found not due since the last call may be over; at most 5
   * s, since a sleep may have passed unseen.
   */
  Duration pause() {
    Duration pause = shortest;
    shortest = LONGEST_PAUSE;
    return pause;
  }

  /** Forgets runs that are settled. */
  void keep(List<RunState> unsettled) {
    deadlines.keySet().retainAll(unsettled.stream().map(RunState::run).toList());
  }

  private Duration left(RunState state, Instant at) {
    Deadline known = deadlines.get(state.run());
    if (known == null || !known.at().equals(at)) {
      Duration whole = Duration.between(state.chain().since(), at);
      Duration byWall = Duration.between(clock.instant(), at);
      Duration delay = byWall.compareTo(whole) < 0 ? byWall : whole;
      if (byWall.minus(whole).compareTo(SLACK) > 0) {
        delay = Duration.ZERO;
      }
      known = new Deadline(at, nanos.getAsLong() + Math.max(0, delay.toNanos()));
      deadlines.put(state.run(), known);
    }
    Duration byWall = Duration.between(clock.instant(), at);
    Duration byNanos = Duration.ofNanos(known.nanos() - nanos.getAsLong());
    Duration left = byWall.compareTo(byNanos) < 0 ? byWall : byNanos;
    return left.isNegative() ? Duration.ZERO : left;
  }
}
