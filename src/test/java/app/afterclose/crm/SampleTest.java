package app.afterclose.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.DealDetails;
import app.afterclose.model.DealQuery;
import app.afterclose.model.Draft;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportReport;
import app.afterclose.model.PipelineSummary;
import app.afterclose.model.StalledDeals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");

  private final WorkspaceDb db = new WorkspaceDb();
  private final Workspace workspace = db.workspace();

  @TempDir Path folder;

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void servesAnEmptyWorkspaceOnce() {
    assertThat(workspace.sample().loadIfEmpty(TODAY)).isTrue();
    assertThat(workspace.sample().loadIfEmpty(TODAY)).isFalse();
    assertThat(workspace.isSample()).isTrue();
    assertThat(workspace.deals().page(DealQuery.all()).total()).isEqualTo(60);
    assertThat(workspace.deals().page(DealQuery.all()).rows()).allMatch(deal -> deal.sample());
  }

  @Test
  void isAPipelineOfManyStagesAndAges() {
    workspace.sample().loadIfEmpty(TODAY);
    PipelineSummary summary = workspace.pipeline().summary(TODAY, null, British.TEXTS);
    assertThat(summary.sample()).isTrue();
    assertThat(summary.notes().getFirst()).contains("sample");
    assertThat(summary.stages()).hasSize(7);
    assertThat(summary.currency()).isEqualTo("GBP");
    assertThat(summary.won().count()).isEqualTo(16);
    assertThat(summary.lost().count()).isEqualTo(10);
    assertThat(summary.largestOpen()).hasSize(10);
    assertThat(summary.notes()).noneMatch(note -> note.contains("newest date"));
    StalledDeals stalled = workspace.pipeline().stalled(30, 5, TODAY, null, British.TEXTS);
    assertThat(stalled.total()).isBetween(10L, 20L);
    assertThat(stalled.unmeasured()).isZero();
  }

  @Test
  void everyDealHasAPersonToWriteToAtAnExampleDomain() {
    workspace.sample().loadIfEmpty(TODAY);
    for (var deal : workspace.deals().page(DealQuery.builder().page(0, 1_000).build()).rows()) {
      DealDetails details = workspace.deals().details(deal.id()).orElseThrow();
      assertThat(details.account()).isNotNull();
      assertThat(details.contacts()).isNotEmpty();
      assertThat(details.contacts().getFirst().name()).isEqualTo(deal.contact());
      assertThat(details.contacts())
          .allMatch(contact -> String.valueOf(contact.email()).endsWith(".example"));
      assertThat(details.product()).isNotNull();
      assertThat(details.team()).isNotNull();
    }
  }

  @Test
  void goesWithTheFirstImportAndLeavesOnlyDrafts() throws Exception {
    workspace.sample().loadIfEmpty(TODAY);
    Draft draft =
        workspace
            .drafts()
            .save("call-1", new Drafts.Entry("S-101", "a@b.example", "Hello", "Text"), NOW);
    workspace.tasks().create("call-2", new Tasks.Entry("Call", null, TODAY, "S-101", null), NOW);
    workspace
        .activities()
        .log(
            "call-3",
            new Activities.Entry(
                "Call", "Spoke", null, LocalDateTime.of(2026, 3, 31, 9, 0), "S-101", null, null));
    Path file = Files.writeString(folder.resolve("d.csv"), "Deal ID,Deal name,Stage\n1,One,Demo\n");

    ImportReport report =
        workspace
            .imports(British.TEXTS)
            .apply(Imports.plan(List.of(file), British.TEXTS), NOW, ZoneOffset.UTC);

    assertThat(report.sampleRemoved()).isTrue();
    assertThat(report.taken(ImportKind.DEALS)).isEqualTo(1);
    assertThat(report.notes())
        .anyMatch(note -> note.contains("1 draft about sample deals was kept"))
        .anyMatch(note -> note.contains("1 task and 1 activity logged"));
    assertThat(workspace.isSample()).isFalse();
    assertThat(workspace.deals().page(DealQuery.all()).total()).isEqualTo(1);
    assertThat(workspace.accounts().page(0, 10).total()).isZero();
    assertThat(workspace.tasks().page(0, 10).total()).isZero();
    assertThat(workspace.drafts().page(0, 10).rows()).containsExactly(draft);
    assertThat(draft.sample()).isTrue();
    assertThat(draft.dealTitle()).contains("40 desks");
    assertThat(workspace.sample().loadIfEmpty(TODAY)).isFalse();
  }

  @Test
  void relativeDatesAreCountedFromTheDayItIsLoaded() {
    assertThat(Sample.dated("-23d", TODAY)).isEqualTo("2026-03-08");
    assertThat(Sample.dated("+2d", TODAY)).isEqualTo("2026-04-02");
    assertThat(Sample.dated("-1d 14:15", TODAY)).isEqualTo("2026-03-30T14:15");
    assertThat(Sample.dated("3rd floor", TODAY)).isEqualTo("3rd floor");
  }
}
