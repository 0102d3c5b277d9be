package app.afterclose.window.thread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The heights of rows as they were measured last, and what they make of those never measured. */
final class Heights {
  private record Measured(Row row, double width, double height) {}

  private final Map<String, Measured> measured = new HashMap<>();
  private double sum;

  void put(Row row, double width, double height) {
    Measured old = measured.put(row.key(), new Measured(row, width, height));
    sum += height - (old == null ? 0 : old.height());
  }

  /** The height that {@code row} had at {@code width}, or -1 when that is not known. */
  double get(Row row, double width) {
    Measured known = measured.get(row.key());
    return known != null && known.row().equals(row) && known.width() == width ? known.height() : -1;
  }

  /** About how tall a row is. */
  double about(Row row) {
    Measured known = measured.get(row.key());
    if (known != null) {
      return known.height();
    }
    return measured.isEmpty() ? 40 : sum / measured.size();
  }

  /** About how tall the first {@code count} of {@code rows} are together. */
  double above(List<Row> rows, int count) {
    double above = 0;
    for (int i = 0; i < count; i++) {
      above += about(rows.get(i));
    }
    return above;
  }

  /** The row that stands about {@code offset} pixels below the top of the first, or the last. */
  int at(List<Row> rows, double offset) {
    int at = 0;
    double bottom = about(rows.getFirst());
    while (at < rows.size() - 1 && bottom <= offset) {
      bottom += about(rows.get(++at));
    }
    return at;
  }

  void retain(Set<String> keys) {
    measured.keySet().retainAll(keys);
    sum = measured.values().stream().mapToDouble(Measured::height).sum();
  }
}
