package app.afterclose.model;

import java.util.List;

/** What imports report, for tests that need one to show. */
public final class Imported {
  private Imported() {}

  /** A file of deals of which every row was taken. */
  public static ImportReport.File deals(
      String name, ImportSource source, long added, long unchanged) {
    return new ImportReport.File(
        name,
        ImportKind.DEALS,
        source,
        added,
        0,
        unchanged,
        0,
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
