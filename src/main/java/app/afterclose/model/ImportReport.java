package app.afterclose.model;

import java.util.List;

/**
 * What an import did.
 *
 * @param files one for each file, as they were written
 * @param sampleRemoved true when this import put an end to the sample pipeline
 * @param notes what concerns the whole import, in whole sentences
 */
public record ImportReport(List<File> files, boolean sampleRemoved, List<String> notes) {
  public ImportReport {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /** The most issues a report lists for each file; the counts are always whole. */
  public static final int MAX_ISSUES = 1_000;

  /** How many rows of this kind the files held that are now in the workspace. */
  public long taken(ImportKind kind) {
    return files.stream()
        .filter(file -> file.kind() == kind)
        .mapToLong(file -> file.added() + file.updated() + file.unchanged())
        .sum();
  }

  /**
   * One file.
   *
   * @param name the file's name
   * @param kind what it held
   * @param source which product wrote it
   * @param added rows that were new
   * @param updated rows that changed what was known
   * @param unchanged rows that were known already
   * @param skipped rows that were not taken
   * @param skippedRows those rows, at most {@link #MAX_ISSUES}
   * @param cellsLeftOut cells that were left out of rows that were taken
   * @param cells those cells, at most {@link #MAX_ISSUES}
   * @param columnsUsed "header → field"
   * @param columnsIgnored headers
   * @param notes decisions the rep should know of, in whole sentences
   */
  public record File(
      String name,
      ImportKind kind,
      ImportSource source,
      long added,
      long updated,
      long unchanged,
      long skipped,
      List<ImportIssue> skippedRows,
      long cellsLeftOut,
      List<ImportIssue> cells,
      List<String> columnsUsed,
      List<String> columnsIgnored,
      List<String> notes) {
    public File {
      skippedRows = List.copyOf(skippedRows);
      cells = List.copyOf(cells);
      columnsUsed = List.copyOf(columnsUsed);
      columnsIgnored = List.copyOf(columnsIgnored);
      notes = List.copyOf(notes);
    }
  }
}
