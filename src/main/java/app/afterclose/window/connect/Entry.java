package app.afterclose.window.connect;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A field of the form: its name, itself with what belongs beside it, and a word below. */
final class Entry extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  private final Control field;
  private final Label below = new Label();
  private String hint = "";

  Entry(String name, Control field, Node... beside) {
    this.field = field;
    getStyleClass().add("connect-entry");
    var label = new Label(name);
    label.getStyleClass().add("connect-label");
    label.setLabelFor(field);
    field.setAccessibleText(name);
    field.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(field, Priority.ALWAYS);
    var line = new HBox(field);
    line.getStyleClass().add("connect-line");
    line.getChildren().addAll(beside);
    below.setWrapText(true);
    below.getStyleClass().add("connect-below");
    below.managedProperty().bind(below.visibleProperty());
    getChildren().addAll(label, line, below);
    managedProperty().bind(visibleProperty());
    right();
  }

  /** What is said below while nothing is wrong; may be empty. */
  void hint(String words) {
    hint = words;
    right();
  }

  /** Says what is wrong with it. */
  void wrong(String words) {
    say(words, true);
  }

  /** Nothing is wrong with it. */
  void right() {
    say(hint, false);
  }

  private void say(String words, boolean wrong) {
    below.setText(words);
    below.setVisible(!words.isEmpty());
    below.pseudoClassStateChanged(WRONG, wrong);
    field.pseudoClassStateChanged(WRONG, wrong);
    field.setAccessibleHelp(words);
  }
}
