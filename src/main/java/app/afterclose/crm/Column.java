package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.DateText.Order;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export: its cells as given, and how they are read. Pure.
 *
 * @param field what it holds
 * @param header its header
 * @param cells the cells of all rows, in the rows' order
 */
record Column(Field field, String header, List<String> cells) {
  private static final Set<String> EMPTY_WORDS =
      Set.of("null", "(null)", "n/a", "#n/a", "nan", "(no value)", "undefined", "-", "--", "—");

  private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

  /** How this column's cells are to be read. */
  record Reading(Numbers numbers, Order order, boolean fractions) {}

  /** What a cell holds: a value in canonical text, nothing, or something unreadable. */
  record Value(@Nullable String text, @Nullable String problem) {
    static final Value NONE = new Value(null, null);

    static Value of(String text) {
      return new Value(text, null);
    }

    static Value unreadable(String problem) {
      return new Value(null, problem);
    }
  }

  /** The cells that say something. */
  List<String> filled() {
    return cells.stream().filter(cell -> !empty(cell)).toList();
  }

  static boolean empty(String cell) {
    return cell.isBlank() || emptyWord(cell);
  }

  /** Whether a cell spells out that it is empty: "null", "n/a". */
  static boolean emptyWord(String cell) {
    return cell.length() < 20 && EMPTY_WORDS.contains(cell.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether probabilities are given as 0.2 for 20 percent, throughout. */
  boolean fractions(Numbers numbers) {
    if (field.type() != Field.Type.PERCENT) {
      return false;
    }
    boolean between = false;
    for (String cell : filled()) {
      BigDecimal number = numbers.parse(cell);
      if (cell.indexOf('%') >= 0 || (number != null && number.compareTo(BigDecimal.ONE) > 0)) {
        return false;
      }
      between |= number != null && number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
    }
    return between;
  }

  /** Reads one cell the way the whole column is read. */
  Value read(String cell, Reading reading) {
    if (empty(cell)) {
      return Value.NONE;
    }
    return switch (field.type()) {
      case TEXT -> Value.of(text(cell));
      case MONEY -> money(cell, reading.numbers());
      case COUNT, PERCENT -> whole(cell, reading);
      case DATE, DATETIME -> date(cell, reading.order());
    };
  }

  private String text(String cell) {
    boolean manyLines = field == Field.ACTIVITY_BODY || field == Field.DEAL_NEXT_STEP;
    return manyLines ? cell.strip() : BREAK.matcher(cell.strip()).replaceAll(" ");
  }

  private static Value money(String cell, Numbers numbers) {
    BigDecimal number = numbers.parse(cell);
    if (number == null) {
      return Value.unreadable(plain("left.amount"));
    }
    if (number.abs().compareTo(Money.LIMIT) > 0) {
      return Value.unreadable(plain("left.amount.large"));
    }
    return Value.of(number.setScale(Money.SCALE, RoundingMode.HALF_UP).toPlainString());
  }

  private Value whole(String cell, Reading reading) {
    BigDecimal number = reading.numbers().parse(cell);
    boolean percent = field.type() == Field.Type.PERCENT;
    if (number != null && reading.fractions()) {
      number = number.movePointRight(2);
    }
    BigDecimal most = percent ? BigDecimal.valueOf(100) : BigDecimal.valueOf(Integer.MAX_VALUE);
    if (number == null || number.signum() < 0 || number.compareTo(most) > 0) {
      return Value.unreadable(plain(percent ? "left.percent" : "left.whole"));
    }
    return Value.of(number.setScale(0, RoundingMode.HALF_UP).toPlainString());
  }

  private Value date(String cell, Order order) {
    LocalDateTime at = Dates.parse(cell, order);
    if (at == null) {
      return Value.unreadable(plain("left.date"));
    }
    if (at.getYear() < 1900 || at.getYear() > 2200) {
      return Value.unreadable(plain("left.date.far"));
    }
    return Value.of(
        field.type() == Field.Type.DATETIME ? at.toString() : at.toLocalDate().toString());
  }
}
