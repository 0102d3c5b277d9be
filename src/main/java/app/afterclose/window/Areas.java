package app.afterclose.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The parts of the window between which a key leads, in their order. For the JavaFX thread. */
final class Areas {
  /**
   * A part.
   *
   * @param root what is in it
   * @param there whether it can be gone to
   * @param enter puts the focus into it
   * @param back the same, when what had the focus in it is gone
   */
  record Area(Node root, BooleanSupplier there, Runnable enter, Runnable back) {}

  private final List<Area> areas = new ArrayList<>();

  void add(Node root, BooleanSupplier there, Runnable enter, Runnable back) {
    areas.add(new Area(root, there, enter, back));
  }

  /** Leads on ({@code by} 1) or back (-1) from where the focus is. */
  void go(Scene scene, int by) {
    int from = of(scene.getFocusOwner()).map(areas::indexOf).orElse(by > 0 ? -1 : areas.size());
    for (int i = 1; i <= areas.size(); i++) {
      Area next = areas.get(Math.floorMod(from + by * i, areas.size()));
      if (next.there().getAsBoolean()) {
        next.enter().run();
        if (within(scene.getFocusOwner(), next.root())) {
          return;
        }
      }
    }
  }

  /** The part that {@code node} is in; the smallest, where one lies in another. */
  Optional<Area> of(@Nullable Node node) {
    Area found = null;
    for (Area area : areas) {
      if (within(node, area.root()) && (found == null || within(area.root(), found.root()))) {
        found = area;
      }
    }
    return Optional.ofNullable(found);
  }

  /** Puts the focus on the first thing in {@code root} that takes it; false when nothing does. */
  static boolean enter(Node root) {
    if (!root.isVisible() || root.isDisabled()) {
      return false;
    }
    if (root.isFocusTraversable()) {
      root.requestFocus();
      return true;
    }
    return root instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(Areas::enter);
  }

  /** Whether {@code node} and all that it lies in are to be seen. */
  static boolean inSight(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static boolean within(@Nullable Node node, Node root) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(root)) {
        return true;
      }
    }
    return false;
  }
}
