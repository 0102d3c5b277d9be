package app.afterclose.terminal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time for tables: they sort, and stay true when the screen is read later. */
final class Times {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH);

  private Times() {}

  static String of(Instant at, ZoneId zone) {
    return FORM.format(at.atZone(zone));
  }
}
