package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Effect;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.TokenUse;
import app.afterclose.model.Usage;
import app.afterclose.quota.LocalQuota;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file as it was before there were slots, epochs and days in the ledger: three runs, written as
 * entries were written then. One is over, one was cut off in its turn, one waits for the rep.
 */
final class OldDatabaseTest {
  private static final ConversationId CONVERSATION = new ConversationId("c-1");

  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    try (Connection connection = Database.connect(folder.resolve("afterclose.db"), false);
        var statement = connection.createStatement()) {
      for (String name : Migrations.bundled().names().subList(0, 3)) {
        statement.executeUpdate(text("/app/afterclose/store/migrations/" + name));
      }
      statement.executeUpdate("PRAGMA user_version = 3");
      statement.executeUpdate(text("/app/afterclose/store/version-3.sql"));
    }
  }

  private static String text(String resource) throws Exception {
    try (InputStream in = OldDatabaseTest.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void itOpensAndEveryRunIsWhatItWas() {
    var opened = Database.open(folder, Clock.systemUTC());
    assertThat(opened.notice()).isEmpty();
    try (var database = opened.database();
        var journal = SqliteJournal.open(database, new Json(), Clock.systemUTC())) {
      assertThat(journal.runs(9))
          .extracting(RunHead::status)
          .containsExactly(
              new RunStatus.Paused("Save a draft?"),
              new RunStatus.Running(),
              new RunStatus.Failed(new Problem.BudgetExhausted(9, 8, null)));
      assertThat(journal.conversation(CONVERSATION))
          .map(ConversationHead::title)
          .contains("Why is Globex stalled?");
      assertThat(journal.bell(9)).hasSize(2);
      assertThat(journal.search("nobody called", 9)).hasSize(1);
      assertThat(journal.search("hello", 9)).as("what stood in a call").hasSize(1);
      assertThat(journal.entries(CONVERSATION, 0))
          .extracting(Recorded::entry)
          .contains(new Entry.TurnCut(1, "Nobody ", Entry.Cut.CAP, new Usage(10, 2, true)));
    }
  }

  @Test
  void whatWasCutOffAndWhatWaitsGoesOnFromWhereItWas() {
    try (var database = Database.open(folder, Clock.systemUTC()).database();
        var journal = SqliteJournal.open(database, new Json(), Clock.systemUTC())) {
      RunState cut = journal.state(new RunId("r-2")).orElseThrow();
      assertThat(cut.turn().open()).isTrue();
      assertThat(cut.turn().summary().due()).isFalse();
      assertThat(cut.chain().slot()).isTrue();
      String draft = journal.write(tx -> tx.draft(cut.run(), 1));
      assertThat(draft).isEqualTo("Half an ans");
      RunState waiting = journal.state(new RunId("r-3")).orElseThrow();
      assertThat(waiting.open()).hasSize(1);
      journal.write(tx -> tx.append(waiting.run(), 2, Duration.ZERO, new Entry.LinkStarted()));
      journal.write(
          tx ->
              tx.append(
                  waiting.run(),
                  2,
                  Duration.ZERO,
                  new Entry.CallStarted(waiting.open().getFirst().call().id(), Effect.LOCAL)));
    }
    assertThat(StoredProjections.beforeAndAfterRebuild(folder))
        .satisfies(both -> assertThat(both.getLast()).isEqualTo(both.getFirst()));
  }

  @Test
  void itsTokensAreToldByTheDayOnWhichTheirTurnsBegan() {
    try (var database = Database.open(folder, Clock.systemUTC()).database();
        var journal = SqliteJournal.open(database, new Json(), Clock.systemUTC())) {
      var quota = new LocalQuota();
      LocalDate first = LocalDate.parse("2026-11-01");
      List<TokenUse> uses = journal.read(s -> quota.usage(s, first, first.plusDays(29)));
      assertThat(uses)
          .extracting(use -> List.of(use.day().toString(), use.usage().total(), use.reserved()))
          .containsExactly(List.of("2026-11-20", 32L, 0L), List.of("2026-11-21", 0L, 7L));
      long used = journal.read(s -> quota.used(s, Instant.parse("2026-11-30T23:59:59Z")));
      assertThat(used).isEqualTo(39);
    }
  }
}
