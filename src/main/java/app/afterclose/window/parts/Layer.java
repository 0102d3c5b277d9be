package app.afterclose.window.parts;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Where popovers lie: over the places of the window and in its scene, so that the window's keys
 * hold, nothing leaves its edges, and no desktop has to mix a window of theirs with what is below.
 * One is open at a time. For the JavaFX thread.
 */
public final class Layer extends Pane {
  /** What stays free between a popover and the window's edges. */
  private static final double EDGE = 8;

  private final Escapes escapes;
  private @Nullable Popup open;

  public Layer(Escapes escapes) {
    this.escapes = escapes;
    getStyleClass().add("popups");
    setPickOnBounds(false);
  }

  /** Closes the popover that is open, if one is. */
  public void close() {
    if (open != null) {
      open.hide();
    }
  }

  void opened(Popup popup, Region card, Runnable close) {
    close();
    open = popup;
    getChildren().setAll(card);
    escapes.opened(close);
  }

  void closed(Runnable close) {
    open = null;
    getChildren().clear();
    escapes.closed(close);
  }

  @Override
  protected void layoutChildren() {
    if (open != null && getChildren().getFirst() instanceof Region card) {
      place(card, open, getWidth(), getHeight());
    }
  }

  /** Edge to edge with its owner, below it or beside it, as far as the window has room. */
  private void place(Region card, Popup popup, double width, double height) {
    Bounds at = sceneToLocal(popup.owner().localToScene(popup.owner().getLayoutBounds()));
    boolean below = popup.below();
    double wide = snapSizeX(Math.min(card.prefWidth(-1), width - 2 * EDGE));
    double top = below ? at.getMaxY() + Popup.GAP : EDGE;
    double high = snapSizeY(Math.min(card.prefHeight(wide), height - EDGE - top));
    double x = below ? at.getMaxX() - wide : at.getMaxX() + Popup.GAP;
    double y = below ? top : at.getMaxY() - high;
    card.resizeRelocate(
        snapPositionX(Math.clamp(x, EDGE, Math.max(EDGE, width - EDGE - wide))),
        snapPositionY(Math.clamp(y, EDGE, Math.max(EDGE, height - EDGE - high))),
        wide,
        high);
  }

  static boolean within(@Nullable Node node, Parent root) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(root)) {
        return true;
      }
    }
    return false;
  }
}
