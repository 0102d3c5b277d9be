package app.afterclose.window.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WritingTest {
  @ParameterizedTest
  @CsvSource({
    "'', false",
    "Hello, false",
    "'12 — ', false",
    "שלום, true",
    "'1. مرحبا Konex', true",
    "'Konex مرحبا', false"
  })
  void theFirstLetterWithADirectionDecides(String text, boolean rightToLeft) {
    assertThat(Writing.rightToLeft(text)).isEqualTo(rightToLeft);
  }
}
