package app.afterclose.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rep types, in the form of their country and plain. */
final class TypedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-US | 1,234.56 | 1234.56
          en-US | 1234.56  | 1234.56
          en-US | 12 500   | 12500
          en-US | 1,5      |
          en-US | 1,23,456 |
          de-DE | 1.234,56 | 1234.56
          de-DE | 1234,56  | 1234.56
          de-DE | 1234.56  | 1234.56
          de-DE | 1.234    | 1234
          de-DE | 12.50    | 12.50
          de-DE | 1,234.56 |
          de-CH | 1'234.50 | 1234.50
          de-CH | 1’234.50 | 1234.50
          fr-FR | 12 500,5 | 12500.5
          fr-FR | 12.5     | 12.5
          en-IN | 12,34,567.5 | 1234567.5
          en-IN | 1,234,567   | 1234567
          ar-EG | ١٬٢٣٤٫٥  | 1234.5
          ar-EG | 1234.5   | 1234.5
          sv-SE | −1 234,5 | -1234.5
          en-GB | 4k       |
          en-GB | 1..5     |
          """)
  void numbersAreReadInTheirCountrysFormAndPlain(String country, String text, BigDecimal number) {
    var read = typed(country).number(text);
    if (number == null) {
      assertThat(read).isEmpty();
    } else {
      assertThat(read).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(number));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-US | Jun 4, 2026   | 2026-06-04
          en-US | 6/4/2026      | 2026-06-04
          en-US | 6/4/26        | 2026-06-04
          en-US | 4 June 2026   | 2026-06-04
          en-GB | 4/6/2026      | 2026-06-04
          en-GB | 1 Sep 2026    | 2026-09-01
          en-GB | 1 sept 2026   | 2026-09-01
          de-DE | 04.06.2026    | 2026-06-04
          de-DE | 4.6.26        | 2026-06-04
          de-DE | 4. Juni 2026  | 2026-06-04
          de-DE | 4 Jun 2026    | 2026-06-04
          fr-FR | 4 juin 2026   | 2026-06-04
          fr-FR | 24 nov 2026   | 2026-11-24
          pt-BR | 24 de nov. de 2026 | 2026-11-24
          en-IN | 04-06-2026    | 2026-06-04
          ja-JP | 2026年6月4日  | 2026-06-04
          ja-JP | 2026/6/4      | 2026-06-04
          ja-JP | 6/4/2026      |
          ar-EG | ٤/٦/٢٠٢٦      | 2026-06-04
          de-DE | 2026-06-04    | 2026-06-04
          de-DE | 31.06.2026    |
          de-DE | 13/13/2026    |
          en-US | 24.11.2026    |
          en-US | tomorrow      |
          en-US | 4 6           |
          en-US | 4 June 2026 or so |
          """)
  void daysAreReadInTheirCountrysFormAndPlain(String country, String text, LocalDate day) {
    assertThat(typed(country).day(text).orElse(null)).isEqualTo(day);
  }

  /** What is shown in a field can be left as it is, in every country whose ways are packed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "hi", "hr", "hu",
        "id", "it", "ja", "ko", "lt", "lv", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk",
        "sl", "sr", "sv", "th", "tr", "uk", "vi", "zh"
      })
  void whatIsShownIsReadBack(String language) {
    List<Locale> countries =
        Locale.availableLocales()
            .filter(locale -> locale.getLanguage().equals(language) && !locale.hasExtensions())
            .toList();
    assertThat(countries).isNotEmpty();
    for (Locale country : countries) {
      var figures = new Figures(country);
      var typed = new Typed(figures);
      for (String number : List.of("1234567.25", "-1234.5", "0", "12345", "0.001")) {
        var value = new BigDecimal(number);
        assertThat(typed.number(figures.decimal(value)))
            .as("%s in %s", number, country)
            .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(value));
      }
      for (int month = 1; month <= 12; month++) {
        LocalDate day = LocalDate.of(2026, month, 24);
        assertThat(typed.day(figures.day(day))).as("%s in %s", day, country).contains(day);
      }
    }
  }

  @Test
  void theExamplesAreInTheCountrysForm() {
    assertThat(typed("de-DE").aNumber()).isEqualTo("1.234,50");
    assertThat(typed("de-DE").aDay()).isEqualTo("30.07.2026");
  }

  private static Typed typed(String country) {
    return new Typed(new Figures(Locale.forLanguageTag(country)));
  }
}
