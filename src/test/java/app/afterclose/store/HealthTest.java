package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.crm.Workspace;
import app.afterclose.model.Entry;
import java.io.IOException;
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

  /** SQLite keeps what it has where the number is smaller. */
  private void pages(int most) {
    journal.write(tx -> new Sql(tx.connection()).once("PRAGMA max_page_count = " + most, _ -> 1));
  }
}
