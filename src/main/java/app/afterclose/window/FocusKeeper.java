package app.afterclose.window;

import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that something in the window always has the focus. When what has it goes, the toolkit
 * takes whatever comes next in the window, or nothing; the rep means the part of the window they
 * were in, or where they write. For the JavaFX thread.
 */
final class FocusKeeper {
  private final Areas areas;
  private final Runnable home;
  private Areas.@Nullable Area last;

  /**
   * @param home puts the focus where the rep goes on, when its part of the window is gone
   */
  FocusKeeper(Areas areas, Runnable home) {
    this.areas = areas;
    this.home = home;
  }

  /** Begins to keep the focus of {@code scene}. */
  void keep(Scene scene) {
    scene.focusOwnerProperty().addListener((_, before, now) -> moved(scene, before, now));
  }

  private void moved(Scene scene, @Nullable Node before, @Nullable Node now) {
    boolean gone = before != null && !alive(before, scene);
    Areas.Area left = last;
    last = areas.of(now).orElse(now == null ? last : null);
    if (gone || now == null) {
      // Whoever takes the focus on purpose has done so by then.
      Platform.runLater(() -> settle(scene, left));
    }
  }

  private void settle(Scene scene, Areas.@Nullable Area left) {
    Node now = scene.getFocusOwner();
    boolean fine = now != null && alive(now, scene);
    if (fine && (left == null || areas.of(now).filter(left::equals).isPresent())) {
      return;
    }
    if (fine && areas.of(now).isEmpty()) {
      return; // a dialog has it
    }
    if (left != null && left.there().getAsBoolean()) {
      left.back().run();
    } else {
      home.run();
    }
    Node then = scene.getFocusOwner();
    if (then == null || !alive(then, scene)) {
      home.run();
    }
  }

  private static boolean alive(Node node, Scene scene) {
    if (!Objects.equals(node.getScene(), scene) || node.isDisabled()) {
      return false;
    }
    return Areas.inSight(node);
  }
}
