package app.afterclose.tool;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.Figures;
import app.afterclose.model.Texts;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a value is said with its limits as the rep reads numbers. */
final class ValuesTest {
  private final Json json = new Json();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | 1,200 characters | 1,000.50 or less
          de-DE | 1.200 characters | 1.000,50 or less
          fr-FR | 1 200 characters | 1 000,50 or less
          ja-JP | 1,200 characters | 1,000.50 or less
          ar-EG | 1,200 characters | 1,000.50 or less
          """)
  void limitsAreTheCountrys(String country, String length, String most) {
    var values = new Values(new Texts(new Figures(Locale.forLanguageTag(country))));
    var text = json.tree("{\"type\": \"string\", \"maxLength\": 1200}");
    var number = json.tree("{\"type\": \"number\", \"maximum\": 1000.5}");
    assertThat(seen(values.flaw(json.tree("\"" + "x".repeat(1201) + "\""), text).orElseThrow()))
        .isEqualTo("This may have at most " + length + ".");
    assertThat(seen(values.flaw(json.tree("2000"), number).orElseThrow()))
        .isEqualTo("This must be " + most + ".");
  }

  private static String seen(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
