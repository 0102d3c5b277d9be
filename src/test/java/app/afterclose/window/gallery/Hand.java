package app.afterclose.window.gallery;

import app.afterclose.window.TestWindow;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the rep's hand does in a picture; on the JavaFX thread. */
final class Hand {
  private Hand() {}

  /** Presses the button that {@code query} finds. */
  static void press(TestWindow window, String query) {
    ((ButtonBase) find(window.root(), query)).fire();
  }

  /** Presses the first button that says {@code text}. */
  static void pressSaying(Parent root, String text) {
    for (Node node : root.lookupAll(".button")) {
      if (node instanceof ButtonBase button && text.equals(button.getText())) {
        button.fire();
        return;
      }
    }
    throw new AssertionError("no button says " + text);
  }

  /** Writes {@code text} into the field that {@code query} finds. */
  static void write(TestWindow window, String query, String text) {
    ((TextInputControl) find(window.root(), query)).setText(text);
  }

  /** Chooses the {@code index}th of a choice. */
  static void choose(TestWindow window, String query, int index) {
    ((ComboBox<?>) find(window.root(), query)).getSelectionModel().select(index);
  }

  /** Presses a key of the window. */
  static void key(TestWindow window, KeyCode key, boolean control) {
    window.root().fireEvent(pressed(key, control));
  }

  /** Presses a key where {@code query} is. */
  static void keyAt(Parent root, String query, KeyCode key, boolean control) {
    find(root, query).fireEvent(pressed(key, control));
  }

  /** How many rows the list that {@code query} finds has. */
  static int rows(Parent root, String query) {
    return ((ListView<?>) find(root, query)).getItems().size();
  }

  static Node find(Parent root, String query) {
    Node node = root.lookup(query);
    if (node == null) {
      throw new AssertionError("there is no " + query);
    }
    return node;
  }

  private static KeyEvent pressed(KeyCode key, boolean control) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false);
  }
}
