package app.afterclose.window;

import app.afterclose.window.theme.Appearance;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * What a window remembers of the one before it.
 *
 * @param bounds where it was on the screens, when it was not maximised; empty for nowhere yet
 * @param sidebar the sidebar's width
 * @param hidden whether the sidebar was put away
 * @param introduced whether the rep has put away what leads to import and to a model
 */
record Remembered(
    Optional<Rectangle2D> bounds,
    boolean maximised,
    double sidebar,
    boolean hidden,
    boolean introduced,
    Appearance appearance) {
  static final Remembered NOTHING =
      new Remembered(Optional.empty(), false, Columns.WIDTH, false, false, Appearance.DEFAULT);
}
