package app.afterclose.window.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Whether things may move. The rep's own wish goes before the desktop's; what floats over a window
 * follows it. For the JavaFX thread.
 */
public final class Motion {
  private Motion() {}

  /** Whether nothing is to move in {@code scene} that need not, now and from now on. */
  public static ObservableValue<Boolean> reduced(Scene scene) {
    Window window = scene.getWindow();
    while (window instanceof PopupWindow popup && popup.getOwnerWindow() != null) {
      window = popup.getOwnerWindow();
    }
    Scene main = window == null || window.getScene() == null ? scene : window.getScene();
    return main.getPreferences().reducedMotionProperty();
  }

  /** Nothing is to move, or only what the desktop lets move. */
  static void still(Scene scene, boolean wish) {
    scene.getPreferences().setReducedMotion(wish ? Boolean.TRUE : null);
  }
}
