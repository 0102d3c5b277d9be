package app.afterclose.window.parts;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings what has just been said into sight, where that scrolls. */
public final class Reveal {
  /** What stays free below it. */
  private static final double EDGE = 8;

  private Reveal() {}

  /** Scrolls to {@code node} once all is in its place, and no further than is needed. */
  public static void bring(Node node) {
    Platform.runLater(() -> now(node));
  }

  private static void now(Node node) {
    for (Node n = node.getParent(); n != null && node.getScene() != null; n = n.getParent()) {
      if (n instanceof ScrollPane pane) {
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
        scroll(pane, node);
        return;
      }
    }
  }

  private static void scroll(ScrollPane pane, Node node) {
    Node content = pane.getContent();
    Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double place = pane.getViewportBounds().getHeight();
    double over = content.getLayoutBounds().getHeight() - place;
    if (over > 0) {
      double top = pane.getVvalue() * over;
      double least = at.getMaxY() + EDGE - place;
      double to = Math.min(Math.max(top, least), at.getMinY());
      pane.setVvalue(Math.clamp(to / over, 0, 1));
    }
  }
}
