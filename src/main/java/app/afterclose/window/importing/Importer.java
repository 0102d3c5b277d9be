package app.afterclose.window.importing;

import app.afterclose.model.ImportReport;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.state.Desk;
import app.afterclose.window.words.Texts;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Lets the rep choose exports of a CRM, has them imported, and shows the report. */
public final class Importer {
  private final Desk desk;
  private final Overlay overlay;
  private final Texts texts;
  private final Supplier<List<Path>> choose;

  /**
   * @param choose asks the rep for files; empty when they changed their mind
   */
  public Importer(Desk desk, Overlay overlay, Texts texts, Supplier<List<Path>> choose) {
    this.desk = desk;
    this.overlay = overlay;
    this.texts = texts;
    this.choose = choose;
  }

  /** The desktop's own dialog for choosing files, over {@code window}. */
  public static Supplier<List<Path>> dialog(Supplier<Window> window, Texts texts) {
    return () -> {
      var chooser = new FileChooser();
      chooser.setTitle(texts.say("import.choose"));
      chooser
          .getExtensionFilters()
          .addAll(
              new FileChooser.ExtensionFilter(
                  texts.say("import.csv"), "*.csv", "*.CSV", "*.tsv", "*.txt"),
              new FileChooser.ExtensionFilter(texts.say("import.any"), "*"));
      var files = chooser.showOpenMultipleDialog(window.get());
      return files == null ? List.of() : files.stream().map(file -> file.toPath()).toList();
    };
  }

  /** Starts. */
  public void run() {
    List<Path> files = choose.get();
    if (!files.isEmpty()) {
      overlay.show(texts.say("import.running"), waiting(files));
      List<String> paths = files.stream().map(file -> file.toAbsolutePath().toString()).toList();
      desk.send(new Command.Import(paths), this::done);
    }
  }

  private void done(@Nullable Frame answer) {
    switch (answer) {
      case null -> overlay.hide();
      case Frame.Imported(ImportReport report) ->
          overlay.show(texts.say("import.done"), new ReportPane(report, texts));
      case Frame.Refused refused ->
          overlay.show(texts.say("import.failed"), words(refused.message()));
      default -> overlay.hide();
    }
  }

  private Node waiting(List<Path> files) {
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    var names = files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    return new VBox(12, words(String.join(", ", names)), bar);
  }

  private static Label words(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}
