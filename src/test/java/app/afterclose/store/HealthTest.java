package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.crm.Workspace;
import app.afterclose.model.Entry;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A disk that takes nothing for a while. */
final class HealthTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String LONG = "word ".repeat(100_000);

  private final JournalFixture fixture = new JournalFixture();
  private final Journal journal = fixture.journal();
  private final Told told = new Told();

  @BeforeEach
  void follow() {
    journal.follow(told);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aFullDiskIsToldOnceAndIsOverWhenThereIsRoom() throws InterruptedException {
    Story story = Story.of(journal, "a").asked("Analyse").linked(1).turn(1, 1);
    pages(1);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> story.own(new Entry.Titled(LONG)))
          .isInstanceOf(StoreFailed.class)
          .hasMessage("The disk is full. Nothing was lost; free some space and it goes on.");
    }
    assertThat(journal.health().trouble()).isPresent();
    assertThat(journal.health().awaitWell(Duration.ofSeconds(2))).isFalse();
    assertThat(told.troubles)
        .containsExactly("The disk is full. Nothing was lost; free some space and it goes on.");
    journal.say(story.run, 1, "Half of it");

    pages(1_000_000);
    assertThat(journal.health().awaitWell(PATIENCE)).isTrue();
    assertThat(journal.health().trouble()).isEmpty();
    assertThat(story.own(new Entry.Titled(LONG)).seq()).isEqualTo(4);
    assertThat(told.troubles).hasSize(2).last().isEqualTo("");
    assertThat(journal.<String>write(tx -> tx.draft(story.run, 1))).isEqualTo("Half of it");
    fixture.reopen();
    assertThat(fixture.journal().entries(story.conversation, 0)).hasSize(4);
  }

  @Test
  void whatTheWorkspaceCannotWriteIsRefusedInTheSameWords() {
    pages(1);
    assertThatThrownBy(
            () ->
                journal.write(
                    tx -> Workspace.in(tx).sample().loadIfEmpty(LocalDate.of(2026, 3, 2))))
        .isInstanceOfSatisfying(
            StoreFailed.class, e -> assertThat(e.kind()).isEqualTo(StoreFailed.Kind.FULL));
  }

  @Test
  void aFileThatIsMovedAwayTakesNothingUntilItIsBack() throws IOException, InterruptedException {
    Story story = Story.of(journal, "a").asked("Analyse");
    Path file = fixture.database().file();
    Path away = file.resolveSibling("away.db");
    Files.move(file, away);
    assertThatThrownBy(() -> story.linked(1))
        .isInstanceOf(StoreFailed.class)
        .hasMessageContaining("was moved or deleted");
    Files.move(away, file);
    assertThat(journal.health().awaitWell(PATIENCE)).isTrue();
    story.linked(1);
    fixture.reopen();
    assertThat(fixture.journal().entries(story.conversation, 0)).hasSize(2);
  }

  @Test
  void aFileThatIsFoundDamagedByReadingIsToldOnceAndForGood() throws IOException {
    Story story = Story.of(journal, "a").asked("Analyse").linked(1).turn(1, 1);
    fixture.reopen();
    Journal damaged = fixture.journal();
    damaged.follow(told);
    Path file = fixture.database().file();
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      int head = 4096;
      bytes.seek(head);
      bytes.write(new byte[(int) bytes.length() - head]);
    }
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> damaged.entries(story.conversation, 0))
          .isInstanceOfSatisfying(
              StoreFailed.class, e -> assertThat(e.kind()).isEqualTo(StoreFailed.Kind.DAMAGED));
    }
    assertThatThrownBy(() -> damaged.read(_ -> failed(StoreFailed.Kind.IO)));
    assertThatThrownBy(() -> damaged.<String>write(_ -> failed(StoreFailed.Kind.FULL)));
    assertThat(damaged.health().trouble())
        .hasValueSatisfying(t -> assertThat(t).contains("damaged"));
    assertThat(told.troubles).singleElement().asString().contains("is damaged");
  }

  @Test
  void aReadingThatFailsHoldsUpNothingWhileTheDiskTakesWhatIsWritten() {
    for (StoreFailed.Kind kind : StoreFailed.Kind.values()) {
      if (kind != StoreFailed.Kind.DAMAGED) {
        assertThatThrownBy(() -> journal.read(_ -> failed(kind))).isInstanceOf(StoreFailed.class);
        assertThatThrownBy(() -> journal.joined(_ -> failed(kind))).isInstanceOf(StoreFailed.class);
      }
    }
    Story.of(journal, "a").asked("Analyse").linked(1);
    assertThat(journal.health().trouble()).isEmpty();
    assertThat(told.troubles).isEmpty();
  }

  @Test
  void aBrokenSearchHoldsUpNothing() {
    Story.of(journal, "a").asked("Analyse " + LONG).linked(1);
    journal.write(
        tx ->
            new Sql(tx.connection())
                .run("UPDATE said_data SET block = x'0123456789' WHERE id > 10"));
    assertThatThrownBy(() -> journal.search("word", 5))
        .isInstanceOfSatisfying(
            StoreFailed.class, e -> assertThat(e.kind()).isEqualTo(StoreFailed.Kind.DAMAGED));
    journal.joined(_ -> "after what stood in the queue");
    assertThat(journal.health().trouble()).isEmpty();
    assertThat(told.troubles).isEmpty();
  }

  @Test
  void aReadingThatFailsFindsThatNothingCanBeWritten() throws InterruptedException {
    pages(1);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> journal.read(_ -> failed(StoreFailed.Kind.IO)))
          .isInstanceOf(StoreFailed.class);
    }
    journal.joined(_ -> "after what stood in the queue");
    assertThat(told.troubles).singleElement().asString().contains("disk is full");
    pages(1_000_000);
    assertThat(journal.health().awaitWell(PATIENCE)).isTrue();
    journal.joined(_ -> "after the news of it");
    assertThat(told.troubles).hasSize(2).last().isEqualTo("");
  }

  @Test
  void aFileThatWasExchangedIsGoneRatherThanDamaged() throws IOException, InterruptedException {
    Path file = fixture.database().file();
    Path away = file.resolveSibling("away.db");
    Files.move(file, away);
    assertThatThrownBy(() -> journal.read(_ -> failed(StoreFailed.Kind.DAMAGED)))
        .isInstanceOf(StoreFailed.class);
    journal.joined(_ -> "after what stood in the queue");
    assertThat(told.troubles).singleElement().asString().contains("was moved or deleted");
    Files.move(away, file);
    assertThat(journal.health().awaitWell(PATIENCE)).isTrue();
  }

  private static String failed(StoreFailed.Kind kind) {
    throw new StoreFailed(kind, null);
  }

  /** SQLite keeps what it has where the number is smaller. */
  private void pages(int most) {
    journal.write(tx -> new Sql(tx.connection()).once("PRAGMA max_page_count = " + most, _ -> 1));
  }
}
