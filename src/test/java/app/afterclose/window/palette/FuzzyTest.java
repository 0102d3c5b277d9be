package app.afterclose.window.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FuzzyTest {
  @ParameterizedTest
  @CsvSource({
    "pipe, Analyse my pipeline, true",
    "PIPE, Analyse my pipeline, true",
    "amp, Analyse my pipeline, true",
    "pipeline analyse, Analyse my pipeline, true",
    "prlind, Prepare me for the call with Lindqvist, true",
    "epip, Analyse my pipeline, true",
    "pipx, Analyse my pipeline, false",
    "enilepip, Analyse my pipeline, false",
    "pipeline tomorrow, Analyse my pipeline, false",
    "strasse, Straße, false",
    "über, ÜBER ALLES, true",
  })
  void lettersInTheirOrderFit(String typed, String title, boolean fits) {
    assertThat(Fuzzy.score(typed, title) != Fuzzy.NONE).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "draft, Draft follow-ups, Go to Drafts",
    "draft, Go to Drafts, Find the draught report of a friend on Thursday",
    "nc, New chat, Once more",
    "set, Open settings, Stop this request",
    "stop, Stop this request, Find stale prospects of Ohio",
  })
  void theNearerComesFirst(String typed, String nearer, String farther) {
    assertThat(Fuzzy.score(typed, nearer)).isGreaterThan(Fuzzy.score(typed, farther));
  }

  @Test
  void nothingTypedFitsAll() {
    assertThat(Fuzzy.score("  ", "Anything")).isZero();
    assertThat(Fuzzy.score("", "")).isZero();
    assertThat(Fuzzy.score("a", "")).isEqualTo(Fuzzy.NONE);
  }
}
