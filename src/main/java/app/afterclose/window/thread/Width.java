package app.afterclose.window.thread;

import javafx.scene.text.Font;

/** How wide the column of the thread is. Pure. */
public final class Width {
  /** The greatest width at the ordinary size of text, and that size. */
  private static final double COLUMN = 760;

  private static final double TEXT = 14;

  /** Left and right of it at least, and where there is little room. */
  private static final double SIDE = 24;

  private static final double NARROW_SIDE = 16;
  private static final double NARROW = 640;

  private Width() {}

  /** In a place of {@code width} pixels, with text of that font. */
  public static double column(double width, Font font) {
    double side = width < NARROW ? NARROW_SIDE : SIDE;
    double most = COLUMN * Math.max(1, font.getSize() / TEXT);
    return Math.floor(Math.clamp(width - 2 * side, 0, most));
  }
}
