package app.afterclose.window.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A stylesheet at a size of text. Sheets are written in pixels for text at 100 %: at another size
 * everything that holds text grows along, letters, icons and the heights of lines in full, the
 * widths of whole columns by half, because the window does not grow; hairlines, gaps and corners
 * stay.
 */
final class Sheet {
  /** The properties that grow, with all their values in pixels. */
  private static final Pattern SIZE =
      Pattern.compile(
          "(-fx-(?:font-size|icon-size|cell-size|(?:min-|pref-|max-)?(?:width|height)|line-spacing)"
              + "\\s*:\\s*)(\\d+(?:\\.\\d+)?)px");

  /** What is no larger holds no text: a line, an edge, a scroll bar. */
  private static final double THIN = 8;

  /** What is larger holds more than one line. */
  private static final double TALL = 48;

  private Sheet() {}

  /**
   * The address of the sheet {@code name}, for {@code textPercent}: always the same string, for
   * JavaFX compares the addresses of all sheets for each node that it dresses, and that of a grown
   * sheet is as long as the sheet.
   */
  static String at(String name, int textPercent) {
    URL url = Sheet.class.getResource("/app/afterclose/window/css/" + name + ".css");
    if (url == null) {
      throw new IllegalStateException("the stylesheet " + name + " is missing");
    }
    if (textPercent == Appearance.LEAST) {
      return url.toExternalForm().intern();
    }
    try (InputStream in = url.openStream()) {
      String css = grown(new String(in.readAllBytes(), StandardCharsets.UTF_8), textPercent);
      String address =
          "data:text/css;charset=utf-8;base64,"
              + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
      return address.intern();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same rules for text of that size. */
  static String grown(String css, int textPercent) {
    return SIZE.matcher(css)
        .replaceAll(size -> size.group(1) + grown(size, textPercent / 100.0) + "px");
  }

  private static String grown(MatchResult size, double factor) {
    double pixels = Double.parseDouble(size.group(2));
    boolean text = size.group(1).contains("-size") || size.group(1).contains("line-spacing");
    double by;
    if (text) {
      by = factor;
    } else if (pixels <= THIN) {
      by = 1;
    } else if (pixels <= TALL) {
      by = factor;
    } else {
      by = 1 + (factor - 1) / 2;
    }
    var grown = BigDecimal.valueOf(pixels * by).setScale(2, RoundingMode.HALF_UP);
    return grown.stripTrailingZeros().toPlainString();
  }
}
