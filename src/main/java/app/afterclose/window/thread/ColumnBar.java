package app.afterclose.window.thread;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/** The scroll bar of a column. What the column puts it to is not told as the rep dragging it. */
final class ColumnBar extends ScrollBar {
  private boolean own;

  /**
   * Makes a bar.
   *
   * @param dragged is told where the rep has put it, from 0 to 1
   */
  ColumnBar(DoubleConsumer dragged) {
    setOrientation(Orientation.VERTICAL);
    setMax(1);
    valueProperty()
        .addListener(
            (_, _, value) -> {
              if (!own) {
                dragged.accept(value.doubleValue());
              }
            });
  }

  /**
   * Stands at the right of a place of {@code width} and {@code height} pixels.
   *
   * @param all about how tall the rows are together
   * @param above how much of that is above the place; all that can be, where the end is in sight
   */
  void stand(double width, double height, double all, double above) {
    double high = Math.max(all, height + 1);
    own = true;
    setVisibleAmount(height / high);
    setValue(Math.clamp(above / (high - height), 0, 1));
    own = false;
    double wide = prefWidth(-1);
    resizeRelocate(width - wide, 0, wide, height);
  }
}
