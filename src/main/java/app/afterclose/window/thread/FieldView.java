package app.afterclose.window.thread;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field of a card: its label, what it holds now where that changes, its editor, what is wrong.
 */
final class FieldView extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  /** What is shown of a long text that is to be replaced. */
  private static final int BEFORE = 600;

  private final Field field;
  private final Editor editor;
  private final Label wrong = new Label();

  FieldView(Field field, Bench bench, Runnable edited) {
    this.field = field;
    editor = Editor.of(field, edited);
    getStyleClass().add("thread-field");
    boolean wasEmpty = field.before() != null && field.before().isBlank();
    var label = new Label(wasEmpty ? bench.say("card.was.empty", field.label()) : field.label());
    label.getStyleClass().add("thread-field-label");
    label.setLabelFor(editor.node());
    editor.node().setAccessibleText(field.label());
    wrong.getStyleClass().add("thread-field-wrong");
    wrong.setWrapText(true);
    getChildren().addAll(label, value(bench), wrong);
    wrong("");
  }

  Field field() {
    return field;
  }

  /** What the rep has made of it. */
  String text() {
    return editor.text().get();
  }

  /** Says what is wrong with it; the empty text when nothing is. */
  void wrong(String message) {
    wrong.setText(message);
    wrong.setVisible(!message.isEmpty());
    wrong.setManaged(!message.isEmpty());
    editor.node().pseudoClassStateChanged(WRONG, !message.isEmpty());
    editor.node().setAccessibleHelp(message);
  }

  void focus() {
    editor.node().requestFocus();
  }

  private Region value(Bench bench) {
    String before = field.before();
    Region node = editor.node();
    if (before == null || before.isBlank()) {
      return node;
    }
    var was = new Label(before.length() > BEFORE ? before.substring(0, BEFORE) + "…" : before);
    was.getStyleClass().add("thread-before");
    was.setWrapText(true);
    was.setAccessibleText(bench.say("card.before") + " " + before);
    boolean tall = field.kind() == Field.Kind.LINES || field.kind() == Field.Kind.JSON;
    var arrow = new FontIcon(tall ? Feather.ARROW_DOWN : Feather.ARROW_RIGHT);
    arrow.getStyleClass().addAll("thread-icon", "thread-icon-muted");
    if (tall) {
      var pile = new VBox(was, arrow, node);
      pile.getStyleClass().add("thread-change-tall");
      return pile;
    }
    HBox.setHgrow(was, Priority.ALWAYS);
    HBox.setHgrow(node, Priority.ALWAYS);
    was.setPrefWidth(120);
    was.setMaxWidth(Double.MAX_VALUE);
    node.setPrefWidth(160);
    var line = new HBox(was, arrow, node);
    line.getStyleClass().add("thread-change");
    return line;
  }
}
