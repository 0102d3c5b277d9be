package app.afterclose.window;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.Texts;
import app.afterclose.window.export.Exporter;
import app.afterclose.window.export.SaveAs;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.theme.StateIcon;
import app.afterclose.window.theme.StateLook;
import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Lets the rep keep a conversation as a file, and says what came of it. */
final class Exports {
  private final Exporter exporter;
  private final SaveAs saveAs;
  private final Overlay overlay;
  private final Texts texts;

  Exports(Exporter exporter, SaveAs saveAs, Overlay overlay, Texts texts) {
    this.exporter = exporter;
    this.saveAs = saveAs;
    this.overlay = overlay;
    this.texts = texts;
  }

  /** Asks for a file, and writes {@code conversation} into it. */
  void export(ConversationHead conversation) {
    saveAs.ask(Exporter.name(conversation)).ifPresent(file -> write(conversation, file));
  }

  private void write(ConversationHead conversation, Path file) {
    var going = new HBox(8, new StateIcon(StateLook.RUNNING), words(file.toString()));
    going.setAlignment(Pos.CENTER_LEFT);
    overlay.show(texts.say("export.running"), going);
    var _ =
        exporter
            .export(conversation.id(), file)
            .whenComplete(
                (written, problem) -> {
                  if (problem == null) {
                    overlay.show(texts.say("export.done"), words(written.toString()));
                  } else {
                    String why = Objects.toString(problem.getMessage(), "");
                    overlay.show(texts.say("export.not"), words(why));
                  }
                });
  }

  private static Label words(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}
