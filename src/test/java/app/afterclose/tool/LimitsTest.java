package app.afterclose.tool;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.British;
import app.afterclose.model.Settings;
import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void everyBuiltInToolEndsBelowALinksCapAndNamesItsSourceInWords() {
    assertThat(BuiltInTools.all(new Json(), British.FIGURES))
        .extracting(Tool::spec)
        .allSatisfy(
            spec -> {
              assertThat(spec.limit()).isPositive().isLessThan(Settings.Limits.DEFAULT.link());
              assertThat(spec.source()).startsWith("your ").doesNotContain("_");
            });
  }
}
