package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.json.Json;
import app.afterclose.model.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T09:08:07Z"), ZoneOffset.UTC);
  private static final String ASIDE = "afterclose.damaged-20260302-090807";

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("afterclose.db");
  }

  @Test
  void isMadeWhereThereIsNoneAndSetUpForDurability() {
    var opened = Database.open(folder.resolve("new/deep"), CLOCK);
    try (Database database = opened.database()) {
      assertThat(opened.notice()).isEmpty();
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "synchronous")).isEqualTo("2"); // FULL
      assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(database, "user_version"))
          .isEqualTo(String.valueOf(Migrations.bundled().version()));
    }
    assertThat(folder.resolve("new/deep/afterclose.db-wal")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space", "a?b=c", "a#b", "100%", "ünïcode 😀", "file:x"})
  void aFolderMayHaveAnyName(String name) {
    Path odd = folder.resolve(name);
    talk(odd, journal -> Story.of(journal, "a").asked("Analyse"));
    assertThat(odd.resolve("afterclose.db")).exists();
    talk(odd, journal -> assertThat(journal.unsettled()).hasSize(1));
  }

  @Test
  void aNewerOneIsRefusedAndNotTouched() throws Exception {
    talk(folder, journal -> Story.of(journal, "a").asked("Analyse"));
    sql(file(), "PRAGMA user_version = 99");
    byte[] before = Files.readAllBytes(file());

    assertThatThrownBy(() -> Database.open(folder, CLOCK))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining("written by a newer Afterclose (it is of version 99, this one knows")
        .hasMessageContaining("Update Afterclose");

    assertThat(Files.readAllBytes(file())).isEqualTo(before);
    assertThat(names()).containsExactly("afterclose.db");
  }

  @Test
  void aNewerOneIsKnownAlsoWhenOnlyItsLogSaysSo() throws Exception {
    Path crashed = folder.resolve("crashed");
    try (Database database = Database.open(folder, CLOCK).database()) {
      database.writing().run("PRAGMA user_version = 99");
      database.writing().commit();
      copy(folder, crashed);
    }
    byte[] before = Files.readAllBytes(crashed.resolve("afterclose.db"));
    byte[] log = Files.readAllBytes(crashed.resolve("afterclose.db-wal"));

    assertThatThrownBy(() -> Database.open(crashed, CLOCK))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining("version 99");

    assertThat(Files.readAllBytes(crashed.resolve("afterclose.db"))).isEqualTo(before);
    assertThat(Files.readAllBytes(crashed.resolve("afterclose.db-wal"))).isEqualTo(log);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "This is a letter and no database. "})
  void whatIsNoDatabaseIsSetAsideWholeAndTheRepIsTold(String text) throws Exception {
    byte[] letter = text.repeat(300).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Files.write(file(), letter);

    var opened = Database.open(folder, CLOCK);

    try (Database database = opened.database()) {
      assertThat(database.file()).isEqualTo(file());
      Path aside = folder.resolve(ASIDE + ".db");
      assertThat(opened.notice()).contains("not a database", aside.toString(), "backup");
      assertThat(Files.readAllBytes(aside)).isEqualTo(letter);
    }
  }

  @Test
  void aDamagedOneIsSetAsideWithItsLogAndTheNextStartIsPlain() throws Exception {
    Path crashed = folder.resolve("crashed");
    try (Database database = Database.open(folder, CLOCK).database();
        var journal = SqliteJournal.open(database, new Json(), CLOCK)) {
      fill(journal);
      copy(folder, crashed);
    }
    byte[] log = Files.readAllBytes(crashed.resolve("afterclose.db-wal"));
    Path damaged = crashed.resolve("afterclose.db");
    // The log alone holds the pages: without a trustworthy first page nothing fits together.
    byte[] bytes =
        "no longer a database".repeat(500).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Files.write(damaged, bytes);
    Files.write(crashed.resolve("afterclose.db-wal"), log);

    var opened = Database.open(crashed, CLOCK);
    opened.database().close();

    assertThat(opened.notice()).isNotEmpty();
    assertThat(Files.readAllBytes(crashed.resolve(ASIDE + ".db"))).isEqualTo(bytes);
    assertThat(Files.readAllBytes(crashed.resolve(ASIDE + ".db-wal"))).isEqualTo(log);
    var again = Database.open(crashed, CLOCK);
    again.database().close();
    assertThat(again.notice()).isEmpty();
  }

  @Test
  void onePageOverwrittenIsFoundAndTwoInOneSecondGetTwoNames() throws Exception {
    for (String aside : List.of(ASIDE + ".db", ASIDE + "-2.db")) {
      talk(folder, DatabaseTest::fill);
      byte[] bytes = Files.readAllBytes(file());
      int page = 4096;
      assertThat(bytes.length).isGreaterThan(20 * page);
      for (int i = 2 * page; i < bytes.length - page; i++) {
        bytes[i] = (byte) (bytes[i] ^ 0x5a);
      }
      Files.write(file(), bytes);

      var opened = Database.open(folder, CLOCK);
      opened.database().close();

      assertThat(opened.notice()).contains("damaged", aside);
      assertThat(Files.readAllBytes(folder.resolve(aside))).isEqualTo(bytes);
    }
  }

  @Test
  void anEmptyFileBesideALogIsDamage() throws Exception {
    Files.write(file(), new byte[0]);
    Files.write(folder.resolve("afterclose.db-wal"), new byte[] {1, 2, 3});
    var opened = Database.open(folder, CLOCK);
    opened.database().close();
    assertThat(opened.notice()).contains("it is empty, but its log is not");
    assertThat(folder.resolve(ASIDE + ".db-wal")).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void aBrokenSearchIndexIsMadeAnewInsteadOfSettingEverythingAside() throws Exception {
    talk(folder, journal -> Story.of(journal, "a").whole("Why stalled?", "Nobody called."));
    sql(file(), "UPDATE said_data SET block = x'0123456789' WHERE id > 10");

    var opened = Database.open(folder, CLOCK);
    assertThat(opened.notice()).isEmpty();
    try (Database database = opened.database();
        var journal = SqliteJournal.open(database, new Json(), CLOCK)) {
      assertThat(journal.search("stalled", 5)).hasSize(1);
      assertThat(journal.search("called", 5)).hasSize(1);
    }
  }

  @Test
  void whatCannotBeOpenedIsRefusedAndLeft() throws Exception {
    Files.createDirectory(file());
    assertThatThrownBy(() -> Database.open(folder, CLOCK))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining(file().toString());
    assertThat(file()).isDirectory();

    Path plain = Files.createFile(folder.resolve("plain"));
    assertThatThrownBy(() -> Database.open(plain.resolve("data"), CLOCK))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining("cannot be used");
  }

  @Test
  void aCrashLosesNothingThatWasCommitted() throws Exception {
    Path crashed = folder.resolve("crashed");
    long seq;
    try (Database database = Database.open(folder, CLOCK).database();
        var journal = SqliteJournal.open(database, new Json(), CLOCK)) {
      fill(journal);
      // Between commits, with nothing checkpointed for it: what a killed process leaves.
      seq =
          journal.joined(
              moment -> {
                copy(folder, crashed);
                return moment.seq();
              });
      Story.of(journal, "later").asked("Not in the copy");
    }
    assertThat(Files.size(crashed.resolve("afterclose.db-wal"))).isPositive();

    talk(
        crashed,
        journal -> {
          assertThat(journal.joined(Journal.Moment::seq)).isEqualTo(seq);
          assertThat(journal.unsettled()).hasSize(10);
          assertThat(journal.search("nobody", 100)).hasSize(15);
          assertThat(journal.state(new RunId("r-later"))).isEmpty();
          assertThat(Story.of(journal, "x").asked("Goes on").linked(1).run).isNotNull();
        });
  }

  private static void fill(Journal journal) {
    for (int i = 0; i < 15; i++) {
      Story story = Story.of(journal, String.valueOf(i));
      story.whole("Why is deal " + i + " stalled?", "Nobody called. ".repeat(500));
      if (i >= 5) {
        story.rep(new app.afterclose.model.Entry.ContinueAsked());
      }
    }
  }

  private void talk(Path at, Consumer<Journal> words) {
    try (Database database = Database.open(at, CLOCK).database();
        var journal = SqliteJournal.open(database, new Json(), CLOCK)) {
      words.accept(journal);
    }
  }

  private static String pragma(Database database, String name) {
    return database.writing().one("PRAGMA " + name, row -> row.getString(1)).orElseThrow();
  }

  private static void sql(Path file, String sql) throws SQLException {
    try (var connection = Database.connect(file, false);
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to);
      for (String name : List.of("afterclose.db", "afterclose.db-wal")) {
        Files.copy(from.resolve(name), to.resolve(name));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
