package app.afterclose.window.conversation;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.RunHead;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Titles;
import app.afterclose.window.state.WindowModel;
import app.afterclose.wire.Frame;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks whether to delete a conversation for good, and says what goes with it. */
final class DeleteDialog {
  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final Overlay overlay;

  DeleteDialog(WindowModel model, Desk desk, Texts texts, Overlay overlay) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    this.overlay = overlay;
  }

  void ask(ConversationHead head) {
    String title = Titles.of(head);
    var about =
        label(texts.say("delete.about", title.isBlank() ? texts.say("chat.untitled") : title));
    var body = new VBox(12, about);
    RunHead run = head.run();
    boolean runs = run != null && !model.status(run).over();
    if (runs) {
      body.getChildren().add(label(texts.say("delete.running")));
    }
    var drafts = new CheckBox(texts.say("delete.drafts"));
    drafts.setId("delete-drafts");
    drafts.setWrapText(true);
    body.getChildren().add(drafts);
    var problem = label("");
    problem.getStyleClass().add("dialog-problem");
    problem.managedProperty().bind(problem.visibleProperty());
    problem.setVisible(false);
    body.getChildren().add(problem);
    Button keep = Buttons.words(texts.say("dialog.cancel"), overlay::hide);
    keep.setId("delete-keep");
    Button delete = Buttons.words(texts.say("delete.yes"), () -> {}, "danger");
    delete.setId("delete-yes");
    delete.setOnAction(_ -> delete(head, drafts, delete, problem, runs));
    overlay.show(texts.say("delete.title"), body, List.of(keep, delete), keep);
  }

  private void delete(
      ConversationHead head, CheckBox drafts, Button delete, Label problem, boolean runs) {
    delete.setDisable(true);
    delete.setText(texts.say(runs ? "delete.stopping" : "delete.busy"));
    desk.erase(head.id(), drafts.isSelected(), answer -> answered(answer, delete, problem));
  }

  private void answered(@Nullable Frame answer, Button delete, Label problem) {
    if (delete.getScene() == null) {
      return; // the rep has closed it meanwhile
    }
    if (answer instanceof Frame.Done) {
      overlay.hide();
      return;
    }
    delete.setDisable(false);
    delete.setText(texts.say("delete.yes"));
    problem.setText(
        answer instanceof Frame.Refused refused ? refused.message() : texts.say("delete.away"));
    problem.setVisible(true);
  }

  private static Label label(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}
