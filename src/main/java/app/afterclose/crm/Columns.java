package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.Column.Reading;
import app.afterclose.crm.Column.Value;
import app.afterclose.crm.DateText.Order;
import app.afterclose.crm.Dates.Decision;
import app.afterclose.model.ImportIssue;
import app.afterclose.model.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one file that are used, read: formats are decided over whole columns first, then
 * each cell is read in its column's format. Pure.
 */
final class Columns {
  private final List<Long> lines;
  private final boolean semicolons;
  private final Map<Field, List<@Nullable String>> values = new EnumMap<>(Field.class);
  private final List<ImportIssue> issues = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Wish wish;
  private final Texts texts;
  private @Nullable Order order;
  private boolean orderShown = true;
  private @Nullable Character decimal;
  private boolean decimalShown = true;

  /** What the rep chose, in place of what the cells show; null for that. */
  record Wish(@Nullable Order order, @Nullable Character decimal) {
    static final Wish NONE = new Wish(null, null);
  }

  /**
   * @param columns the columns in use
   * @param lines the line in the file of each row
   * @param semicolons whether semicolons part the cells
   * @param texts says what was decided
   */
  Columns(List<Column> columns, List<Long> lines, boolean semicolons, Wish wish, Texts texts) {
    this.texts = texts;
    this.lines = lines;
    this.semicolons = semicolons;
    this.wish = wish;
    Map<Field, Numbers> numbers = new EnumMap<>(Field.class);
    Map<Field, Dates> dates = new EnumMap<>(Field.class);
    for (Column column : columns) {
      switch (column.field().type()) {
        case MONEY, COUNT, PERCENT -> numbers.put(column.field(), numbers(column));
        case DATE, DATETIME -> dates.put(column.field(), Dates.of(column.filled()));
        case TEXT -> {}
      }
    }
    boolean comma = numbers.values().stream().anyMatch(n -> n.certain() && n.decimal() == ',');
    for (Column column : columns) {
      Numbers own = numbers.getOrDefault(column.field(), new Numbers('.', true, 0, 0));
      Order order = order(column, dates, comma);
      noteNumbers(column, own);
      read(column, new Reading(own, order, column.fractions(own)));
    }
  }

  /** The order of day and month; null when no date needs it. */
  @Nullable Order order() {
    return order;
  }

  /** Whether the file's dates allow no other order. */
  boolean orderShown() {
    return orderShown;
  }

  /** The decimal mark; null when no number has a mark. */
  @Nullable Character decimal() {
    return decimal;
  }

  /** Whether the file's numbers allow no other mark. */
  boolean decimalShown() {
    return decimalShown;
  }

  /** The values of a field, one for each row; null when the file has no such column. */
  @Nullable List<@Nullable String> of(Field field) {
    return values.get(field);
  }

  /** The value of a field in a row; null when it is not known. */
  @Nullable String at(Field field, int row) {
    List<@Nullable String> column = values.get(field);
    return column == null ? null : column.get(row);
  }

  /** Whether the file has such a column, and it could be read. */
  boolean has(Field field) {
    return values.containsKey(field);
  }

  /** Cells that were left out. */
  List<ImportIssue> issues() {
    return issues;
  }

  /** What was decided, in sentences. */
  List<String> notes() {
    return notes;
  }

  private void read(Column column, Reading reading) {
    List<@Nullable String> read = new ArrayList<>(column.cells().size());
    List<ImportIssue> unreadable = new ArrayList<>();
    int emptyWords = 0;
    for (int row = 0; row < column.cells().size(); row++) {
      String cell = column.cells().get(row);
      Value value = column.read(cell, reading);
      read.add(value.text());
      if (value.problem() != null) {
        String said = column.header() + ": " + Words.quoted(cell);
        unreadable.add(new ImportIssue(lines.get(row), said, value.problem()));
      }
      emptyWords += !cell.isBlank() && Column.emptyWord(cell) ? 1 : 0;
    }
    int filled = column.filled().size();
    if (unreadable.size() * 2 > filled) {
      notes.add(
          plain(
              "read.unused",
              Words.quoted(column.header()),
              column.field().words(),
              Words.quoted(column.filled().getFirst())));
      return;
    }
    values.put(column.field(), read);
    issues.addAll(unreadable);
    if (emptyWords > 0) {
      notes.add(
          texts.say(
              "read.empty", emptyWords, texts.number(emptyWords), Words.quoted(column.header())));
    }
  }

  private Order order(Column column, Map<Field, Dates> dates, boolean comma) {
    Dates own = dates.get(column.field());
    if (own == null) {
      return Order.DAY_FIRST;
    }
    List<Dates> others =
        dates.entrySet().stream()
            .filter(entry -> entry.getKey() != column.field())
            .map(Map.Entry::getValue)
            .toList();
    Decision decision = own.decide(new Dates.Hints(others, comma, semicolons));
    if (decision.certainty() == Dates.Certainty.NOT_NEEDED) {
      return decision.order();
    }
    orderShown &=
        decision.certainty() == Dates.Certainty.SHOWN
            || decision.certainty() == Dates.Certainty.OTHER_COLUMNS;
    if (wish.order() != null) {
      order = wish.order();
      return wish.order();
    }
    order = order == null ? decision.order() : order;
    noteDates(column, own, decision);
    return decision.order();
  }

  private void noteDates(Column column, Dates dates, Decision decision) {
    String header = Words.quoted(column.header());
    String order = plain("read.dates." + decision.order());
    switch (decision.certainty()) {
      case NOT_NEEDED -> {}
      case SHOWN -> notes.add(plain("read.dates.shown", header, order));
      case OTHER_COLUMNS -> notes.add(plain("read.dates.others", header, order));
      case MIXED ->
          notes.add(
              texts.say(
                  "read.dates.mixed",
                  header,
                  texts.counted("count.cells", dates.dayFirst()),
                  texts.number(dates.monthFirst()),
                  order));
      case GUESSED -> notes.add(plain("read.dates.guessed", header, order));
    }
  }

  private Numbers numbers(Column column) {
    Numbers own = Numbers.of(column.filled());
    if (column.filled().stream()
        .noneMatch(cell -> cell.indexOf('.') >= 0 || cell.indexOf(',') >= 0)) {
      return own;
    }
    decimalShown &= own.certain();
    if (wish.decimal() != null) {
      decimal = wish.decimal();
      return new Numbers(wish.decimal(), true, 0, 0);
    }
    decimal = decimal == null ? Character.valueOf(own.decimal()) : decimal;
    return own;
  }

  private void noteNumbers(Column column, Numbers numbers) {
    if (wish.decimal() != null) {
      return;
    }
    String header = Words.quoted(column.header());
    if (numbers.decimal() == ',' && numbers.certain()) {
      notes.add(plain("read.numbers.comma", header));
    }
    if (numbers.doubtful() > 0) {
      notes.add(plain("read.numbers.thousands", header, doubtful(column)));
    }
  }

  private static String doubtful(Column column) {
    return column.filled().stream()
        .filter(cell -> cell.indexOf('.') >= 0 || cell.indexOf(',') >= 0)
        .findFirst()
        .orElse("");
  }
}
