package app.afterclose.crm;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as a cell writes it, parted but not yet understood. Pure.
 *
 * @param shape what stands where
 * @param first the number that stands first
 * @param second the number, or the named month's, that stands second
 * @param third the number that stands third
 * @param mark the character between them
 * @param time the time of day, midnight when none is given
 */
record DateText(Shape shape, int first, int second, int third, char mark, LocalTime time) {

  /** What the numbers are. */
  enum Shape {
    /** Year, month, day: no doubt. */
    YEAR_FIRST,
    /** Day, month, year, the month by its name: no doubt. */
    NAMED,
    /** Day and month in an order the cell does not tell, then the year. */
    YEAR_LAST
  }

  /** The order of day and month where the year is last. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST
  }

  /** A time zone after the time is read past: dates are taken as they are written. */
  private static final String TIME =
      "(?:[T ,]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?"
          + "(?:\\s*([AaPp])\\.?[Mm]\\.?)?(?:\\s*(?:Z|[A-Z]{2,5}|(?:UTC|GMT)?[+-]\\d{2}:?\\d{2}))?)?";

  private static final Pattern FROM_YEAR =
      Pattern.compile("(\\d{4})([-/. ])(\\d{1,2})\\2(\\d{1,2})" + TIME);
  private static final Pattern TO_YEAR =
      Pattern.compile("(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
  private static final Pattern NAMED_SECOND =
      Pattern.compile("(\\d{1,2})[-/. ]*(\\p{L}{3,9})[-/., ]*(\\d{4}|\\d{2})" + TIME);
  private static final Pattern NAMED_FIRST =
      Pattern.compile("(\\p{L}{3,9})[-. ]*(\\d{1,2})(?:st|nd|rd|th)?,?[- ]+(\\d{4})" + TIME);
  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");

  /** Two-digit years up to this one are of this century. */
  private static final int CENTURY = 69;

  /** The cell's date parted; null when it is none in any way of writing known here. */
  static @Nullable DateText of(String cell) {
    String text = cell.strip();
    try {
      Matcher m = FROM_YEAR.matcher(text);
      if (m.matches()) {
        return new DateText(
            Shape.YEAR_FIRST,
            number(m, 1),
            number(m, 3),
            number(m, 4),
            m.group(2).charAt(0),
            time(m, 5));
      }
      m = TO_YEAR.matcher(text);
      if (m.matches()) {
        return new DateText(
            Shape.YEAR_LAST,
            number(m, 1),
            number(m, 3),
            year(m.group(4)),
            m.group(2).charAt(0),
            time(m, 5));
      }
      m = NAMED_SECOND.matcher(text);
      if (m.matches()) {
        return named(number(m, 1), m.group(2), year(m.group(3)), time(m, 4));
      }
      m = NAMED_FIRST.matcher(text);
      if (m.matches()) {
        return named(number(m, 2), m.group(1), year(m.group(3)), time(m, 4));
      }
      m = COMPACT.matcher(text);
      if (m.matches()) {
        return new DateText(
            Shape.YEAR_FIRST, number(m, 1), number(m, 2), number(m, 3), ' ', LocalTime.MIDNIGHT);
      }
      return null;
    } catch (DateTimeException e) {
      // The clock shows no such time, so this is no date either.
      return null;
    }
  }

  /** The date and time; null when the calendar has no such day. */
  @Nullable LocalDateTime read(Order order) {
    return switch (shape) {
      case YEAR_FIRST -> day(first, second, third);
      case NAMED -> day(third, second, first);
      case YEAR_LAST ->
          order == Order.DAY_FIRST ? day(third, second, first) : day(third, first, second);
    };
  }

  private @Nullable LocalDateTime day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).atTime(time);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable DateText named(int day, String month, int year, LocalTime time) {
    int number = Months.number(month);
    return number == 0 ? null : new DateText(Shape.NAMED, day, number, year, ' ', time);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year <= CENTURY ? 2000 + year : 1900 + year;
  }

  private static LocalTime time(Matcher matcher, int group) {
    if (matcher.group(group) == null) {
      return LocalTime.MIDNIGHT;
    }
    int hour = number(matcher, group);
    String half = matcher.group(group + 3);
    if (half != null) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).equals("p") ? 12 : 0);
    }
    String second = matcher.group(group + 2);
    return LocalTime.of(
        hour, number(matcher, group + 1), second == null ? 0 : Integer.parseInt(second));
  }
}
