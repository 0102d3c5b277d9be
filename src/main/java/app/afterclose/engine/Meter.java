package app.afterclose.engine;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Measures running time in laps of 0 to 10 seconds. A longer lap means that the machine slept or
 * the clock jumped: it counts as 10 seconds, so that neither uses up a chain nor lengthens it. Safe
 * for several threads.
 */
final class Meter {
  static final Duration LONGEST = Duration.ofSeconds(10);
  private static final long NANOS_A_MILLI = 1_000_000;

  private final LongSupplier nanos;
  private long last;

  /** {@code nanos} is a monotonic clock in nanoseconds. */
  Meter(LongSupplier nanos) {
    this.nanos = nanos;
    this.last = nanos.getAsLong();
  }

  /** The time since the last lap, in whole milliseconds; what is left over counts in the next. */
  synchronized Duration lap() {
    long now = nanos.getAsLong();
    long passed = Math.clamp(now - last, 0, LONGEST.toNanos());
    long millis = passed / NANOS_A_MILLI;
    last = passed == now - last ? last + millis * NANOS_A_MILLI : now;
    return Duration.ofMillis(millis);
  }
}
