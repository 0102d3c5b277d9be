package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.crm.Drafts;
import app.afterclose.crm.Workspace;
import app.afterclose.json.Json;
import app.afterclose.model.Deal;
import app.afterclose.model.DealQuery;
import app.afterclose.model.DealSort;
import app.afterclose.model.Draft;
import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportKind;
import app.afterclose.model.StageCategory;
import app.afterclose.os.Folders;
import app.afterclose.store.Database;
import app.afterclose.store.SqliteJournal;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deals, drafts and imports as a client asks for them. */
class SalesDeskTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");

  @TempDir private Path folder;
  private Agent agent;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    var folders = new Folders(folder, folder.resolve("s"));
    try (Database database =
            Database.open(folders.data(), Clock.fixed(NOW, ZoneOffset.UTC)).database();
        var journal = SqliteJournal.open(database, new Json(), Clock.fixed(NOW, ZoneOffset.UTC))) {
      journal.write(tx -> Workspace.in(tx).sample().loadIfEmpty(LocalDate.of(2026, 3, 5)));
      for (int i = 0; i < 3; i++) {
        draft(journal, "run-1-" + i, "Your rollout " + i);
      }
    }
    agent = Agents.over(folders, Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC));
    client = new Client(folders.socket());
  }

  @AfterEach
  void stop() {
    client.close();
    agent.close();
  }

  private static void draft(SqliteJournal journal, String id, String subject) {
    journal.write(
        tx -> {
          try {
            return Workspace.in(tx)
                .drafts()
                .save(id, new Drafts.Entry(null, "ada@example.com", subject, "Hello"), NOW);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private List<Deal> deals(DealQuery query) {
    return client.ask(new Command.ListDeals(query), Frame.Deals.class).page().rows();
  }

  private Draft draft(String id) {
    return client.ask(new Command.FindDraft(id), Frame.DraftFound.class).draft();
  }

  @Test
  void aDealIsFoundWithWhatHangsOnIt() {
    Deal first = deals(DealQuery.all()).getFirst();
    var found = client.ask(new Command.FindDeal(first.id()), Frame.DealFound.class).details();
    assertThat(found.deal()).isEqualTo(first);
    assertThat(client.ask(new Command.FindDeal("none"), Frame.Refused.class).why())
        .isEqualTo(Frame.Why.UNKNOWN);
    assertThat(client.ask(new Command.ListOwners(), Frame.Owners.class).owners()).isNotEmpty();
  }

  @Test
  void thePipelineOfOneOwnerIsTheirs() {
    String owner = client.ask(new Command.ListOwners(), Frame.Owners.class).owners().getFirst();
    long theirs =
        client.ask(new Command.Summarise(owner), Frame.Pipeline.class).summary().all().count();
    long all = client.ask(new Command.Summarise(), Frame.Pipeline.class).summary().all().count();
    assertThat(theirs)
        .isEqualTo(deals(DealQuery.builder().owner(owner).page(0, 1_000).build()).size())
        .isLessThanOrEqualTo(all);
  }

  @Test
  void theDealsOfAnAgeAreThoseItCounts() {
    var summary = client.ask(new Command.Summarise(), Frame.Pipeline.class).summary();
    for (var bucket : summary.aging()) {
      var query = DealQuery.builder().category(StageCategory.OPEN).page(0, 1_000);
      if (bucket.fromDays() == null) {
        query.dated(false);
      } else {
        query.since(
            bucket.toDays() == null ? null : summary.asOf().minusDays(bucket.toDays()),
            bucket.fromDays() == 0 ? null : summary.asOf().minusDays(bucket.fromDays()));
        query.dated(true);
      }
      assertThat(deals(query.build())).as("%s", bucket).hasSize((int) bucket.total().count());
    }
  }

  @Test
  void draftsAreFoundByWords() {
    var all = client.ask(new Command.ListDrafts(0, 50), Frame.Drafts.class).page();
    assertThat(all.total()).isEqualTo(3);
    var some = client.ask(new Command.ListDrafts(0, 50, "rollout 2"), Frame.Drafts.class).page();
    assertThat(some.rows()).extracting(Draft::subject).containsExactly("Your rollout 2");
  }

  @Test
  void aDraftIsChangedOnceAndNotOverAnother() {
    Draft before = draft("run-1-1");
    var save = new Command.SaveDraft(before.id(), " ", "A new\nsubject", "Text", before.updated());
    Draft after = client.ask(save, Frame.DraftFound.class).draft();
    assertThat(after.subject()).isEqualTo("A new subject");
    assertThat(after.to()).isNull();
    assertThat(after).isEqualTo(draft(before.id()));
    assertThat(client.ask(save, Frame.Refused.class).why()).isEqualTo(Frame.Why.LATE);
    var empty = new Command.SaveDraft(before.id(), null, " ", "", after.updated());
    assertThat(client.ask(empty, Frame.Refused.class).message()).contains("empty");
    assertThat(draft(before.id())).isEqualTo(after);
  }

  @Test
  void aDeletedDraftIsGone() {
    client.ask(new Command.DeleteDraft("run-1-1"), Frame.Done.class);
    client.ask(new Command.DeleteDraft("run-1-1"), Frame.Done.class);
    assertThat(client.ask(new Command.FindDraft("run-1-1"), Frame.Refused.class).why())
        .isEqualTo(Frame.Why.UNKNOWN);
  }

  @Test
  void aPreviewWritesNothingAndAnImportTellsHowFarItIs() throws Exception {
    Path file = folder.resolve("deals.csv");
    Files.writeString(file, "Deal Name,Deal Stage,Amount\nOne,Lead,1\nTwo,Lead,2\n");
    List<String> files = List.of(file.toString());
    var preview =
        client
            .ask(new Command.PreviewImport(files, List.of()), Frame.ImportPreviewed.class)
            .preview();
    assertThat(preview.sampleGoes()).isTrue();
    assertThat(preview.files().getFirst().counts().added()).isEqualTo(2);
    assertThat(deals(DealQuery.all()).getFirst().sample()).isTrue();

    var choices =
        new ImportChoices(
            file.toString(), ImportKind.DEALS, List.of("DEAL_TITLE", "DEAL_STAGE", ""), null, null);
    var report =
        client.ask(new Command.Import(files, List.of(choices)), Frame.Imported.class).report();
    assertThat(report.files().getFirst().added()).isEqualTo(2);
    assertThat(client.pushed).contains(new Frame.Importing(0, 2), new Frame.Importing(2, 2));
    assertThat(deals(DealQuery.builder().sort(DealSort.TITLE, false).build()))
        .extracting(Deal::amount)
        .containsExactly(null, null);
  }

  @Test
  void aCancelledImportChangesNothing() throws Exception {
    var rows = new StringBuilder("Deal Name,Deal Stage\n");
    for (int i = 0; i < 60_000; i++) {
      rows.append("Deal ").append(i).append(",Lead\n");
    }
    Path file = Files.writeString(folder.resolve("many.csv"), rows);
    CompletableFuture<Frame> coming = client.send(new Command.Import(List.of(file.toString())));
    client.ask(new Command.CancelImport(), Frame.Done.class);
    assertThat(Client.get(coming))
        .isInstanceOfSatisfying(
            Frame.Refused.class, refused -> assertThat(refused.why()).isEqualTo(Frame.Why.LATE));
    assertThat(deals(DealQuery.all()).getFirst().sample()).isTrue();
  }
}
