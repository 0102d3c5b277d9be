package app.afterclose.window.drafts;

import app.afterclose.model.Draft;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Beside;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Writing;
import app.afterclose.window.state.Desk;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One draft, to be read, changed, copied and taken elsewhere. What is changed and not saved is kept
 * while the rep looks at others; Escape undoes it.
 */
final class DraftPane extends VBox {
  private final Desk desk;
  private final Texts texts;
  private final Outside outside;
  private final Consumer<Draft> saved;
  private final Consumer<Draft> gone;
  private final SubjectField subject = new SubjectField();
  private final TextField to = new TextField();
  private final TextArea body = new TextArea();
  private final Origins from;
  private final SaveLine line;
  private final Foot foot;
  private final Beside question;
  private final Button keep;
  private final Map<String, Edit> unsaved = new HashMap<>();
  private @Nullable Draft shown;
  private boolean drawing;

  /**
   * @param saved told a draft that was saved
   * @param gone told a draft that was deleted
   */
  DraftPane(Desk desk, Texts texts, Outside outside, Consumer<Draft> saved, Consumer<Draft> gone) {
    this.desk = desk;
    this.texts = texts;
    this.outside = outside;
    this.saved = saved;
    this.gone = gone;
    from = new Origins(desk, texts);
    getStyleClass().add("draft-pane");
    field(subject, "draft-subject", texts.say("drafts.subject"));
    subject.getStyleClass().addAll("ac-view-title", "draft-subject");
    field(to, "draft-to", texts.say("drafts.recipients"));
    HBox.setHgrow(to, Priority.ALWAYS);
    var toLabel = new Label(texts.say("drafts.to"));
    toLabel.setLabelFor(to);
    toLabel.getStyleClass().add("ac-muted");
    toLabel.setMinWidth(USE_PREF_SIZE);
    var address = new HBox(8, toLabel, to);
    address.getStyleClass().add("draft-to");
    body.setId("draft-body");
    body.setWrapText(true);
    body.getStyleClass().add("draft-body");
    body.setAccessibleText(texts.say("drafts.body"));
    Writing.follow(body);
    Writing.follow(subject);
    body.textProperty().subscribe(_ -> edited());
    VBox.setVgrow(body, Priority.ALWAYS);
    line = new SaveLine(texts, this::save, this::undo);
    keep = Buttons.words(texts.say("drafts.keep"), () -> ask(false));
    foot = new Foot(texts, () -> ask(true), this::copy, this::file, this::mail);
    foot.managedProperty().bind(foot.visibleProperty());
    question = question();
    getChildren().addAll(subject, address, from, body, line.node(), foot, question);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    setVisible(false);
  }

  /** Asked without a width, by what scrolls it, it says what it needs at its own: words wrap. */
  @Override
  protected double computeMinHeight(double width) {
    return super.computeMinHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
  }

  /** Whether a draft has been changed and not saved. */
  boolean unsaved(Draft draft) {
    Edit edit = unsaved.get(draft.id());
    return edit != null && !edit.equals(Edit.of(draft));
  }

  void show(@Nullable Draft draft) {
    boolean same = draft != null && shown != null && draft.id().equals(shown.id());
    shown = draft;
    setVisible(draft != null);
    if (draft == null) {
      from.leave();
      return;
    }
    fill(unsaved.getOrDefault(draft.id(), Edit.of(draft)));
    if (!same) {
      line.say("");
      ask(false);
      from.show(draft);
    }
  }

  private void field(TextInputControl field, String id, String says) {
    field.setId(id);
    field.setPromptText(says);
    field.setAccessibleText(says);
    field.getStyleClass().add("draft-field");
    field.textProperty().subscribe(_ -> edited());
  }

  private Beside question() {
    var sure = new Label(texts.say("drafts.delete.sure"));
    var yes = Buttons.words(texts.say("drafts.delete.yes"), this::delete, "danger");
    yes.setId("draft-delete-yes");
    var question = new Beside(sure, keep, yes);
    question.getStyleClass().add("draft-question");
    question.managedProperty().bind(question.visibleProperty());
    question.setVisible(false);
    return question;
  }

  private void ask(boolean now) {
    question.setVisible(now);
    foot.setVisible(!now);
    if (now) {
      keep.requestFocus();
    }
  }

  private Edit now() {
    return new Edit(to.getText(), subject.getText(), body.getText());
  }

  private void fill(Edit edit) {
    drawing = true;
    if (!now().equals(edit)) {
      to.setText(edit.to());
      subject.setText(edit.subject());
      body.setText(edit.body());
    }
    drawing = false;
    dirty();
  }

  private void edited() {
    if (!drawing && shown != null) {
      unsaved.put(shown.id(), now());
      dirty();
    }
  }

  private void dirty() {
    line.dirty(shown != null && unsaved(shown));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && question.isVisible()) {
      ask(false);
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && shown != null && unsaved(shown)) {
      undo();
      event.consume();
    } else if (event.getCode() == KeyCode.S && event.isShortcutDown()) {
      save();
      event.consume();
    }
  }

  private void undo() {
    if (shown != null) {
      unsaved.remove(shown.id());
      fill(Edit.of(shown));
    }
  }

  private void save() {
    Draft draft = shown;
    if (draft == null || !unsaved(draft)) {
      return;
    }
    Edit edit = now();
    line.saving(true);
    desk.consult(
        new Command.SaveDraft(draft.id(), edit.to(), edit.subject(), edit.body(), draft.updated()),
        answer -> {
          line.saving(false);
          if (answer instanceof Frame.DraftFound(Draft after, _)) {
            saved(draft, edit, after);
          } else {
            line.say(refusal(answer));
          }
        });
  }

  private void saved(Draft before, Edit edit, Draft after) {
    // What was written while the agent saved is not saved yet.
    unsaved.remove(before.id(), edit);
    saved.accept(after);
    if (shown != null && shown.id().equals(after.id())) {
      show(after);
      if (unsaved(after)) {
        line.say(texts.say("drafts.unsaved"));
      } else {
        line.done(texts.say("drafts.saved"));
      }
    }
  }

  private void delete() {
    Draft draft = shown;
    if (draft != null) {
      desk.consult(
          new Command.DeleteDraft(draft.id()),
          answer -> {
            if (answer instanceof Frame.Done) {
              unsaved.remove(draft.id());
              gone.accept(draft);
            } else {
              ask(false);
              line.say(refusal(answer));
            }
          });
    }
  }

  private void copy() {
    var content = new ClipboardContent();
    content.putString(now().text());
    Clipboard.getSystemClipboard().setContent(content);
    line.done(texts.say("drafts.copied"));
  }

  private void mail() {
    try {
      outside.mail(now());
      line.done(texts.say("drafts.mailed"));
    } catch (IOException e) {
      line.say(texts.say("drafts.unwritten"));
    }
  }

  private void file() {
    try {
      outside.save(now()).ifPresent(file -> line.done(texts.say("drafts.filed", file.toString())));
    } catch (IOException e) {
      line.say(texts.say("drafts.unwritten"));
    }
  }

  private String refusal(@Nullable Frame answer) {
    return answer instanceof Frame.Refused refused ? refused.message() : texts.say("drafts.away");
  }
}
