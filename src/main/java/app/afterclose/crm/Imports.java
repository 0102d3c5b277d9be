package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPlan;
import app.afterclose.model.ImportPreview;
import app.afterclose.model.ImportReport;
import app.afterclose.model.Texts;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Takes in other CRMs' exports: first read and understood, then written as one. */
public final class Imports {
  private final Connection connection;
  private final Texts texts;

  Imports(Connection connection, Texts texts) {
    this.connection = connection;
    this.texts = texts;
  }

  /**
   * Reads and understands files that belong together. Touches no database and may take a while on
   * large files; any thread may call.
   *
   * @param files CSV files, in any order
   * @param texts says what was decided, with the figures of whoever reads it
   * @throws ImportRefused when one of them cannot be imported, or there is nothing in them
   */
  public static ImportPlan plan(List<Path> files, Texts texts) throws ImportRefused {
    return plan(files, List.of(), ImportMemory.NOTHING, texts);
  }

  /**
   * The same, understood as the rep chose; where they chose nothing, as they chose for the last
   * file with the same columns.
   */
  public static ImportPlan plan(
      List<Path> files, List<ImportChoices> choices, ImportMemory memory, Texts texts)
      throws ImportRefused {
    List<ImportPlan.File> read = new ArrayList<>();
    for (Path file : new LinkedHashSet<>(files.stream().map(Path::normalize).toList())) {
      read.add(Intake.read(file, Previews.choices(choices, file), memory, false, texts));
    }
    if (read.stream().allMatch(file -> file.rows().isEmpty())) {
      String name = read.isEmpty() ? plain("import.go") : SourceFile.name(read.getFirst().path());
      throw new ImportRefused(name, plain("unread.noRecords"));
    }
    read.sort(Comparator.comparingInt(file -> rank(file.format().kind())));
    return new ImportPlan(read);
  }

  /** What the rep would see happen to {@code files}; reads the workspace and writes nothing. */
  public ImportPreview preview(List<Path> files, List<ImportChoices> choices) {
    return new Previews(connection, texts).of(files, choices);
  }

  /** What the rep chose for the files that were imported. */
  public ImportMemory memory() {
    return ImportMemory.of(connection);
  }

  /** What others refer to is written first. */
  static int rank(ImportKind kind) {
    return switch (kind) {
      case PRODUCTS -> 0;
      case TEAMS -> 1;
      case ACCOUNTS -> 2;
      case CONTACTS -> 3;
      case DEALS -> 4;
      case ACTIVITIES -> 5;
    };
  }

  /**
   * Writes a plan inside the caller's transaction. Rows are known by their ids, so that importing
   * again updates; the sample pipeline goes with the first import.
   *
   * @param now when this happens; activities later than that are no last activity yet
   * @param zone the rep's time zone, in which activities' times are written
   */
  public ImportReport apply(ImportPlan plan, Instant now, ZoneId zone) {
    return apply(plan, now, zone, _ -> {});
  }

  /**
   * The same.
   *
   * @param written told how many rows are written, after each; what it throws ends the import, and
   *     with the transaction undoes it
   */
  public ImportReport apply(ImportPlan plan, Instant now, ZoneId zone, LongConsumer written) {
    long[] rows = {0};
    Runnable row = () -> written.accept(++rows[0]);
    List<String> notes = new ArrayList<>();
    boolean sample = new Workspace(connection).isSample();
    if (sample) {
      notes.addAll(new Sample(connection).remove(texts));
    }
    List<ImportReport.File> files = new ArrayList<>();
    for (ImportPlan.File file : plan.files()) {
      ImportReport.File report = write(file, row);
      log(report, now);
      ImportMemory.keep(connection, file);
      files.add(report);
    }
    notes.addAll(new Settling(connection).settle(now.atZone(zone).toLocalDateTime(), texts));
    return new ImportReport(files, sample, notes);
  }

  private ImportReport.File write(ImportPlan.File file, Runnable written) {
    ImportKind kind = file.format().kind();
    Map<Upsert.Done, Long> done = new EnumMap<>(Upsert.Done.class);
    ProductNames products = new ProductNames(connection);
    int product = kind == ImportKind.DEALS ? file.fields().indexOf("product") : -1;
    try (Upsert upsert = new Upsert(connection, Table.of(kind), file.format().source(), false)) {
      for (ImportPlan.Row row : file.rows()) {
        List<@Nullable String> values = products.meant(row.values(), product);
        done.merge(upsert.write(file.fields(), values), 1L, Long::sum);
        written.run();
      }
    }
    List<String> notes = new ArrayList<>(file.notes());
    notes.addAll(products.notes(texts));
    if (file.rows().isEmpty()) {
      notes.add(plain("read.nothing"));
    }
    return report(file, done, notes);
  }

  private static ImportReport.File report(
      ImportPlan.File file, Map<Upsert.Done, Long> done, List<String> notes) {
    List<String> used = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    for (ImportPlan.Column column : file.columns()) {
      if (column.field() == null) {
        ignored.add(column.header());
      } else {
        used.add(column.header() + " → " + column.field());
      }
    }
    return new ImportReport.File(
        SourceFile.name(file.path()),
        file.format().kind(),
        file.format().source(),
        done.getOrDefault(Upsert.Done.ADDED, 0L),
        done.getOrDefault(Upsert.Done.UPDATED, 0L),
        done.getOrDefault(Upsert.Done.UNCHANGED, 0L),
        file.skipped().size(),
        first(file.skipped()),
        file.cells().size(),
        first(file.cells()),
        used,
        ignored,
        notes);
  }

  private static List<ImportIssue> first(List<ImportIssue> issues) {
    return issues.subList(0, Math.min(ImportReport.MAX_ISSUES, issues.size()));
  }

  private void log(ImportReport.File file, Instant now) {
    Sql.update(
        connection,
        """
        INSERT INTO imports (at, file, kind, source, added, updated, unchanged, skipped)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        now.toString(),
        file.name(),
        file.kind().name(),
        file.source().name(),
        file.added(),
        file.updated(),
        file.unchanged(),
        file.skipped());
  }
}
