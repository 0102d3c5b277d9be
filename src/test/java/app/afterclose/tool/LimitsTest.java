package app.afterclose.tool;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.British;
import app.afterclose.model.Settings;
import app.afterclose.model.Texts;
import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void everyBuiltInToolEndsBelowALinksCapAndNamesItsSourceInWords() {
    assertThat(BuiltInTools.all(new Json(), British.FIGURES))
        .extracting(Tool::spec)
        .allSatisfy(
            spec -> {
              assertThat(spec.limit()).isPositive().isLessThan(Settings.Limits.DEFAULT.link());
              assertThat(Texts.plain("source." + spec.source())).startsWith("your ");
            });
  }
}
