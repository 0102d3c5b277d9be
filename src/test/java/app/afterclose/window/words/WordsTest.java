package app.afterclose.window.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Texts;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-07-30T12:00:30Z | just now
          2026-07-30T11:59:50Z | just now
          2026-07-30T11:55:00Z | 5 min ago
          2026-07-30T08:30:00Z | 3 h ago
          2026-07-29T22:30:00Z | 13 h ago
          2026-07-29T21:30:00Z | yesterday
          2026-07-28T21:30:00Z | 28 Jul
          2025-12-31T12:00:00Z | 31 Dec 2025
          """)
  void times(Instant at, String said) {
    assertThat(
            Words.when(at, Instant.parse("2026-07-30T12:00:00Z"), ZONE, new Texts(British.FIGURES)))
        .isEqualTo(said);
  }
}
