package app.afterclose.window.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;

/**
 * Whether the rep sees where the keyboard is: whatever can have the focus looks different with it.
 * On the JavaFX thread.
 */
final class FocusRing {
  private static final List<PseudoClass> FOCUSED =
      List.of(PseudoClass.getPseudoClass("focused"), PseudoClass.getPseudoClass("focus-visible"));

  private static final PseudoClass WITHIN = PseudoClass.getPseudoClass("focus-within");
  private static final double AROUND = 6;

  private FocusRing() {}

  /**
   * What looks the same with the focus.
   *
   * @param kinds what was looked at before, of which one is enough; what is looked at now is added
   */
  static List<String> faults(Scene scene, Set<String> kinds) {
    var faults = new ArrayList<String>();
    for (Node node : InSight.of(scene)) {
      String kind = node.getClass().getSimpleName() + node.getStyleClass();
      boolean lit = node.isFocused(); // what has it already looks the same with it
      if (node.isFocusTraversable()
          && !node.isDisabled()
          && !other(node)
          && !lit
          && kinds.add(kind)) {
        Image without = near(node);
        focus(node, true);
        Image with = near(node);
        focus(node, false);
        if (same(without, with)) {
          faults.add("no focus to be seen: " + InSight.name(node));
        }
      }
    }
    return faults;
  }

  /** Lists and menus show it on their rows; the composer's box, not its input, has the ring. */
  private static boolean other(Node node) {
    return node instanceof ListView
        || node instanceof TableView
        || node.getStyleClass().contains("menu-item")
        || node.getStyleClass().contains("composer-input");
  }

  private static void focus(Node node, boolean focused) {
    FOCUSED.forEach(state -> node.pseudoClassStateChanged(state, focused));
    for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
      parent.pseudoClassStateChanged(WITHIN, focused);
    }
    node.getScene().getRoot().applyCss();
  }

  private static Image near(Node node) {
    Bounds area = InSight.area(node);
    var how = new SnapshotParameters();
    how.setViewport(
        new Rectangle2D(
            Math.max(0, area.getMinX() - AROUND),
            Math.max(0, area.getMinY() - AROUND),
            area.getWidth() + 2 * AROUND,
            area.getHeight() + 2 * AROUND));
    return node.getScene().getRoot().snapshot(how, null);
  }

  private static boolean same(Image one, Image other) {
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          return false;
        }
      }
    }
    return true;
  }
}
