package app.afterclose.window.markdown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as CSV by RFC 4180: commas, CRLF, quotes where they are needed. Pure.
 *
 * <p>Decided: it begins with the mark of UTF-8, without which Excel takes it for another encoding;
 * and a cell that a spreadsheet would run as a formula, because the model or a web page wrote one,
 * gets an apostrophe before it. Numbers such as {@code -12.5} or {@code +3 %} stay numbers.
 */
final class Csv {
  private static final String UTF_8 = "\ufeff";
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  static String of(Block.Table table) {
    return Stream.concat(Stream.of(table.header()), table.rows().stream())
        .map(Csv::line)
        .collect(Collectors.joining("", UTF_8, ""));
  }

  private static String line(List<List<Span>> row) {
    return row.stream()
        .map(Plain::cell)
        .map(Csv::quoted)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    String safe = formula && cell.length() > 1 && !Numeric.is(cell) ? "'" + cell : cell;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
