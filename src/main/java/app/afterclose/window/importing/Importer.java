package app.afterclose.window.importing;

import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportPreview;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Lets the rep choose exports of a CRM, shows what they would bring, has them imported, and shows
 * the report.
 */
public final class Importer {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final Desk desk;
  private final WindowModel model;
  private final Overlay overlay;
  private final Texts texts;
  private final Supplier<List<Path>> choose;
  private final Consumer<String> say;
  private final Map<String, ImportChoices> choices = new LinkedHashMap<>();
  private final PreviewPane pane;
  private final Button go;
  private final Button cancel;
  private final Button stop;
  private List<String> files = List.of();
  private @Nullable ImportPreview preview;
  private @Nullable ProgressPane progress;
  private Frame.@Nullable Importing shown;
  private long question;

  /**
   * @param choose asks the rep for files; empty when they changed their mind
   * @param say tells screen readers
   */
  public Importer(
      WindowModel model,
      Desk desk,
      Overlay overlay,
      Texts texts,
      Supplier<List<Path>> choose,
      Consumer<String> say) {
    this.model = model;
    this.desk = desk;
    this.overlay = overlay;
    this.texts = texts;
    this.choose = choose;
    this.say = say;
    pane = new PreviewPane(texts, this::choices, this::changed);
    go = Buttons.words(texts.say("import.go"), this::go, "accent");
    go.setId("import-go");
    cancel = Buttons.words(texts.say("import.cancel"), overlay::hide);
    stop = Buttons.words(texts.say("import.cancel"), this::stop);
    stop.setId("import-stop");
    model.revisionProperty().subscribe(_ -> draw());
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
      return files == null ? List.of() : files.stream().map(File::toPath).toList();
    };
  }

  /** Starts. */
  public void run() {
    run(choose.get());
  }

  /** Starts with files that were chosen already. */
  public void run(List<Path> chosen) {
    if (chosen.isEmpty() || progress != null) {
      return;
    }
    files = chosen.stream().map(file -> file.toAbsolutePath().toString()).toList();
    choices.clear();
    preview = null;
    var reading = new ProgressPane(texts, names());
    overlay.show(texts.say("import.preview"), reading, List.of(cancel), cancel);
    ask();
  }

  /** Takes files that are dropped on {@code window}. */
  public void takeDrops(Node window) {
    window.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            window.pseudoClassStateChanged(DROPPING, true);
            event.consume();
          }
        });
    window.addEventHandler(
        DragEvent.DRAG_EXITED, _ -> window.pseudoClassStateChanged(DROPPING, false));
    window.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          window.pseudoClassStateChanged(DROPPING, false);
          if (event.getDragboard().hasFiles()) {
            event.setDropCompleted(true);
            event.consume();
            run(event.getDragboard().getFiles().stream().map(File::toPath).toList());
          }
        });
  }

  private List<String> names() {
    return files.stream().map(file -> String.valueOf(Path.of(file).getFileName())).toList();
  }

  private ImportChoices choices(String file) {
    return choices.getOrDefault(file, read(file));
  }

  /** As which the agent reads it where the rep has not said otherwise: it may remember. */
  private ImportChoices read(String file) {
    return preview == null
        ? ImportChoices.none(file)
        : preview.files().stream()
            .filter(told -> told.path().equals(file))
            .map(ImportPreview.File::choices)
            .findFirst()
            .orElseGet(() -> ImportChoices.none(file));
  }

  private void changed(ImportChoices now) {
    choices.put(now.file(), now);
    go.setDisable(true);
    ask();
  }

  private void ask() {
    long number = ++question;
    desk.consult(
        new Command.PreviewImport(files, List.copyOf(choices.values())),
        answer -> {
          if (number == question && overlay.isVisible()) {
            previewed(answer);
          }
        });
  }

  private void previewed(@Nullable Frame answer) {
    if (!(answer instanceof Frame.ImportPreviewed(ImportPreview told))) {
      failed(answer);
      return;
    }
    boolean first = preview == null;
    preview = told;
    pane.show(told);
    long taken = told.files().stream().mapToLong(file -> file.counts().taken()).sum();
    go.setText(
        taken == 0 ? texts.say("import.go") : texts.say("import.go.rows", texts.number(taken)));
    go.setDisable(taken == 0);
    if (first) {
      preview();
    }
  }

  private void preview() {
    overlay.show(texts.say("import.preview"), pane, List.of(cancel, go), go);
    overlay.widen();
  }

  private void go() {
    ImportPreview told = preview;
    if (told == null) {
      return;
    }
    List<String> good =
        told.files().stream()
            .filter(file -> file.trouble().isEmpty() && file.counts().taken() > 0)
            .map(ImportPreview.File::path)
            .toList();
    progress = new ProgressPane(texts, names());
    shown = model.importing();
    overlay.show(texts.say("import.running"), progress, List.of(stop), stop);
    stop.setDisable(false);
    desk.consult(
        new Command.Import(
            good, choices.values().stream().filter(c -> good.contains(c.file())).toList()),
        this::done);
  }

  private void stop() {
    stop.setDisable(true);
    desk.consult(new Command.CancelImport(), _ -> {});
  }

  private void draw() {
    Frame.Importing now = model.importing();
    if (progress != null && !now.equals(shown)) {
      progress.show(now);
    }
  }

  private void done(@Nullable Frame answer) {
    progress = null;
    if (answer instanceof Frame.Imported(var report)) {
      overlay.show(texts.say("import.done"), new ReportPane(report, texts));
    } else if (answer instanceof Frame.Refused(var why, _, _) && why == Frame.Why.LATE) {
      // The rep changed their mind about the import, not about the files.
      preview();
      pane.cancelled();
      say.accept(texts.say("import.cancelled"));
    } else {
      failed(answer);
    }
  }

  private void failed(@Nullable Frame answer) {
    String why =
        answer instanceof Frame.Refused refused ? refused.message() : texts.say("import.away");
    var label = new Label(why);
    label.setWrapText(true);
    overlay.show(texts.say("import.failed"), label);
  }
}
