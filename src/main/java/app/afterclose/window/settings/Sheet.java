package app.afterclose.window.settings;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a section holds. It is drawn only while it is in sight. */
abstract class Sheet extends VBox {
  Sheet() {
    getStyleClass().add("settings-sheet");
  }

  /** Shows what is so now; called after each change and each second. */
  abstract void draw();

  /** The rep has come to it. */
  void entered() {}

  /** The rep has left it. */
  void left() {}

  /** Settings that belong together, under a heading. */
  static VBox group(String heading, Node... settings) {
    var title = new Label(heading);
    title.getStyleClass().add("settings-group-title");
    title.setWrapText(true);
    var box = new VBox(settings);
    box.getStyleClass().add("settings-group");
    var group = new VBox(title, box);
    group.getStyleClass().add("settings-titled");
    group.setAccessibleRole(AccessibleRole.PARENT);
    group.setAccessibleText(heading);
    return group;
  }

  /** A paragraph. */
  static Label words(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("settings-words");
    return label;
  }
}
