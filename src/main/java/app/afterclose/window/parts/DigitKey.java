package app.afterclose.window.parts;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A digit from 1 to 9 with the shortcut key, on any keyboard: in the row above the letters, also
 * where that row gives the digits only with Shift (AZERTY and others), and on the number pad.
 *
 * <p>JavaFX on X11 names such a key by the sign on it: {@code &} on a French keyboard is {@code
 * AMPERSAND}, {@code é} is {@code UNDEFINED} for want of a code. What the layout has on a key it
 * knows only of keys that have a code, so the others are known by what they write. Where the sign
 * is a plus or a minus, it keeps what it means here (larger, smaller), and the digit takes Shift.
 */
final class DigitKey extends KeyCombination {
  private final int digit;
  private final KeyCombination onTheKey;

  DigitKey(int digit) {
    super(SHORTCUT_DOWN, SHIFT_ANY);
    this.digit = digit;
    onTheKey = new KeyCharacterCombination(String.valueOf(digit), SHORTCUT_DOWN);
  }

  @Override
  public boolean match(KeyEvent event) {
    return super.match(event)
        && means(
            digit,
            event.getCode(),
            event.getText(),
            event.isShiftDown(),
            () -> onTheKey.match(event));
  }

  /** The digit, without what is held down with it. */
  @Override
  public String getName() {
    return String.valueOf(digit);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DigitKey key && key.digit == digit;
  }

  @Override
  public int hashCode() {
    return digit;
  }

  /**
   * Whether a key means {@code digit}.
   *
   * @param text what the key writes as it was pressed
   * @param onTheKey whether the layout has the digit somewhere on the key {@code code}
   */
  static boolean means(
      int digit, KeyCode code, String text, boolean shift, BooleanSupplier onTheKey) {
    if (text.equals(String.valueOf(digit))) {
      return true;
    }
    return !shift
        && switch (code) {
          case AMPERSAND, QUOTEDBL, QUOTE, LEFT_PARENTHESIS, RIGHT_PARENTHESIS, AT ->
              onTheKey.getAsBoolean();
          case UNDEFINED -> digit == uncoded(text);
          default -> code.isDigitKey() && code.getName().endsWith(String.valueOf(digit));
        };
  }

  /** The digit on a key of the French and Belgian layouts that JavaFX has no code for. */
  private static int uncoded(String text) {
    return switch (text) {
      case "é", "«" -> 2;
      case "»" -> 3;
      case "§" -> 6;
      default -> 0;
    };
  }
}
