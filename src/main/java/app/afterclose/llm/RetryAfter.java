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
    String millis = headers.get("retry-after-ms");
    if (millis != null && number(millis) >= 0) {
      return after(now, number(millis));
    }
    String value = headers.get("retry-after");
    if (value == null) {
      return null;
    }
    if (number(value) >= 0) {
      return after(now, number(value) * 1000);
    }
    Instant until = headers.getInstant("retry-after");
    if (until == null) {
      return null;
    }
    // Told by the server's clock: what counts is how far ahead of it.
    Instant there = headers.getInstant("date");
    Duration ahead = Duration.between(there == null ? now : there, until);
    return after(now, ahead.toMillis());
  }

  private static Instant after(Instant now, double millis) {
    return now.plusMillis((long) Math.clamp(millis, 0, LONGEST.toMillis()));
  }

  /** The number, or -1 where there is none. */
  private static double number(String text) {
    String digits = text.strip();
    return digits.matches("\\d{1,15}(\\.\\d{1,9})?") ? Double.parseDouble(digits) : -1;
  }
}
