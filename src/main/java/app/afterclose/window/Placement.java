package app.afterclose.window;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Whether a window can go where one was before. Pure. */
final class Placement {
  /** So much of its upper edge has to be on a screen, for the rep to seize it by. */
  private static final double SEIZED = 120;

  private static final double TITLE = 24;

  private Placement() {}

  /**
   * Where the window goes: where it was, no larger than the screen it is on; empty when that is off
   * every screen, for a screen may have been taken away.
   *
   * @param screens what of each screen is free for windows
   */
  static Optional<Rectangle2D> of(Rectangle2D was, List<Rectangle2D> screens) {
    return screens.stream()
        .filter(screen -> seizable(was, screen))
        .findFirst()
        .map(screen -> fitted(was, screen));
  }

  private static boolean seizable(Rectangle2D was, Rectangle2D screen) {
    double across =
        Math.min(was.getMaxX(), screen.getMaxX()) - Math.max(was.getMinX(), screen.getMinX());
    boolean titleOn =
        was.getMinY() >= screen.getMinY() - TITLE && was.getMinY() + TITLE <= screen.getMaxY();
    return titleOn && across >= SEIZED;
  }

  private static Rectangle2D fitted(Rectangle2D was, Rectangle2D screen) {
    return new Rectangle2D(
        was.getMinX(),
        was.getMinY(),
        Math.min(was.getWidth(), screen.getWidth()),
        Math.min(was.getHeight(), screen.getHeight()));
  }
}
