package app.afterclose.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Reads what stands in a window, and presses keys in it, as the rep would. */
public final class Reading {
  private Reading() {}

  /** The lines in sight, from the back to the front; on the JavaFX thread. */
  public static List<String> lines(Parent root) {
    List<String> lines = new ArrayList<>();
    read(root, lines);
    return lines;
  }

  /** Presses a key as if {@code node} had the focus. */
  public static void press(Node node, KeyCode key) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  private static void read(Node node, List<String> lines) {
    if (!node.isVisible()) {
      return;
    }
    switch (node) {
      case TextFlow flow -> {
        var line = new StringBuilder();
        flow.getChildren()
            .forEach(child -> line.append(child instanceof Text text ? text.getText() : ""));
        line.toString().lines().forEach(lines::add);
      }
      case Labeled label when label.getText() != null && !label.getText().isBlank() ->
          lines.add(label.getText());
      case Text text -> text.getText().lines().forEach(lines::add);
      case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> read(child, lines));
      default -> {}
    }
  }
}
