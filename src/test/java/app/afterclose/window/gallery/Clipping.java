package app.afterclose.window.gallery;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Whether what is to be read is there as a whole; on the JavaFX thread. */
final class Clipping {
  private Clipping() {}

  /** The buttons whose words are cut off, and what runs out of the window. */
  static List<String> faults(Scene scene) {
    var faults = new ArrayList<String>();
    for (Node node : InSight.of(scene)) {
      if (node instanceof ButtonBase button && cut(button)) {
        faults.add("cut off: \"" + button.getText() + "\" in " + InSight.name(node));
      }
      if (node instanceof Text text && !text.getText().isBlank() && runsOut(text)) {
        faults.add("runs out: \"" + text.getText() + "\" in " + InSight.name(node.getParent()));
      }
    }
    return faults;
  }

  private static boolean cut(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .anyMatch(
            child ->
                child instanceof Text text
                    && text.getStyleClass().contains("text")
                    && !labeled.getText().replace("_", "").equals(text.getText().replace("_", ""))
                    && !labeled.isWrapText());
  }

  private static boolean runsOut(Text text) {
    Bounds area = text.localToScene(text.getLayoutBounds());
    for (Node n = text; n != null; n = n.getParent()) {
      if (n.getClip() != null) {
        return false;
      }
    }
    return area.getMinX() < -1 || area.getMaxX() > text.getScene().getWidth() + 1;
  }
}
