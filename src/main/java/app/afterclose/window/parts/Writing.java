package app.afterclose.window.parts;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.TextInputControl;

/** The direction in which a field is written: its text's own. */
public final class Writing {
  /** A text says its direction at its beginning, if it has one. */
  private static final int ENOUGH = 1_000;

  private static final String RIGHT = "from-right";

  private Writing() {}

  /** From now on {@code input} stands on the side from which its text is read. */
  public static void follow(TextInputControl input) {
    input
        .textProperty()
        .subscribe(
            text -> {
              boolean right = rightToLeft(text);
              input.setNodeOrientation(
                  right ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
              // In a face that has all its letters: signs taken from another one stand wrongly.
              if (!right) {
                input.getStyleClass().remove(RIGHT);
              } else if (!input.getStyleClass().contains(RIGHT)) {
                input.getStyleClass().add(RIGHT);
              }
            });
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
