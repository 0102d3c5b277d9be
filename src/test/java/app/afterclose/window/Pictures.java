package app.afterclose.window;

import app.afterclose.window.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.transform.Transform;

/** Pictures of the whole window, from a scene that no stage shows: any size, no display. */
public final class Pictures {
  private Pictures() {}

  /** Puts {@code shell} into a scene of this size, laid out; on the JavaFX thread. */
  public static Scene stage(Parent shell, double width, double height, ColorScheme scheme) {
    var scene = new Scene(shell, width, height);
    Theme.dress(scene, scheme);
    layOut(shell);
    return scene;
  }

  /** Draws the scene and writes it; on the JavaFX thread. */
  public static void take(Scene scene, Path file) throws IOException {
    take(scene, 1, file);
  }

  /** The same with {@code scale} pixels for each. */
  public static void take(Scene scene, double scale, Path file) throws IOException {
    layOut(scene.getRoot());
    var how = new SnapshotParameters();
    how.setTransform(Transform.scale(scale, scale));
    Png.write(scene.getRoot().snapshot(how, null), file);
  }

  /** No pulse lays out a scene without a stage; a first layout may decide what a second shows. */
  public static void layOut(Parent root) {
    for (int i = 0; i < 4; i++) {
      root.applyCss();
      root.layout();
    }
  }
}
