package app.afterclose.window.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.jspecify.annotations.Nullable;

/** Which columns hold numbers: those stand on the right unless the writer says otherwise. */
final class Numeric {
  /** Amounts, counts, shares and durations: {@code -1,204.50 €}, {@code 42 %}, {@code 12 days}. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+−–~≈<>≤≥]?\\s*(?:[A-Z]{3}\\s?|[$€£¥]\\s?)?[-+−]?\\d[\\d.,'’\\u00a0\\u202f ]*"
              + "\\s*(?:%|[kKmMbB]n?|[$€£¥]|[A-Z]{3}|pts?|pp|x|h|min|s|d|days?|weeks?|months?)?");

  private static final Pattern NOTHING = Pattern.compile("[-–—]?|n/a|N/A");

  private Numeric() {}

  static Block.Align align(
      TableCell.@Nullable Alignment written, List<List<List<Span>>> rows, int column) {
    if (written == null) {
      return holdsNumbers(rows, column) ? Block.Align.RIGHT : Block.Align.LEFT;
    }
    return switch (written) {
      case LEFT -> Block.Align.LEFT;
      case CENTER -> Block.Align.CENTER;
      case RIGHT -> Block.Align.RIGHT;
    };
  }

  /** Whether {@code text} is an amount, a count, a share or a duration. */
  static boolean is(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static boolean holdsNumbers(List<List<List<Span>>> rows, int column) {
    boolean any = false;
    for (List<List<Span>> row : rows) {
      String text = text(row.get(column)).strip();
      if (is(text)) {
        any = true;
      } else if (!NOTHING.matcher(text).matches()) {
        return false;
      }
    }
    return any;
  }

  static String text(List<Span> spans) {
    var out = new StringBuilder();
    spans.forEach(s -> out.append(s.text()));
    return out.toString();
  }
}
