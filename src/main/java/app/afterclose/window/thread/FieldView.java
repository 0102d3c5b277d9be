package app.afterclose.window.thread;

import app.afterclose.window.parts.Buttons;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field of a card: its label with what is special about it, what it holds now where that changes,
 * its editor, what is wrong.
 */
final class FieldView extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  /** What is shown of a long text that is to be replaced. */
  private static final int BEFORE = 600;

  /** What is no longer stands in one line. */
  private static final int WORD = 24;

  private final Field field;
  private final Bench bench;
  private final Runnable edited;
  private final Editor editor;
  private final Label label = new Label();
  private final Button back;
  private final Label wrong = new Label();

  FieldView(Field field, Bench bench, Runnable edited) {
    this.field = field;
    this.bench = bench;
    this.edited = edited;
    editor = Editor.of(field, bench.values(), this::changed);
    back = Buttons.icon(Feather.ROTATE_CCW, bench.say("card.undo", field.label()), this::undo);
    back.getStyleClass().add("thread-undo");
    back.managedProperty().bind(back.visibleProperty());
    getStyleClass().add("thread-field");
    label.getStyleClass().add("thread-field-label");
    label.setLabelFor(editor.node());
    label.setMinWidth(0);
    wrong.getStyleClass().add("thread-field-wrong");
    wrong.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
    wrong.setWrapText(true);
    wrong.setMinHeight(USE_PREF_SIZE);
    var head = new HBox(label, back);
    head.getStyleClass().add("thread-field-head");
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, value(), wrong);
    describe();
    wrong("");
  }

  Field field() {
    return field;
  }

  /** What the rep has made of it. */
  String text() {
    return editor.text().get();
  }

  /** Makes it hold what the rep wrote before. */
  void put(String text) {
    if (!text.equals(text())) {
      editor.put().accept(text);
    }
  }

  /** Says what is wrong with it; the empty text when nothing is. */
  void wrong(String message) {
    wrong.setText(message);
    wrong.setVisible(!message.isEmpty());
    wrong.setManaged(!message.isEmpty());
    editor.node().pseudoClassStateChanged(WRONG, !message.isEmpty());
    editor.node().setAccessibleHelp(message);
  }

  /** Whether something is wrong with it. */
  boolean wrong() {
    return wrong.isVisible();
  }

  void focus() {
    editor.node().requestFocus();
  }

  private void changed() {
    describe();
    edited.run();
  }

  private void undo() {
    put(field.value());
    focus();
  }

  private void describe() {
    Field.Note note = field.note(text());
    String words =
        note == Field.Note.NONE
            ? field.label()
            : bench.say("card.note", field.label(), bench.say("card.note." + note));
    label.setText(words);
    back.setVisible(note == Field.Note.EDITED);
    String before = field.before();
    editor
        .node()
        .setAccessibleText(
            before == null || before.isBlank()
                ? words
                : words + ", " + bench.say("card.before", before));
  }

  private Region value() {
    String before = field.before();
    Region node = editor.node();
    if (before == null || before.isBlank() || before.equals(field.value())) {
      return node;
    }
    var was = new Label(before.length() > BEFORE ? before.substring(0, BEFORE) + "…" : before);
    was.getStyleClass().add("thread-before");
    was.setWrapText(before.length() > WORD);
    was.setAccessibleText(bench.say("card.before", before));
    boolean tall = field.kind() == Field.Kind.LINES || field.kind() == Field.Kind.JSON;
    var arrow = new FontIcon(tall ? Feather.ARROW_DOWN : Feather.ARROW_RIGHT);
    arrow.getStyleClass().addAll("thread-icon", "thread-icon-muted");
    if (tall) {
      was.setMaxWidth(Double.MAX_VALUE);
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
