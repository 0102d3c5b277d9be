package app.afterclose.model;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files read and understood, not written anywhere yet.
 *
 * @param files one for each file, in the order they must be written
 */
public record ImportPlan(List<File> files) {
  public ImportPlan {
    files = List.copyOf(files);
  }

  /**
   * One file.
   *
   * @param path where it was read
   * @param choices as which it was read: what the rep chose, now or for the last such file
   * @param format what it is and how it was read
   * @param columns every column of the file
   * @param fields what the values of a row are, in their order; the workspace's own names
   * @param rows its rows, values in canonical text
   * @param skipped rows that are not taken
   * @param cells cells left out of rows that are taken
   * @param notes decisions the rep should know of
   */
  public record File(
      Path path,
      ImportChoices choices,
      ImportPreview.Reading format,
      List<Column> columns,
      List<String> fields,
      List<Row> rows,
      List<ImportIssue> skipped,
      List<ImportIssue> cells,
      List<String> notes) {
    public File {
      columns = List.copyOf(columns);
      fields = List.copyOf(fields);
      rows = List.copyOf(rows);
      skipped = List.copyOf(skipped);
      cells = List.copyOf(cells);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A column of a file.
   *
   * @param header as given
   * @param field the field it fills, in words; null when it is not used
   * @param meant the id of the field it is meant to fill, used or not; null when none
   * @param samples its first cells that say something, shortened
   */
  public record Column(
      String header, @Nullable String field, @Nullable String meant, List<String> samples) {
    public Column {
      samples = List.copyOf(samples);
    }
  }

  /**
   * A row.
   *
   * @param line the line of the file where it begins, from 1
   * @param values one for each field, in their order; null where unknown
   */
  public record Row(long line, List<@Nullable String> values) {}
}
