package app.afterclose.window.parts;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.TextInputControl;

/** The direction in which a field is written: its text's own. */
public final class Writing {
  /** A text says its direction at its beginning, if it has one. */
  private static final int ENOUGH = 1_000;

  private Writing() {}

  /** From now on {@code input} stands on the side from which its text is read. */
  public static void follow(TextInputControl input) {
    input
        .textProperty()
        .subscribe(
            text ->
                input.setNodeOrientation(
                    rightToLeft(text)
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT));
  }

  /** Whether the first letter that has a direction is read from the right. */
  public static boolean rightToLeft(String text) {
    int end = Math.min(text.length(), ENOUGH);
    for (int i = 0; i < end; i += Character.charCount(text.codePointAt(i))) {
      switch (Character.getDirectionality(text.codePointAt(i))) {
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          return true;
        }
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }
}
