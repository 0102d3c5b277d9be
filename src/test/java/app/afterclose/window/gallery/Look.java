package app.afterclose.window.gallery;

import java.util.Locale;
import javafx.application.ColorScheme;

/**
 * How a picture is drawn.
 *
 * @param textPercent the rep's size of text
 * @param scale pixels for each unit, as a dense screen has them
 */
record Look(ColorScheme scheme, int textPercent, int scale) {
  static final Look LIGHT = new Look(ColorScheme.LIGHT, 100, 1);
  static final Look DARK = new Look(ColorScheme.DARK, 100, 1);
  static final Look LARGE = new Look(ColorScheme.LIGHT, 200, 1);
  static final Look LARGE_DARK = new Look(ColorScheme.DARK, 200, 1);

  /** The same on a screen of twice the density. */
  Look fine() {
    return new Look(scheme, textPercent, 2);
  }

  /** For the file's name: {@code light}, {@code dark-2x}, {@code light-text200}. */
  String suffix() {
    return scheme.name().toLowerCase(Locale.ROOT)
        + (textPercent == 100 ? "" : "-text" + textPercent)
        + (scale == 1 ? "" : "-" + scale + "x");
  }

  /** For the page. */
  String words() {
    return scheme.name().toLowerCase(Locale.ROOT)
        + (textPercent == 100 ? "" : ", text at " + textPercent + " %")
        + (scale == 1 ? "" : ", at " + scale * 100 + " % scale");
  }
}
