package app.afterclose.window.memory;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WindowFileTest {
  private static final Remembered SOME =
      new Remembered(
          Optional.of(new Rectangle2D(40, 60, 1400, 900)),
          true,
          320,
          true,
          true,
          new Appearance(Appearance.Scheme.DARK, 125, true));

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("window.json");
  }

  @Test
  void aRehearsalTouchesNoFile() {
    WindowFile.rehearse();

    assertThat(Path.of("window.json")).doesNotExist();
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    new WindowFile(file()).write(SOME);
    assertThat(new WindowFile(file()).read()).isEqualTo(SOME);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void aFirstWindowRemembersNothing() {
    assertThat(new WindowFile(file()).read()).isEqualTo(Remembered.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "7",
        "{\"bounds\": 3, \"maximised\": \"perhaps\", \"sidebar\": [], \"appearance\": \"dark\"}",
        "{\"bounds\": {\"x\": 1, \"y\": 2, \"width\": -4, \"height\": 0}}",
        "{\"appearance\": {\"scheme\": \"sepia\", \"textPercent\": \"big\"}}",
      })
  void aDamagedFileCountsForNothing(String text) throws IOException {
    Files.writeString(file(), text);
    assertThat(new WindowFile(file()).read()).isEqualTo(Remembered.NOTHING);
    new WindowFile(file()).write(SOME);
    assertThat(new WindowFile(file()).read()).isEqualTo(SOME);
  }

  @Test
  void whatCanBeReadOfItIs() throws IOException {
    Files.writeString(
        file(), "{\"later\": 1, \"sidebar\": 300, \"appearance\": {\"scheme\": \"light\"}}");
    Remembered read = new WindowFile(file()).read();
    assertThat(read.sidebar()).isEqualTo(300);
    assertThat(read.appearance().scheme()).isEqualTo(Appearance.Scheme.LIGHT);
    assertThat(read.bounds()).isEmpty();
  }

  @Test
  void theSameIsNotWrittenAgain() throws IOException {
    var window = new WindowFile(file());
    window.write(SOME);
    Files.delete(file());
    window.write(SOME);
    assertThat(file()).doesNotExist();
    window.write(Remembered.NOTHING);
    assertThat(file()).exists();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoTrouble() {
    new WindowFile(folder.resolve("gone").resolve("window.json")).write(SOME);
    assertThat(folder.resolve("gone")).doesNotExist();
  }
}
