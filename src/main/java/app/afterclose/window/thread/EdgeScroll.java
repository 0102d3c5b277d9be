package app.afterclose.window.thread;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;

/** Scrolls for as long as the rep selects beyond an edge, the faster the further beyond. */
final class EdgeScroll extends AnimationTimer {
  /** Pixels in a second for each pixel beyond the edge. */
  private static final double SPEED = 12;

  private final Column column;
  private final Consumer<Point2D> selected;
  private Point2D point = Point2D.ZERO;
  private long last;

  /**
   * @param selected is told where the mouse is, after each step
   */
  EdgeScroll(Column column, Consumer<Point2D> selected) {
    this.column = column;
    this.selected = selected;
  }

  /** The mouse is there, in the column's coordinates. */
  void at(Point2D now) {
    point = now;
    if (beyond() == 0) {
      stop();
    } else if (last == 0) {
      start();
    }
  }

  private double beyond() {
    double y = point.getY();
    return y < 0 ? y : Math.max(0, y - column.getHeight());
  }

  @Override
  public void stop() {
    last = 0;
    super.stop();
  }

  @Override
  public void handle(long now) {
    double seconds = last == 0 ? 0 : Math.min(0.1, (now - last) / 1e9);
    last = now;
    if (seconds > 0) {
      column.scroll(beyond() * SPEED * seconds);
      column.layout();
      selected.accept(point);
    }
  }
}
