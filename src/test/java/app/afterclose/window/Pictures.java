package app.afterclose.window;

import app.afterclose.window.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.scene.Scene;

/** Pictures of the whole window, from a scene that no stage shows: any size, no display. */
final class Pictures {
  private Pictures() {}

  /** Draws {@code shell} and writes it; on the JavaFX thread. */
  static void take(Shell shell, double width, double height, ColorScheme scheme, Path file)
      throws IOException {
    var scene = new Scene(shell, width, height);
    Theme.dress(scene, scheme);
    // The first layout decides what is in sight, the second lays that out.
    for (int i = 0; i < 4; i++) {
      shell.applyCss();
      shell.layout();
    }
    Png.write(scene.snapshot(null), file);
  }
}
