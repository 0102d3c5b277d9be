package app.afterclose.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do; nothing is written.
 *
 * @param files one for each file, in the order they would be written, those that cannot be read
 *     last
 * @param sampleGoes whether it would put an end to the sample pipeline
 */
public record ImportPreview(List<File> files, boolean sampleGoes) {
  /** The most issues of each kind it lists for a file; the counts are always whole. */
  public static final int MAX_ISSUES = 200;

  /** The rows it shows of a file. */
  public static final int ROWS = 5;

  public ImportPreview {
    files = List.copyOf(files);
  }

  /**
   * One file.
   *
   * @param path the file's absolute path
   * @param name its name
   * @param trouble why it cannot be imported, in whole sentences; empty when it can. Then nothing
   *     else of it is told
   * @param choices as which it is read: what the rep chose, now or for the last such file
   * @param reading how it is read
   * @param columns every column, in the file's order
   * @param fields what a column may hold
   * @param counts what would become of its rows
   * @param skippedRows rows that would not be taken, at most {@link #MAX_ISSUES}
   * @param cells cells that would be left out, at most {@link #MAX_ISSUES}
   * @param notes decisions the rep should know of, in whole sentences
   * @param rows the first rows as they would be taken
   */
  public record File(
      String path,
      String name,
      String trouble,
      ImportChoices choices,
      Reading reading,
      List<Column> columns,
      List<Field> fields,
      Counts counts,
      List<ImportIssue> skippedRows,
      List<ImportIssue> cells,
      List<String> notes,
      Rows rows) {
    public File {
      columns = List.copyOf(columns);
      fields = List.copyOf(fields);
      skippedRows = List.copyOf(skippedRows);
      cells = List.copyOf(cells);
      notes = List.copyOf(notes);
    }
  }

  /**
   * How a file is read.
   *
   * @param encoding the character set's name
   * @param delimiter what parts the cells
   * @param dates the order of day and month; null when no date needs it
   * @param datesShown whether the dates themselves allow no other order
   * @param decimal the decimal mark; null when no number has one
   * @param decimalShown whether the numbers themselves allow no other mark
   */
  public record Reading(
      ImportKind kind,
      ImportSource source,
      String encoding,
      String delimiter,
      @Nullable DateOrder dates,
      boolean datesShown,
      @Nullable DecimalMark decimal,
      boolean decimalShown) {}

  /**
   * A column.
   *
   * @param header as given
   * @param field the id of the field it fills; empty when it is not used
   * @param used false when its cells are not what the field holds, so that it is left out
   * @param samples its first cells that say something, shortened
   */
  public record Column(String header, String field, boolean used, List<String> samples) {
    public Column {
      samples = List.copyOf(samples);
    }
  }

  /** What a column may hold: its id, and the word for it. */
  public record Field(String id, String words) {}

  /** What would become of a file's rows, and how many cells would be left out. */
  public record Counts(long added, long updated, long unchanged, long skipped, long cells) {
    /** Rows that would be taken. */
    public long taken() {
      return added + updated + unchanged;
    }
  }

  /**
   * Rows as they would be taken.
   *
   * @param fields the words for their values
   * @param values for each row its values; empty where unknown
   */
  public record Rows(List<String> fields, List<List<String>> values) {
    public Rows {
      fields = List.copyOf(fields);
      values = values.stream().map(List::copyOf).toList();
    }
  }
}
