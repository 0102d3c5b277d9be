package app.afterclose.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.json.Json;
import app.afterclose.model.British;
import app.afterclose.model.DealQuery;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPlan;
import app.afterclose.model.ImportReport;
import app.afterclose.model.PipelineSummary;
import app.afterclose.store.Database;
import app.afterclose.store.Journal;
import app.afterclose.store.SqliteJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workspace in the real store: written in its transaction, read on its readers. */
class StoredImportTest {
  private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  @TempDir Path folder;

  @Test
  void anImportIsWrittenWholeOrNotAtAll() throws Exception {
    Path file = folder.resolve("deals.csv");
    Files.writeString(file, "Deal ID,Deal name,Stage,Amount\n1,Roof,Demo,10\n2,Walls,Won,20\n");
    ImportPlan plan = Imports.plan(List.of(file), British.TEXTS);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    try (Database database = Database.open(folder.resolve("home"), clock).database();
        Journal journal = SqliteJournal.open(database, new Json(), clock)) {
      journal.write(tx -> Workspace.in(tx).sample().loadIfEmpty(TODAY));
      assertThat(deals(journal)).isEqualTo(60);

      assertThatThrownBy(
              () ->
                  journal.write(
                      tx -> {
                        Workspace.in(tx).imports(British.TEXTS).apply(plan, NOW, ZoneOffset.UTC);
                        throw new IllegalStateException("the disk is full");
                      }))
          .hasMessageContaining("the disk is full");
      assertThat(deals(journal)).isEqualTo(60);
      boolean sample = journal.read(session -> Workspace.in(session).isSample());
      assertThat(sample).isTrue();

      ImportReport report =
          journal.write(
              tx -> Workspace.in(tx).imports(British.TEXTS).apply(plan, NOW, ZoneOffset.UTC));
      assertThat(report.taken(ImportKind.DEALS)).isEqualTo(2);
      assertThat(report.sampleRemoved()).isTrue();
      assertThat(deals(journal)).isEqualTo(2);
      PipelineSummary summary =
          journal.read(
              session -> Workspace.in(session).pipeline().summary(TODAY, null, British.TEXTS));
      assertThat(summary.won().value()).isEqualByComparingTo("20");
    }
  }

  private static long deals(Journal journal) {
    return journal.read(session -> Workspace.in(session).deals().page(DealQuery.all()).total());
  }
}
