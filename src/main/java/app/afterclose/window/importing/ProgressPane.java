package app.afterclose.window.importing;

import app.afterclose.model.Texts;
import app.afterclose.wire.Frame;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How far an import is. */
final class ProgressPane extends VBox {
  private final Texts texts;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label says = new Label();

  ProgressPane(Texts texts, List<String> names) {
    this.texts = texts;
    getStyleClass().add("report");
    setId("import-progress");
    var files = new Label(String.join(", ", names));
    files.setWrapText(true);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.say("import.running"));
    says.getStyleClass().add("ac-muted");
    says.setText(texts.say("import.reading"));
    getChildren().addAll(files, bar, says);
  }

  void show(Frame.Importing now) {
    if (now.total() > 0) {
      bar.setProgress((double) now.done() / now.total());
      says.setText(
          now.done() == now.total()
              ? texts.say("import.settling")
              : texts.say("import.progress", texts.number(now.done()), texts.number(now.total())));
    }
  }
}
