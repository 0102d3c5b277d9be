package app.afterclose.window.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** What of a scene can be seen; on the JavaFX thread. */
final class InSight {
  private InSight() {}

  /** The nodes in sight; where a card lies over the window, only what is in the uppermost. */
  static List<Node> of(Scene scene) {
    var all = new ArrayList<Node>();
    Node from = scene.getRoot();
    for (String above : List.of(".aside", ".floating-card", ".palette", ".overlay")) {
      for (Node overlay : scene.getRoot().lookupAll(above)) {
        if (shown(overlay)) {
          from = overlay;
        }
      }
    }
    walk(from, all::add);
    return all;
  }

  private static void walk(Node node, Consumer<Node> each) {
    if (!node.isVisible() || node.getOpacity() == 0 || area(node) == null) {
      return;
    }
    each.accept(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, each));
    }
  }

  private static boolean shown(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** The part of the scene in which {@code node} is seen; null when it is nowhere. */
  static Bounds area(Node node) {
    Bounds area = node.localToScene(node.getLayoutBounds());
    Bounds window = new BoundingBox(0, 0, node.getScene().getWidth(), node.getScene().getHeight());
    area = common(area, window);
    for (Node n = node; n != null && area != null; n = n.getParent()) {
      if (n.getClip() != null) {
        area = common(area, n.localToScene(n.getClip().getBoundsInParent()));
      }
    }
    return area;
  }

  private static Bounds common(Bounds one, Bounds other) {
    double left = Math.max(one.getMinX(), other.getMinX());
    double top = Math.max(one.getMinY(), other.getMinY());
    double width = Math.min(one.getMaxX(), other.getMaxX()) - left;
    double height = Math.min(one.getMaxY(), other.getMaxY()) - top;
    return width < 1 || height < 1 ? null : new BoundingBox(left, top, width, height);
  }

  /** Where {@code node} is to be found, for a person: {@code VBox.start > Button#import}. */
  static String name(Node node) {
    Parent parent = node.getParent();
    return (parent == null ? "" : brief(parent) + " > ") + brief(node);
  }

  private static String brief(Node node) {
    String id = node.getId() == null ? "" : "#" + node.getId();
    String styles =
        node.getStyleClass().isEmpty() ? "" : "." + String.join(".", node.getStyleClass());
    return node.getClass().getSimpleName() + id + styles;
  }
}
