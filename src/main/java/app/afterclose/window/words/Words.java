package app.afterclose.window.words;

import app.afterclose.model.Figures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers and times as the rep reads them; money, shares, dates and ages are {@link
 * app.afterclose.model.Figures}', durations {@link app.afterclose.model.Span}'s. Pure; any thread
 * may use it.
 */
public final class Words {
  private static final Locale LOCALE = Locale.ENGLISH;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LOCALE);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", LOCALE);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", LOCALE);

  private Words() {}

  /** With separators: {@code 8,800}. */
  public static String number(long n) {
    return Figures.number(n);
  }

  /** {@code 1 token}, {@code 1,204 tokens}. */
  public static String counted(long n, String one, String many) {
    return Figures.counted(n, one, many);
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
  public static String when(Instant at, Instant now, ZoneId zone, Texts texts) {
    Duration ago = Duration.between(at, now);
    if (ago.compareTo(Duration.ofMinutes(1)) < 0) {
      return texts.say("when.now");
    }
    if (ago.compareTo(Duration.ofHours(1)) < 0) {
      return texts.say("when.minutes", ago.toMinutes());
    }
    ZonedDateTime then = at.atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate day = then.toLocalDate();
    if (day.equals(today)) {
      return texts.say("when.hours", ago.toHours());
    }
    if (day.equals(today.minusDays(1))) {
      return texts.say("when.yesterday");
    }
    return day.getYear() == today.getYear() ? DAY.format(then) : DATE.format(then);
  }
}
