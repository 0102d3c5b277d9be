package app.afterclose.window.drafts;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * What became of a draft, and what to do when it is changed and not saved. It is a line of its own,
 * so that the buttons below stay where they are.
 */
final class SaveLine extends HBox {
  private final Texts texts;
  private final Label said = new Label();
  private final Button save;
  private final Button undo;

  SaveLine(Texts texts, Runnable save, Runnable undo) {
    super(8);
    this.texts = texts;
    getStyleClass().add("draft-state");
    said.getStyleClass().add("ac-caption");
    said.setWrapText(true);
    said.setMaxWidth(Double.MAX_VALUE);
    said.setMinHeight(USE_PREF_SIZE);
    setHgrow(said, Priority.ALWAYS);
    this.save = Buttons.words(texts.say("drafts.save"), save, "accent");
    this.save.setId("draft-save");
    this.undo = Buttons.words(texts.say("drafts.undo"), undo);
    this.undo.setId("draft-undo");
    for (Button button : new Button[] {this.undo, this.save}) {
      button.setMinWidth(USE_PREF_SIZE);
      button.managedProperty().bind(button.visibleProperty());
    }
    getChildren().addAll(said, this.undo, this.save);
  }

  void say(String words) {
    said.setText(words);
  }

  /** Whether there is something to save. */
  void dirty(boolean dirty) {
    save.setVisible(dirty);
    undo.setVisible(dirty);
    if (dirty) {
      say(texts.say("drafts.unsaved"));
    } else if (said.getText().equals(texts.say("drafts.unsaved"))) {
      say("");
    }
  }

  void saving(boolean now) {
    save.setDisable(now);
  }
}
