package app.afterclose.window.markdown;

import java.util.List;
import javafx.geometry.NodeOrientation;

/** Which way a paragraph runs. Pure. */
public final class Direction {
  private Direction() {}

  /** Whether the first character that runs one way runs from the right. */
  public static boolean rightToLeft(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(Direction::strong)
        .mapToObj(d -> d != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        .findFirst()
        .orElse(false);
  }

  /** The same of the first text in {@code block}, for what stands beside it. */
  static NodeOrientation of(Block block) {
    List<String> leaves = Leaves.of(block);
    boolean right = !leaves.isEmpty() && rightToLeft(leaves.getFirst());
    return right ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
  }

  private static boolean strong(int direction) {
    return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
