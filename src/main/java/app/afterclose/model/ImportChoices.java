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
 * @param anew whether what was chosen for the last file with the same columns counts for nothing
 */
public record ImportChoices(
    String file,
    @Nullable ImportKind kind,
    List<String> fields,
    @Nullable DateOrder dates,
    @Nullable DecimalMark decimal,
    boolean anew) {
  public ImportChoices {
    fields = List.copyOf(fields);
  }

  /** As the rep chose now. */
  public ImportChoices(
      String file,
      @Nullable ImportKind kind,
      List<String> fields,
      @Nullable DateOrder dates,
      @Nullable DecimalMark decimal) {
    this(file, kind, fields, dates, decimal, false);
  }

  /** The file as it is found, or as it was chosen for the last one with the same columns. */
  public static ImportChoices none(String file) {
    return new ImportChoices(file, null, List.of(), null, null);
  }

  /** The file as it is found, whatever was chosen before. */
  public static ImportChoices anew(String file) {
    return new ImportChoices(file, null, List.of(), null, null, true);
  }

  /** Whether nothing is chosen. */
  public boolean asFound() {
    return kind == null && fields.isEmpty() && dates == null && decimal == null;
  }
}
