package app.afterclose.window.words;

import app.afterclose.model.Figures;
import app.afterclose.model.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When something was, in the rep's words. Pure; any thread may use it. */
public final class Words {
  private Words() {}

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
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate day = at.atZone(zone).toLocalDate();
    if (day.equals(today)) {
      return texts.say("when.hours", ago.toHours());
    }
    if (day.equals(today.minusDays(1))) {
      return texts.say("when.yesterday");
    }
    Figures figures = texts.figures();
    return day.getYear() == today.getYear() ? figures.dayOfYear(day) : figures.day(day);
  }
}
