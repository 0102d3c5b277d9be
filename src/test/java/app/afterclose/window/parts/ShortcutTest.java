package app.afterclose.window.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Texts;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShortcutTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PALETTE | Ctrl+K | ⌘K",
        "ACTIVE | Ctrl+1…6 | ⌘1…6",
        "PIPELINE | Ctrl+Shift+P | ⇧⌘P",
        "SETTINGS | Ctrl+, | ⌘,",
        "LARGER | Ctrl++ | ⌘+",
        "AREA_BEFORE | Shift+F6 | ⇧F6",
        "STOP_RUN | Esc | Esc",
        "APPROVE | Ctrl+Enter | ⌘Enter",
      })
  void keysAreWrittenAsThePlatformDoes(Shortcut shortcut, String pc, String mac) {
    assertThat(shortcut.says(false)).isEqualTo(pc);
    assertThat(shortcut.says(true)).isEqualTo(mac);
  }

  @Test
  void eachSaysWhatItDoes() {
    var texts = new Texts(British.FIGURES);
    for (Shortcut shortcut : Shortcut.values()) {
      assertThat(shortcut.does(texts)).isNotBlank();
    }
  }

  @Test
  void noKeyMeansTwoThingsInOnePlace() {
    Map<String, Shortcut> taken = new HashMap<>();
    for (Shortcut shortcut : Shortcut.values()) {
      String key = shortcut.where() + " " + shortcut.says(false);
      assertThat(taken.put(key, shortcut)).as(key).isNull();
    }
  }

  @Test
  void theActiveRunsAreCounted() {
    assertThat(Shortcut.ACTIVE.index(pressed(KeyCode.DIGIT3, true))).isEqualTo(2);
    assertThat(Shortcut.ACTIVE.index(pressed(KeyCode.DIGIT7, true))).isEqualTo(-1);
    assertThat(Shortcut.ACTIVE.index(pressed(KeyCode.DIGIT3, false))).isEqualTo(-1);
    assertThat(Shortcut.ACTIVE.index(pressed(KeyCode.NUMPAD6, true))).isEqualTo(5);
  }

  private static KeyEvent pressed(KeyCode code, boolean control) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
  }
}
