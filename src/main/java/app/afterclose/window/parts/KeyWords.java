package app.afterclose.window.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/** How keys are written. Pure. */
final class KeyWords {
  private KeyWords() {}

  /** {@code Ctrl+Shift+P}; where the keyboard has a command key, {@code ⇧⌘P}. */
  static String of(KeyCombination keys, boolean mac) {
    boolean control = keys.getShortcut() == ModifierValue.DOWN;
    boolean shift = keys.getShift() == ModifierValue.DOWN;
    String key = keys instanceof KeyCodeCombination one ? key(one.getCode()) : keys.getName();
    if (mac) {
      return (shift ? "⇧" : "") + (control ? "⌘" : "") + key;
    }
    List<String> words = new ArrayList<>();
    if (control) {
      words.add("Ctrl");
    }
    if (shift) {
      words.add("Shift");
    }
    words.add(key);
    return String.join("+", words);
  }

  private static String key(KeyCode code) {
    return switch (code) {
      case COMMA -> ",";
      case PLUS -> "+";
      case MINUS -> "−";
      case ESCAPE -> "Esc";
      default -> code.getName();
    };
  }
}
