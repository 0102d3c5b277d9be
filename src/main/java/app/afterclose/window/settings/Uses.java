package app.afterclose.window.settings;

import app.afterclose.model.TokenUse;
import app.afterclose.model.Usage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Used tokens in columns of days or months, each by model. Pure.
 *
 * @param models the most used first
 * @param columns in the order of time, those without use among them
 */
record Uses(List<String> models, List<Column> columns) {

  /**
   * A day, or a month.
   *
   * @param begin its first day
   */
  record Column(LocalDate begin, Map<String, Use> byModel) {
    Column {
      byModel = Map.copyOf(byModel);
    }

    long total() {
      return byModel.values().stream().mapToLong(Use::tokens).sum();
    }

    boolean estimated() {
      return byModel.values().stream().anyMatch(use -> use.usage().estimated());
    }
  }

  /**
   * What one model was used for.
   *
   * @param reserved set aside for turns that have not ended
   */
  record Use(int turns, Usage usage, long reserved) {
    long tokens() {
      return usage.total() + reserved;
    }

    Use plus(Use more) {
      return new Use(turns + more.turns, usage.plus(more.usage), reserved + more.reserved);
    }
  }

  Uses {
    models = List.copyOf(models);
    columns = List.copyOf(columns);
  }

  /** What was told of {@code range}, whose last day is {@code today} or later. */
  static Uses of(List<TokenUse> told, Range range, LocalDate today) {
    List<LocalDate> begins = range.columns(today);
    Map<LocalDate, Map<String, Use>> by = new HashMap<>();
    Map<String, Long> sums = new HashMap<>();
    begins.forEach(begin -> by.put(begin, new HashMap<>()));
    for (TokenUse use : told) {
      Map<String, Use> column = by.get(range.column(use.day()));
      if (column != null) {
        var one = new Use(use.turns(), use.usage(), use.reserved());
        column.merge(use.model(), one, Use::plus);
        sums.merge(use.model(), one.tokens(), Long::sum);
      }
    }
    List<Column> columns =
        begins.stream().map(begin -> new Column(begin, by.getOrDefault(begin, Map.of()))).toList();
    List<String> models =
        sums.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    return new Uses(models, columns);
  }

  /** The tokens of all columns. */
  long total() {
    return columns.stream().mapToLong(Column::total).sum();
  }

  /** Those of one model. */
  Use of(String model) {
    return columns.stream()
        .map(column -> column.byModel().getOrDefault(model, new Use(0, Usage.NONE, 0)))
        .reduce(new Use(0, Usage.NONE, 0), Use::plus);
  }

  /** A round number that no column exceeds; at least 10. */
  long top() {
    long most = columns.stream().mapToLong(Column::total).max().orElse(0);
    long power = 10;
    while (power < most / 10) {
      power *= 10;
    }
    for (long step : new long[] {1, 2, 3, 4, 5, 6, 8, 10, 20, 30, 40, 50, 60, 80, 100}) {
      if (step * power >= most) {
        return step * power;
      }
    }
    return most;
  }
}
