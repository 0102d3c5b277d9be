package app.afterclose.window.theme;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * How large the rep wants text, for what is measured in code: stylesheets grow by themselves. For
 * the JavaFX thread.
 */
public final class TextSize {
  private TextSize() {}

  /** 1 for text at 100 %, up to 2, where {@code node} is shown now and from now on. */
  public static ObservableValue<Double> factor(Node node) {
    return node.sceneProperty().flatMap(scene -> of(scene).asObject()).orElse(1.0);
  }

  /**
   * The same for the width of a column, which holds as much as can be while the window stays as
   * large as it is: it grows by half of what text does.
   */
  public static ObservableValue<Double> column(Node node) {
    return factor(node).map(factor -> 1 + (factor - 1) / 2);
  }

  static void set(Scene scene, int percent) {
    of(scene).set(percent / 100.0);
  }

  /** What floats over a window has the size of that. */
  private static DoubleProperty of(Scene scene) {
    Window window = scene.getWindow();
    while (window instanceof PopupWindow popup && popup.getOwnerWindow() != null) {
      window = popup.getOwnerWindow();
    }
    Scene main = window == null || window.getScene() == null ? scene : window.getScene();
    return (DoubleProperty)
        main.getProperties().computeIfAbsent(TextSize.class, _ -> new SimpleDoubleProperty(1));
  }
}
