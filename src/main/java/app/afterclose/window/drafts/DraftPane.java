package app.afterclose.window.drafts;

import app.afterclose.model.Draft;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.words.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One draft, to be read and copied. */
final class DraftPane extends VBox {
  private final Texts texts;
  private final Label subject = new Label();
  private final Label to = new Label();
  private final Label about = new Label();
  private final TextArea body = new TextArea();
  private final Label copied = new Label();
  private @Nullable Draft shown;

  DraftPane(Texts texts) {
    this.texts = texts;
    getStyleClass().add("draft-pane");
    subject.getStyleClass().add("ac-view-title");
    subject.setWrapText(true);
    subject.setMinHeight(USE_PREF_SIZE);
    to.setWrapText(true);
    about.getStyleClass().add("ac-muted");
    body.setEditable(false);
    body.setWrapText(true);
    body.getStyleClass().add("draft-body");
    body.setAccessibleText(texts.say("drafts.body"));
    VBox.setVgrow(body, Priority.ALWAYS);
    copied.getStyleClass().add("ac-caption");
    var copy = Buttons.words(texts.say("drafts.copy"), this::copy, "accent");
    copy.setGraphic(new FontIcon(Feather.COPY));
    var foot = new HBox(copied, copy);
    foot.getStyleClass().add("draft-foot");
    foot.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(subject, to, about, body, foot);
  }

  void show(@Nullable Draft draft) {
    shown = draft;
    copied.setText("");
    setVisible(draft != null);
    if (draft != null) {
      subject.setText(draft.subject().isBlank() ? texts.say("drafts.noSubject") : draft.subject());
      to.setText(
          draft.to() == null
              ? texts.say("drafts.noRecipient")
              : texts.say("drafts.to", draft.to()));
      String deal = draft.dealTitle() == null ? "" : texts.say("drafts.about", draft.dealTitle());
      about.setText(deal);
      body.setText(draft.body());
    }
  }

  private void copy() {
    if (shown != null) {
      var content = new ClipboardContent();
      content.putString(shown.subject() + "\n\n" + shown.body());
      Clipboard.getSystemClipboard().setContent(content);
      copied.setText(texts.say("drafts.copied"));
    }
  }
}
