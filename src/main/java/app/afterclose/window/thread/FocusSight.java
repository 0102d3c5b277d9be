package app.afterclose.window.thread;

import app.afterclose.window.theme.TextSize;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what has the focus in a column in sight: the fields of a card may be taller than the
 * window. What is clicked stays where it is as long as a part of it is seen; whatever else has the
 * focus is shown whole. What the rep has scrolled away from stays out of sight.
 */
final class FocusSight {
  /** What stays free between it and the edge. */
  private static final double EDGE = 16;

  /** What stays free below it, with text at 100 %, for what leads to the latest. */
  private static final double BELOW = 56;

  private final Column column;
  private final ObservableValue<Double> text;
  private boolean pressed;

  /** Whether what has the focus was in sight before the column's size changed. */
  private boolean seen;

  private boolean coming;
  private Subscription watch = Subscription.EMPTY;

  FocusSight(Column column) {
    this.column = column;
    text = TextSize.factor(column);
    column.sceneProperty().subscribe(this::watch);
    column.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pressed = true);
    column.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> pressed = false);
  }

  private void watch(@Nullable Scene scene) {
    watch.unsubscribe();
    watch =
        scene == null
            ? Subscription.EMPTY
            : scene.focusOwnerProperty().subscribe(_ -> later(!pressed));
  }

  /** The column is laid out in another size: what was in sight is to stay there. */
  void resized() {
    if (seen) {
      later(true);
    }
  }

  /** The column is laid out in the size it had. */
  void laidOut() {
    Node owner = coming ? null : owner();
    if (owner != null) {
      seen = move(owner, false) == 0;
    }
  }

  /**
   * Brings it into sight once all is in its place.
   *
   * @param whole whether a part of it is not enough
   */
  private void later(boolean whole) {
    if (owner() != null) {
      coming = true;
      Platform.runLater(() -> bring(whole));
    }
  }

  private void bring(boolean whole) {
    coming = false;
    Node owner = owner();
    if (owner == null) {
      return;
    }
    seen = true;
    column.applyCss();
    column.layout();
    double move = move(owner, whole);
    if (move != 0) {
      column.scroll(move);
    }
  }

  private double move(Node owner, boolean whole) {
    Bounds at = column.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
    double place = column.getHeight() - (column.atEnd() ? 0 : BELOW * text.getValue());
    return move(at.getMinY(), at.getMaxY(), place, whole);
  }

  /**
   * How far down what stands from {@code top} to {@code bottom} has to be scrolled to. Pure.
   *
   * @param whole whether all of it is to be seen, as far as there is room, and not a part of it
   */
  static double move(double top, double bottom, double place, boolean whole) {
    double seen = Math.min(bottom, place) - Math.max(top, 0);
    boolean enough = whole ? top >= 0 && bottom <= place : seen >= EDGE;
    if (enough) {
      return 0;
    }
    boolean fits = bottom - top + EDGE <= place;
    return top < 0 || !fits ? top - EDGE : bottom - place;
  }

  /**
   * What in the column has the focus, a field with its name and what is wrong with it; null where
   * the focus is elsewhere.
   */
  private @Nullable Node owner() {
    Scene scene = column.getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    Node whole = owner;
    for (Node n = owner == null ? null : owner.getParent(); n != null; n = n.getParent()) {
      if (n instanceof FieldView) {
        whole = n;
      }
      if (n.equals(column)) {
        return whole;
      }
    }
    return null;
  }
}
