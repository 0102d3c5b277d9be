package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one kind made of a file's columns, named as the workspace names them. Pure.
 *
 * @param fields the workspace's names of the values, in their order; the id is the first
 * @param rows the rows taken; of rows with the same id the last
 * @param skipped the rows not taken
 */
record Shape(List<String> fields, List<ImportPlan.Row> rows, List<ImportIssue> skipped) {

  /**
   * How a row is made.
   *
   * @param values for each field its value in a row; the id comes first and is never null
   * @param refusal why a row is not taken; null when it is
   * @param words a row in a few words, for the report
   */
  record Maker(
      Map<String, IntFunction<@Nullable String>> values,
      IntFunction<@Nullable String> refusal,
      IntFunction<String> words) {}

  static Shape of(Maker maker, List<Long> lines) {
    record Taken(int row, List<@Nullable String> values) {}
    Map<String, Taken> byId = new LinkedHashMap<>();
    List<ImportIssue> skipped = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      String refusal = maker.refusal().apply(row);
      if (refusal != null) {
        skipped.add(new ImportIssue(lines.get(row), maker.words().apply(row), refusal));
        continue;
      }
      List<@Nullable String> values = new ArrayList<>(maker.values().size());
      for (IntFunction<@Nullable String> value : maker.values().values()) {
        values.add(value.apply(row));
      }
      String id = String.valueOf(values.getFirst());
      Taken earlier = byId.remove(id);
      if (earlier != null) {
        skipped.add(
            new ImportIssue(
                lines.get(earlier.row()),
                maker.words().apply(earlier.row()),
                plain("left.again", String.valueOf(lines.get(row)))));
      }
      byId.put(id, new Taken(row, Collections.unmodifiableList(values)));
    }
    List<ImportPlan.Row> rows =
        byId.values().stream()
            .map(taken -> new ImportPlan.Row(lines.get(taken.row()), taken.values()))
            .toList();
    return new Shape(List.copyOf(maker.values().keySet()), rows, List.copyOf(skipped));
  }
}
