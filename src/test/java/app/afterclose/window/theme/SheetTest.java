package app.afterclose.window.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SheetTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-fx-font-size: 14px; | 200 | -fx-font-size: 28px;",
        "-fx-font-size: 14px; | 125 | -fx-font-size: 17.5px;",
        "-fx-font-size: 0.86em; | 200 | -fx-font-size: 0.86em;",
        "-fx-icon-size:18px | 150 | -fx-icon-size:27px",
        "-fx-cell-size: 36px; | 200 | -fx-cell-size: 72px;",
        "-fx-min-width: 32px; -fx-min-height: 32px; | 200 | -fx-min-width: 64px; -fx-min-height:"
            + " 64px;",
        "-fx-pref-width: 440px; | 200 | -fx-pref-width: 660px;",
        "-fx-pref-width: 5px; | 200 | -fx-pref-width: 5px;",
        "-fx-border-width: 0 1px 0 0; | 200 | -fx-border-width: 0 1px 0 0;",
        "-fx-padding: 12px 16px; -fx-spacing: 8px; | 200 | -fx-padding: 12px 16px; -fx-spacing:"
            + " 8px;",
        "-fx-stroke-width: 1.6px; | 200 | -fx-stroke-width: 1.6px;",
      })
  void whatHoldsTextGrowsWithItAndTheRestStays(String css, int percent, String grown) {
    assertThat(Sheet.grown(css, percent)).isEqualTo(grown);
  }
}
