package app.afterclose.window;

import app.afterclose.window.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Pictures of the whole window, from a scene that no stage shows: any size, no display. */
final class Pictures {
  private Pictures() {}

  /** Puts {@code shell} into a scene of this size, laid out; on the JavaFX thread. */
  static Scene stage(Parent shell, double width, double height, ColorScheme scheme) {
    var scene = new Scene(shell, width, height);
    Theme.dress(scene, scheme);
    layOut(shell);
    return scene;
  }

  /** Draws the scene and writes it; on the JavaFX thread. */
  static void take(Scene scene, Path file) throws IOException {
    layOut(scene.getRoot());
    Png.write(scene.snapshot(null), file);
  }

  /** No pulse lays out a scene without a stage; a first layout may decide what a second shows. */
  static void layOut(Parent root) {
    for (int i = 0; i < 4; i++) {
      root.applyCss();
      root.layout();
    }
  }
}
