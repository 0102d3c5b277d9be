package app.afterclose.window.export;

import app.afterclose.model.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks the rep where something is to be saved. On the JavaFX thread. */
@FunctionalInterface
public interface SaveAs {
  /**
   * Asks.
   *
   * @param name of the file, as an offer
   * @return where to; empty when the rep changed their mind
   */
  Optional<Path> ask(String name);

  /**
   * The desktop's own dialog over {@code window}, which asks before it takes a file that is there.
   */
  static SaveAs dialog(Supplier<Window> window, Texts texts) {
    return name -> {
      var chooser = new FileChooser();
      chooser.setTitle(texts.say("export.choose"));
      chooser.setInitialFileName(name);
      File file = chooser.showSaveDialog(window.get());
      return Optional.ofNullable(file).map(File::toPath);
    };
  }
}
