package app.afterclose.window.memory;

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
public record Remembered(
    Optional<Rectangle2D> bounds,
    boolean maximised,
    double sidebar,
    boolean hidden,
    boolean introduced,
    Appearance appearance) {
  /** How wide a sidebar is that nobody dragged. */
  public static final double SIDEBAR = 280;

  /** What a first window has. */
  public static final Remembered NOTHING =
      new Remembered(Optional.empty(), false, SIDEBAR, false, false, Appearance.DEFAULT);
}
