package app.afterclose.os.tray;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.os.Platform;
import org.junit.jupiter.api.Test;

class AwtWordsTest {
  @Test
  void aHintFitsWindowsField() {
    assertThat(AwtWords.hint("Afterclose")).isEqualTo("Afterclose");
    assertThat(AwtWords.hint("x".repeat(127))).hasSize(127).doesNotContain("…");
    assertThat(AwtWords.hint("x".repeat(128))).hasSize(127).endsWith("x…");
    String cut = AwtWords.hint("x".repeat(125) + "😀😀");
    assertThat(cut).isEqualTo("x".repeat(125) + "…");
  }

  @Test
  void aMessageFitsWindowsFields() {
    assertThat(AwtWords.within("x".repeat(80), AwtWords.TITLE)).hasSize(63).endsWith("…");
    assertThat(AwtWords.within("x".repeat(255), AwtWords.BODY)).hasSize(255).endsWith("x");
  }

  @Test
  void anAmpersandStandsForItself() {
    assertThat(AwtWords.label("R&D_x", Platform.Kind.WINDOWS)).isEqualTo("R&&D_x");
    assertThat(AwtWords.label("R&D_x", Platform.Kind.MAC)).isEqualTo("R&D_x");
  }
}
