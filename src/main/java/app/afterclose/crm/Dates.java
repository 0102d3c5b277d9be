package app.afterclose.crm;

import app.afterclose.crm.DateText.Order;
import app.afterclose.crm.DateText.Shape;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a column writes its dates, decided over the whole column and never row by row. Pure.
 *
 * @param yearLast cells with day and month in an order they do not tell
 * @param dayFirst cells of those that can only be day, month, year
 * @param monthFirst cells of those that can only be month, day, year
 * @param mark the character between the numbers of the first of them, ' ' when there is none
 */
record Dates(int yearLast, int dayFirst, int monthFirst, char mark) {

  /** What is known beside the column itself, for when it allows both orders. */
  record Hints(List<Dates> otherColumns, boolean decimalComma, boolean semicolons) {}

  /** The order taken, and how sure that is. */
  record Decision(Order order, Certainty certainty) {}

  /** Why an order was taken. */
  enum Certainty {
    /** No cell depends on it: all are written year first or with named months. */
    NOT_NEEDED,
    /** Some cells of the column allow no other order. */
    SHOWN,
    /** Some cells allow only the one order, some only the other; the more numerous won. */
    MIXED,
    /** Other columns of the same file show it. */
    OTHER_COLUMNS,
    /** Guessed by what usually goes together; the report must say so. */
    GUESSED
  }

  static Dates of(List<String> cells) {
    int yearLast = 0;
    int dayFirst = 0;
    int monthFirst = 0;
    char mark = ' ';
    for (String cell : cells) {
      DateText text = DateText.of(cell);
      if (text == null || text.shape() != Shape.YEAR_LAST) {
        continue;
      }
      mark = yearLast == 0 ? text.mark() : mark;
      yearLast++;
      boolean asDayFirst = text.read(Order.DAY_FIRST) != null;
      boolean asMonthFirst = text.read(Order.MONTH_FIRST) != null;
      if (asDayFirst && !asMonthFirst) {
        dayFirst++;
      } else if (asMonthFirst && !asDayFirst) {
        monthFirst++;
      }
    }
    return new Dates(yearLast, dayFirst, monthFirst, mark);
  }

  /**
   * Decides the order. A column that shows it decides for itself; else the file's other columns do;
   * else dots and dashes, decimal commas and semicolons go with day first, and slashes without any
   * of these with month first, as the exports of American products have it.
   */
  Decision decide(Hints hints) {
    if (yearLast == 0) {
      return new Decision(Order.DAY_FIRST, Certainty.NOT_NEEDED);
    }
    if (dayFirst > 0 || monthFirst > 0) {
      return new Decision(
          dayFirst >= monthFirst ? Order.DAY_FIRST : Order.MONTH_FIRST,
          dayFirst > 0 && monthFirst > 0 ? Certainty.MIXED : Certainty.SHOWN);
    }
    int day = hints.otherColumns().stream().mapToInt(Dates::dayFirst).sum();
    int month = hints.otherColumns().stream().mapToInt(Dates::monthFirst).sum();
    if (day != month) {
      return new Decision(
          day > month ? Order.DAY_FIRST : Order.MONTH_FIRST, Certainty.OTHER_COLUMNS);
    }
    boolean european = mark != '/' || hints.decimalComma() || hints.semicolons();
    return new Decision(european ? Order.DAY_FIRST : Order.MONTH_FIRST, Certainty.GUESSED);
  }

  /** The date and time in a cell; null when it is none in this order. */
  static @Nullable LocalDateTime parse(String cell, Order order) {
    DateText text = DateText.of(cell);
    return text == null ? null : text.read(order);
  }
}
