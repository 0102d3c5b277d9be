package app.afterclose.window.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that every file system takes. */
final class FileNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Analyse my pipeline; Analyse my pipeline",
        "Q2/Q3: who \"won\"?; Q2 Q3 who won",
        "../../etc/passwd; etc passwd",
        "...; table",
        "'  '; table",
        "CON; table",
        "Compare this quarter with the last one; Compare this quarter with the",
        "Ärger mit Köln; Ärger mit Köln",
        "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww; wwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
      })
  void keepsWhatCanBeKept(String words, String name) {
    assertThat(FileNames.of(words, 30, "table")).isEqualTo(name);
  }
}
