package app.afterclose.llm.analyst;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day that a sentence names: "on Friday", "in two weeks", "30 June", "20.02.2026", "by the end
 * of the month". A day and a month with slashes could be read two ways and is not read. Pure.
 */
final class Days {
  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zäöü]*\\.?";
  private static final String WEEKDAY =
      "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?";

  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b");
  private static final Pattern DOTTED =
      Pattern.compile("\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.(\\d{4}|\\d{2})?(?!\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? " + MONTH + "(?:,? (\\d{4}))?\\b");
  private static final Pattern MONTH_DAY =
      Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b");
  private static final Pattern NAMED =
      Pattern.compile("\\b(day after tomorrow|tomorrow|today|tonight|yesterday)\\b");
  private static final Pattern AHEAD =
      Pattern.compile("\\bin (?:about )?(\\d+|[a-z]+) (day|week|month)s?\\b");
  private static final Pattern AGO = Pattern.compile("\\b(\\d+|[a-z]+) (day|week|month)s? ago\\b");
  private static final Pattern END =
      Pattern.compile("\\bend of (the |this |next )?(week|month|quarter|year)\\b");
  private static final Pattern ON =
      Pattern.compile("\\b(next |last |this |coming )?" + WEEKDAY + "\\b");
  private static final Pattern NEXT = Pattern.compile("\\bnext (week|month|quarter|year)\\b");

  /** Words before a day that belong to it. */
  private static final Pattern LEAD =
      Pattern.compile("(?:\\b(?:on|by|until|till|for|due|before|to|the|at)\\s+){1,3}$");

  /**
   * A day and where it stands in the text, leading words such as "by" included.
   *
   * @param from where it begins
   * @param begin where it begins without these words
   * @param to where it ends
   */
  record Found(LocalDate day, int from, int begin, int to) {}

  private Days() {}

  /**
   * The first kind of day that is found.
   *
   * @param past whether a day without a year lies behind {@code today} rather than ahead
   */
  static Optional<Found> in(String text, LocalDate today, boolean past) {
    String low = text.toLowerCase(Locale.ROOT);
    return find(ISO, low, m -> date(m.group(1), m.group(2), m.group(3)))
        .or(
            () ->
                find(
                    DOTTED, low, m -> dayAndMonth(m.group(1), m.group(2), m.group(3), today, past)))
        .or(
            () ->
                find(
                    DAY_MONTH,
                    low,
                    m -> monthNamed(m.group(1), m.group(2), m.group(3), today, past)))
        .or(
            () ->
                find(
                    MONTH_DAY,
                    low,
                    m -> monthNamed(m.group(2), m.group(1), m.group(3), today, past)))
        .or(() -> find(NAMED, low, m -> named(m.group(1), today)))
        .or(() -> find(AHEAD, low, m -> away(m.group(1), m.group(2), today, 1)))
        .or(() -> find(AGO, low, m -> away(m.group(1), m.group(2), today, -1)))
        .or(() -> find(END, low, m -> end(m.group(1), m.group(2), today)))
        .or(() -> find(ON, low, m -> weekday(m.group(1), m.group(2), today, past)))
        .or(() -> find(NEXT, low, m -> next(m.group(1), today)));
  }

  private interface Reading {
    @Nullable LocalDate of(MatchResult match);
  }

  private static Optional<Found> find(Pattern pattern, String low, Reading reading) {
    Matcher matcher = pattern.matcher(low);
    while (matcher.find()) {
      LocalDate day = reading.of(matcher);
      if (day != null) {
        Matcher lead = LEAD.matcher(low.substring(0, matcher.start()));
        return Optional.of(
            new Found(
                day, lead.find() ? lead.start() : matcher.start(), matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }

  private static @Nullable LocalDate date(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      // There is no such day: "30 February".
      return null;
    }
  }

  private static @Nullable LocalDate dayAndMonth(
      String day, String month, @Nullable String year, LocalDate today, boolean past) {
    if (year != null) {
      return date(year.length() == 2 ? "20" + year : year, month, day);
    }
    LocalDate found = date(String.valueOf(today.getYear()), month, day);
    if (found == null) {
      return null;
    }
    if (past) {
      return found.isAfter(today) ? found.minusYears(1) : found;
    }
    return found.isBefore(today) ? found.plusYears(1) : found;
  }

  private static @Nullable LocalDate monthNamed(
      String day, String month, @Nullable String year, LocalDate today, boolean past) {
    return dayAndMonth(day, String.valueOf(month(month).getValue()), year, today, past);
  }

  /** The month whose English name begins so. */
  static Month month(String name) {
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 3))) {
        return month;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static LocalDate named(String name, LocalDate today) {
    return switch (name) {
      case "day after tomorrow" -> today.plusDays(2);
      case "tomorrow" -> today.plusDays(1);
      case "yesterday" -> today.minusDays(1);
      default -> today;
    };
  }

  private static @Nullable LocalDate away(String count, String unit, LocalDate today, int way) {
    boolean one = count.equals("a") || count.equals("an");
    OptionalInt number = one ? OptionalInt.of(1) : Counts.number(count);
    if (number.isEmpty() || number.getAsInt() > 10_000) {
      return null;
    }
    long steps = (long) way * number.getAsInt();
    return switch (unit) {
      case "day" -> today.plusDays(steps);
      case "week" -> today.plusWeeks(steps);
      default -> today.plusMonths(steps);
    };
  }

  private static LocalDate end(@Nullable String which, String unit, LocalDate today) {
    Periods.Span span = Periods.span(unit, today, "next ".equals(which) ? 1 : 0);
    return unit.equals("week") ? span.from().with(DayOfWeek.FRIDAY) : span.to();
  }

  private static LocalDate next(String unit, LocalDate today) {
    return Periods.span(unit, today, 1).from();
  }

  private static LocalDate weekday(
      @Nullable String which, String name, LocalDate today, boolean past) {
    DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    if ("next ".equals(which)) {
      return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(day);
    }
    return past || "last ".equals(which)
        ? today.with(TemporalAdjusters.previousOrSame(day))
        : today.with(TemporalAdjusters.next(day));
  }
}
