package app.afterclose.window.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The time that use is shown for. Pure. */
enum Range {
  MONTH,
  DAYS,
  MONTHS;

  private static final int LAST_DAYS = 30;
  private static final int LAST_MONTHS = 12;

  /** The first day of it. */
  LocalDate from(LocalDate today) {
    return columns(today).getFirst();
  }

  /** The first days of its columns; the days of this month that are to come among them. */
  List<LocalDate> columns(LocalDate today) {
    return switch (this) {
      case MONTH ->
          IntStream.rangeClosed(1, today.lengthOfMonth()).mapToObj(today::withDayOfMonth).toList();
      case DAYS ->
          IntStream.range(0, LAST_DAYS).mapToObj(i -> today.minusDays(LAST_DAYS - 1L - i)).toList();
      case MONTHS ->
          IntStream.range(0, LAST_MONTHS)
              .mapToObj(i -> today.withDayOfMonth(1).minusMonths(LAST_MONTHS - 1L - i))
              .toList();
    };
  }

  /** The column that {@code day} belongs to. */
  LocalDate column(LocalDate day) {
    return this == MONTHS ? day.withDayOfMonth(1) : day;
  }
}
