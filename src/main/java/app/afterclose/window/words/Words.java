package app.afterclose.window.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, durations and times as the rep reads them. Pure; any thread may use it. */
public final class Words {
  private static final Locale LOCALE = Locale.ENGLISH;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LOCALE);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", LOCALE);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", LOCALE);

  private Words() {}

  /** With separators: {@code 8,800}. */
  public static String number(long n) {
    return String.format(LOCALE, "%,d", n);
  }

  /** {@code 1 token}, {@code 1,204 tokens}. */
  public static String counted(long n, String one, String many) {
    return number(n) + " " + (n == 1 ? one : many);
  }

  /**
   * A running clock, to the second: {@code 0:42}, {@code 4:12}, {@code 1:05:09}. Negative durations
   * count as none.
   */
  public static String clock(Duration d) {
    long s = Math.max(0, d.toSeconds());
    return s < 3600
        ? String.format(LOCALE, "%d:%02d", s / 60, s % 60)
        : String.format(LOCALE, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
  }

  /**
   * How long something took, rounded to what matters: {@code 0.3 s}, {@code 42 s}, {@code 12 min},
   * {@code 1 h 5 min}, {@code 2 h}. Under a tenth of a second it says {@code 0.1 s}.
   */
  public static String took(Duration d) {
    long ms = Math.max(0, d.toMillis());
    if (ms < 9_950) {
      return String.format(LOCALE, "%.1f s", Math.max(100, ms) / 1000.0);
    }
    long s = Math.round(ms / 1000.0);
    if (s < 60) {
      return s + " s";
    }
    long min = Math.round(s / 60.0);
    if (min < 60) {
      return min + " min";
    }
    return min / 60 + " h" + (min % 60 == 0 ? "" : " " + min % 60 + " min");
  }

  /** The time of day: {@code 14:32}. */
  public static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }

  /**
   * When something was, for lists: {@code just now}, {@code 5 min ago}, {@code 3 h ago} (the same
   * day), {@code yesterday}, {@code 4 Jun}, {@code 4 Jun 2024} (another year). What lies ahead, by
   * a clock that was set back, is {@code just now}.
   */
  public static String when(Instant at, Instant now, ZoneId zone) {
    Duration ago = Duration.between(at, now);
    if (ago.compareTo(Duration.ofMinutes(1)) < 0) {
      return "just now";
    }
    if (ago.compareTo(Duration.ofHours(1)) < 0) {
      return ago.toMinutes() + " min ago";
    }
    ZonedDateTime then = at.atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate day = then.toLocalDate();
    if (day.equals(today)) {
      return ago.toHours() + " h ago";
    }
    if (day.equals(today.minusDays(1))) {
      return "yesterday";
    }
    return day.getYear() == today.getYear() ? DAY.format(then) : DATE.format(then);
  }
}
