package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeamTest {
  private static final String KEPT = "The pipeline holds eleven stalled deals, and the largest is";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' Cancity.'|' Cancity.'",
        "'stalled deals, and the largest is Cancity.'|' Cancity.'",
        "'and the largest is Cancity.'|' Cancity.'",
        "'is Cancity.'|'is Cancity.'",
        "'the largest one is Cancity.'|'the largest one is Cancity.'",
        "''|''"
      })
  void aRepetitionOfTheEndIsHidden(String goesOn, String shown) {
    assertThat(Seam.after(KEPT, goesOn, true)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'stalled deals, and the'|''",
        "'stalled'|''",
        "'stalled deals, and the largest is Can'|' Can'",
        "'Zebras'|'Zebras'"
      })
  void aRepetitionThatWasCutIsHiddenToo(String goesOn, String shown) {
    assertThat(Seam.after(KEPT, goesOn, false)).isEqualTo(shown);
  }

  @Test
  void itDoesNotMatterHowTheTextArrives() {
    String goesOn = "deals, and the largest is Cancity, which nobody has called since March.";
    for (int size = 1; size <= goesOn.length(); size++) {
      var shown = new StringBuilder();
      var seam = new Seam(KEPT, shown::append);
      for (int from = 0; from < goesOn.length(); from += size) {
        seam.accept(goesOn.substring(from, Math.min(goesOn.length(), from + size)));
      }
      seam.end();
      assertThat(shown).hasToString(Seam.after(KEPT, goesOn, true));
    }
  }

  @Test
  void freshTextIsPassedOnAsSoonAsItIsClear() {
    var shown = new StringBuilder();
    var seam = new Seam(KEPT, shown::append);
    seam.accept("Zebra");
    assertThat(shown).hasToString("Zebra");
  }

  @Test
  void withNothingKeptEverythingPassesAtOnce() {
    var shown = new StringBuilder();
    new Seam("", shown::append).accept("T");
    assertThat(shown).hasToString("T");
  }
}
