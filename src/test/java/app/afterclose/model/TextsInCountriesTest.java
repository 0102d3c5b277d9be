package app.afterclose.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences with numbers and times in them, in the ways of several countries. */
final class TextsInCountriesTest {
  private static final Instant JUNE = Instant.parse("2026-07-01T00:30:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | 8,800 deals | 1,234,567 of 2,000,000 | 00:30 on 1 July
          de-DE | 8.800 deals | 1.234.567 of 2.000.000 | 00:30 on 1. Juli
          fr-FR | 8 800 deals | 1 234 567 of 2 000 000 | 00:30 on 1 juillet
          ja-JP | 8,800 deals | 1,234,567 of 2,000,000 | 0:30 on 7月1日
          en-IN | 8,800 deals | 12,34,567 of 20,00,000 | 12:30 am on 1 July
          ar-EG | 8,800 deals | 1,234,567 of 2,000,000 | 12:30 ص on 1 يوليو
          """)
  void numbersAndTimesAreTheCountrys(String country, String deals, String used, String begins) {
    Texts texts = texts(country);
    var problem = new Problem.BudgetExhausted(2_000_000, 1_234_567, JUNE);
    assertThat(seen(texts.counted("count.deals", 8800))).isEqualTo(deals);
    assertThat(seen(ProblemWords.remedy(problem, ZoneOffset.UTC, texts)))
        .startsWith(used + " tokens are used.")
        .contains("begins at " + begins + ", then");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0|no deals", "1|1 deal", "2|2 deals", "1001|1,001 deals"})
  void whatIsCountedIsOneOrMany(long count, String said) {
    assertThat(British.TEXTS.counted("count.deals", count)).isEqualTo(said);
  }

  private static Texts texts(String country) {
    return new Texts(new Figures(Locale.forLanguageTag(country)));
  }

  /** Without what only keeps a line together or tells the direction. */
  private static String seen(String text) {
    return text.replace('\u00a0', ' ')
        .replace('\u202f', ' ')
        .replaceAll("[\\u061c\\u200e\\u200f]", "");
  }
}
