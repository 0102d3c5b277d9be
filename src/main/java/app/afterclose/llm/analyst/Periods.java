package app.afterclose.llm.analyst;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of time that deals are asked for: "closing this month", "created last week". Pure.
 */
final class Periods {
  private static final Pattern UNIT =
      Pattern.compile("\\b(this|next|last|current|previous|coming) (week|month|quarter|year)\\b");
  private static final Pattern ROLLING =
      Pattern.compile(
          "\\b(next|last|past|coming) (\\d+|[a-z]+) (days?|weeks?|months?)\\b"
              + "|\\bwithin (\\d+|[a-z]+) (days?|weeks?|months?)\\b");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(in|during|for|since|after|before|until|by)"
              + " (january|february|march|april|may|june|july|august|september|october|november|december)(?:"
              + " (\\d{4}))?\\b");
  private static final Pattern OVERDUE =
      Pattern.compile("\\b(overdue|past due|past (?:their|the|its) close|slipped|late)\\b");
  private static final Pattern BOUND =
      Pattern.compile("\\b(by|before|until|till|after|since|from)\\s+(?:(?:on|the)\\s+)?$");

  /**
   * A stretch of days, both ends included; an open end is null.
   *
   * @param words how to speak of it: "this month"
   * @param overdue whether open deals are meant whose closing date has passed
   */
  record Period(@Nullable LocalDate from, @Nullable LocalDate to, String words, boolean overdue) {}

  /** Days from and to, both included. */
  record Span(LocalDate from, LocalDate to) {}

  private Periods() {}

  /**
   * The period named, its words marked as used; null when there is none.
   *
   * @param past whether days without a year lie behind {@code today} rather than ahead
   */
  static @Nullable Period in(Sentence sentence, LocalDate today, boolean past) {
    String low = sentence.text().toLowerCase(Locale.ROOT);
    Matcher overdue = OVERDUE.matcher(low);
    if (overdue.find()) {
      sentence.use(overdue.start(), overdue.end());
      return new Period(null, today.minusDays(1), "overdue", true);
    }
    Ranges.Found range = Ranges.in(low, today, past);
    if (range != null) {
      sentence.use(range.start(), range.end());
      String words = "between " + Say.day(range.from()) + " and " + Say.day(range.to());
      return new Period(range.from(), range.to(), words, false);
    }
    Matcher unit = UNIT.matcher(low);
    if (unit.find()) {
      sentence.use(unit.start(), unit.end());
      int steps =
          switch (unit.group(1)) {
            case "next", "coming" -> 1;
            case "last", "previous" -> -1;
            default -> 0;
          };
      Span span = span(unit.group(2), today, steps);
      return new Period(span.from(), span.to(), unit.group(), false);
    }
    Period found = rolling(low, sentence, today);
    found = found == null ? month(low, sentence, today) : found;
    return found == null ? bounded(low, sentence, today, past) : found;
  }

  private static @Nullable Period rolling(String low, Sentence sentence, LocalDate today) {
    Matcher rolling = ROLLING.matcher(low);
    while (rolling.find()) {
      boolean within = rolling.group(1) == null;
      String said = within ? rolling.group(4) : rolling.group(2);
      String unit = within ? rolling.group(5) : rolling.group(3);
      OptionalInt count = Counts.number(said);
      if (count.isPresent()) {
        sentence.use(rolling.start(), rolling.end());
        int days = count.getAsInt() * (unit.startsWith("w") ? 7 : unit.startsWith("m") ? 30 : 1);
        boolean back =
            !within && (rolling.group(1).equals("last") || rolling.group(1).equals("past"));
        return back
            ? new Period(today.minusDays(days), today, "in the " + rolling.group(), false)
            : new Period(today, today.plusDays(days), "in the next " + said + " " + unit, false);
      }
    }
    return null;
  }

  private static @Nullable Period month(String low, Sentence sentence, LocalDate today) {
    Matcher named = MONTH.matcher(low);
    if (!named.find()) {
      return null;
    }
    sentence.use(named.start(), named.end());
    Month month = Days.month(named.group(2));
    int year = named.group(3) == null ? today.getYear() : Integer.parseInt(named.group(3));
    LocalDate first = LocalDate.of(year, month, 1);
    LocalDate last = first.with(TemporalAdjusters.lastDayOfMonth());
    String name = Say.capital(named.group(2)) + " " + year;
    return switch (named.group(1)) {
      case "since" -> new Period(first, null, "since " + name, false);
      case "after" -> new Period(last.plusDays(1), null, "after " + name, false);
      case "before", "until" -> new Period(null, first.minusDays(1), "before " + name, false);
      case "by" -> new Period(null, last, "by the end of " + name, false);
      default -> new Period(first, last, "in " + name, false);
    };
  }

  private static @Nullable Period bounded(
      String low, Sentence sentence, LocalDate today, boolean past) {
    Days.Found found = Days.in(low, today, past).orElse(null);
    if (found == null) {
      return null;
    }
    sentence.use(found.from(), found.to());
    LocalDate day = found.day();
    String said = Say.day(day);
    Matcher bound = BOUND.matcher(low.substring(0, found.begin()));
    return switch (bound.find() ? bound.group(1) : "on") {
      case "since", "from" -> new Period(day, null, "since " + said, false);
      case "after" -> new Period(day.plusDays(1), null, "after " + said, false);
      case "before" -> new Period(null, day.minusDays(1), "before " + said, false);
      case "by", "until", "till" -> new Period(null, day, "by " + said, false);
      default -> new Period(day, day, "on " + said, false);
    };
  }

  /** The week (from Monday), month, quarter or year of a day, or of as many such steps away. */
  static Span span(String unit, LocalDate day, int steps) {
    return switch (unit) {
      case "week" -> {
        LocalDate monday = day.with(DayOfWeek.MONDAY).plusWeeks(steps);
        yield new Span(monday, monday.plusDays(6));
      }
      case "month" -> {
        LocalDate first = day.withDayOfMonth(1).plusMonths(steps);
        yield new Span(first, first.with(TemporalAdjusters.lastDayOfMonth()));
      }
      case "quarter" -> {
        LocalDate first =
            day.withDayOfMonth(1)
                .withMonth((day.getMonthValue() - 1) / 3 * 3 + 1)
                .plusMonths(3L * steps);
        yield new Span(first, first.plusMonths(2).with(TemporalAdjusters.lastDayOfMonth()));
      }
      default -> {
        LocalDate first = day.withDayOfYear(1).plusYears(steps);
        yield new Span(first, first.with(TemporalAdjusters.lastDayOfYear()));
      }
    };
  }
}
