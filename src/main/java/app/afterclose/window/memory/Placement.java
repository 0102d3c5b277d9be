package app.afterclose.window.memory;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Where a window goes on the screens that are there. Pure. */
public final class Placement {
  /** How large a window is that nobody sized, its frame with it. */
  static final double WIDTH = 1280;

  static final double HEIGHT = 800;

  /** So much of its upper edge has to be on a screen for that to be the one it was on. */
  private static final double SEIZED = 120;

  private static final double TITLE = 24;

  private Placement() {}

  /**
   * Where the window goes, always with all of it on one screen: where it was, as far as that screen
   * has room; else, for a screen may have been taken away, as large in the middle of the first.
   *
   * @param was empty for a first window
   * @param screens what of each screen is free for windows, at least one, the main one first
   */
  public static Rectangle2D of(Optional<Rectangle2D> was, List<Rectangle2D> screens) {
    return was.flatMap(
            at ->
                screens.stream()
                    .filter(screen -> seizable(at, screen))
                    .findFirst()
                    .map(screen -> fitted(at, screen)))
        .orElseGet(() -> centred(was, screens.getFirst()));
  }

  /** Whether a window that is here can be taken by its title, and moved. */
  public static boolean reachable(Rectangle2D at, List<Rectangle2D> screens) {
    return screens.stream()
        .anyMatch(screen -> at.getMinY() >= screen.getMinY() && seizable(at, screen));
  }

  private static boolean seizable(Rectangle2D was, Rectangle2D screen) {
    double across =
        Math.min(was.getMaxX(), screen.getMaxX()) - Math.max(was.getMinX(), screen.getMinX());
    boolean titleOn =
        was.getMinY() >= screen.getMinY() - TITLE && was.getMinY() + TITLE <= screen.getMaxY();
    return titleOn && across >= SEIZED;
  }

  private static Rectangle2D fitted(Rectangle2D was, Rectangle2D screen) {
    double width = Math.min(was.getWidth(), screen.getWidth());
    double height = Math.min(was.getHeight(), screen.getHeight());
    return new Rectangle2D(
        Math.clamp(was.getMinX(), screen.getMinX(), screen.getMaxX() - width),
        Math.clamp(was.getMinY(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height);
  }

  private static Rectangle2D centred(Optional<Rectangle2D> was, Rectangle2D screen) {
    double width = Math.min(was.map(Rectangle2D::getWidth).orElse(WIDTH), screen.getWidth());
    double height = Math.min(was.map(Rectangle2D::getHeight).orElse(HEIGHT), screen.getHeight());
    return new Rectangle2D(
        Math.rint(screen.getMinX() + (screen.getWidth() - width) / 2),
        Math.rint(screen.getMinY() + (screen.getHeight() - height) / 2),
        width,
        height);
  }
}
