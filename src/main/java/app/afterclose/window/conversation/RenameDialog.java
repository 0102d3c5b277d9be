package app.afterclose.window.conversation;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Titles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for another title. */
final class RenameDialog {
  private static final int MOST = 200;

  private final Desk desk;
  private final Texts texts;
  private final Overlay overlay;

  RenameDialog(Desk desk, Texts texts, Overlay overlay) {
    this.desk = desk;
    this.texts = texts;
    this.overlay = overlay;
  }

  void ask(ConversationHead head) {
    var title = new TextField(Titles.of(head));
    title.setId("rename-title");
    title.setAccessibleText(texts.say("rename.title"));
    Button cancel = Buttons.words(texts.say("dialog.cancel"), overlay::hide);
    Button save = Buttons.words(texts.say("rename.save"), () -> save(head, title), "accent");
    save.setId("rename-save");
    save.disableProperty().bind(title.textProperty().map(String::isBlank));
    title.setOnAction(
        _ -> {
          if (!title.getText().isBlank()) {
            save(head, title);
          }
        });
    overlay.show(texts.say("rename.title"), new VBox(title), List.of(cancel, save), title);
    title.selectAll();
  }

  private void save(ConversationHead head, TextField title) {
    String words = title.getText().strip();
    overlay.hide();
    desk.name(head.id(), words.length() > MOST ? words.substring(0, MOST) : words);
  }
}
