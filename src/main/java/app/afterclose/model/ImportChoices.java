package app.afterclose.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rep wants one file to be understood; null, or an empty list, is as it is found.
 *
 * @param file its absolute path
 * @param kind what it holds
 * @param fields for each column in turn the id of the field it fills, empty for a column that is
 *     not used; ids are those of {@link ImportPreview.Field}
 * @param dates the order of all dates that do not show it
 * @param decimal the mark of all numbers
 */
public record ImportChoices(
    String file,
    @Nullable ImportKind kind,
    List<String> fields,
    @Nullable DateOrder dates,
    @Nullable DecimalMark decimal) {
  public ImportChoices {
    fields = List.copyOf(fields);
  }

  /** The file as it is found. */
  public static ImportChoices none(String file) {
    return new ImportChoices(file, null, List.of(), null, null);
  }
}
