package app.afterclose.window.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows are what JavaFX 26 reports of each key on X11 with the control key held. */
final class DigitKeyTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "us 1                   | DIGIT1            | 1  | false | 1 | 1",
        "us 6                   | DIGIT6            | 6  | false | 6 | 6",
        "us Shift+2             | DIGIT2            | @  | true  | 2 | 0",
        "de Shift+6             | DIGIT6            | &  | true  | 6 | 0",
        "ru 3                   | DIGIT3            | 3  | false | 3 | 3",
        "number pad             | NUMPAD4           | 4  | false | 0 | 4",
        "pad that writes nothing| NUMPAD4           | `` | false | 0 | 4",
        "pad without Num Lock   | END               | `` | false | 0 | 0",
        "no text, as on Windows | DIGIT5            | `` | false | 5 | 5",
        "fr 1                   | AMPERSAND         | &  | false | 1 | 1",
        "fr 2                   | UNDEFINED         | é  | false | 0 | 2",
        "fr 3                   | QUOTEDBL          | \"  | false | 3 | 3",
        "fr 4                   | QUOTE             | '  | false | 4 | 4",
        "fr 5                   | LEFT_PARENTHESIS  | (  | false | 5 | 5",
        "fr 6 is minus          | MINUS             | -  | false | 6 | 0",
        "fr Shift+1             | AMPERSAND         | 1  | true  | 0 | 1",
        "fr Shift+2             | UNDEFINED         | 2  | true  | 0 | 2",
        "fr Shift+6             | MINUS             | 6  | true  | 0 | 6",
        "be 6                   | UNDEFINED         | §  | false | 0 | 6",
        "bepo 1                 | QUOTEDBL          | \"  | false | 1 | 1",
        "bepo 2                 | UNDEFINED         | «  | false | 0 | 2",
        "bepo 3                 | UNDEFINED         | »  | false | 0 | 3",
        "bepo 4                 | LEFT_PARENTHESIS  | (  | false | 4 | 4",
        "cz 1 is plus           | PLUS              | +  | false | 1 | 0",
        "cz Shift+1             | UNDEFINED         | 1  | true  | 0 | 1",
        "cz 3 is left alone     | UNDEFINED         | š  | false | 0 | 0",
        "a letter               | K                 | k  | false | 0 | 0",
        "quotes elsewhere       | QUOTEDBL          | \"  | false | 0 | 0",
      })
  void aKeyMeansItsDigitOnEveryLayout(
      String key, KeyCode code, String text, boolean shift, int onTheKey, int means) {
    int found =
        IntStream.rangeClosed(1, 6)
            .filter(digit -> DigitKey.means(digit, code, text, shift, () -> digit == onTheKey))
            .reduce(0, (one, other) -> one * 10 + other);
    assertThat(found).isEqualTo(means);
  }

  @Test
  void onlyWithTheShortcutKeyAndNoOtherThanShift() {
    assertThat(new DigitKey(2).match(pressed(false, true, false))).isTrue();
    assertThat(new DigitKey(2).match(pressed(true, true, false))).isTrue();
    assertThat(new DigitKey(2).match(pressed(true, false, false))).isFalse();
    assertThat(new DigitKey(2).match(pressed(false, true, true))).isFalse();
    assertThat(new DigitKey(3).match(pressed(false, true, false))).isFalse();
  }

  private static KeyEvent pressed(boolean shift, boolean control, boolean alt) {
    return new KeyEvent(
        KeyEvent.KEY_PRESSED, "", "2", KeyCode.UNDEFINED, shift, control, alt, false);
  }
}
