package app.afterclose.window.drafts;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Beside;
import app.afterclose.window.parts.Buttons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What became of a draft, and what to do when it is changed and not saved. It is a line of its own,
 * so that the buttons below stay where they are.
 */
final class SaveLine {
  private final Texts texts;
  private final Label said = new Label();
  private final Button save;
  private final Button undo;
  private final Beside line;

  SaveLine(Texts texts, Runnable save, Runnable undo) {
    this.texts = texts;
    said.getStyleClass().add("ac-caption");
    this.save = Buttons.words(texts.say("drafts.save"), save, "accent");
    this.save.setId("draft-save");
    this.undo = Buttons.words(texts.say("drafts.undo"), undo);
    this.undo.setId("draft-undo");
    line = new Beside(said, this.undo, this.save);
    line.getStyleClass().add("draft-state");
  }

  Region node() {
    return line;
  }

  void say(String words) {
    said.setText(words);
    said.setGraphic(null);
  }

  /** The same of what was done as the rep wished. */
  void done(String words) {
    said.setText(words);
    said.setGraphic(new FontIcon(Feather.CHECK));
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
