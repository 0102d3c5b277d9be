package app.afterclose.window.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelNamesTest {
  @ParameterizedTest
  @CsvSource({
    "built-in analyst, Built-in analyst",
    "'', Unnamed model",
    "qwen3:8b, qwen3:8b",
    "claude-sonnet-4-5, claude-sonnet-4-5",
  })
  void aModelIsCalledByItsOwnNameAndWhatHasNoneInWords(String model, String called) {
    assertThat(ModelNames.of(model, new Texts(British.FIGURES))).isEqualTo(called);
  }
}
