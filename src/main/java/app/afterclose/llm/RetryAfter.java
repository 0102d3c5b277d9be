package app.afterclose.llm;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** When a server says to come back: RFC 9110, section 10.2.3, and the milliseconds some send. */
final class RetryAfter {
  /** What is longer is no answer to wait for. */
  static final Duration LONGEST = Duration.ofDays(7);

  private RetryAfter() {}

  /** The instant, never before {@code now}; null when the server says nothing that can be read. */
  static @Nullable Instant at(Headers headers, Instant now) {
    Duration finer = wait(headers.get("retry-after-ms"), 1);
    Duration wait = finer == null ? wait(headers.get("retry-after"), 1000) : finer;
    if (wait != null) {
      return after(now, wait);
    }
    Instant until = headers.getInstant("retry-after");
    if (until == null) {
      return null;
    }
    // Told by the server's clock: what counts is how far ahead of it.
    Instant there = headers.getInstant("date");
    return after(now, Duration.between(there == null ? now : there, until));
  }

  private static Instant after(Instant now, Duration wait) {
    if (wait.isNegative()) {
      return now;
    }
    return now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  /** {@code text} as a number of units of so many milliseconds; null where it is none. */
  private static @Nullable Duration wait(@Nullable String text, int unit) {
    if (text == null || !text.strip().matches("\\d{1,12}(\\.\\d{1,9})?")) {
      return null;
    }
    return Duration.ofMillis((long) (Double.parseDouble(text.strip()) * unit));
  }
}
