package app.afterclose.os.tray;

import app.afterclose.os.Platform;

/** Words as AWT's tray takes them. Knows no AWT. */
public final class AwtWords {
  /** A message's title, in UTF-16 units; Windows has room for 64 with the end mark. */
  public static final int TITLE = 63;

  /** A message's text; 256 with the end mark. */
  public static final int BODY = 255;

  /** Windows has room for 128 UTF-16 units with the end mark (NOTIFYICONDATAW.szTip). */
  private static final int HINT = 127;

  private AwtWords() {}

  /** What is said when the icon is pointed at. */
  static String hint(String text) {
    return within(text, HINT);
  }

  /** {@code text}, cut to {@code most} UTF-16 units with an ellipsis, never inside a character. */
  public static String within(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** An entry's words; on Windows one ampersand would mark the letter after it. */
  static String label(String text, Platform.Kind kind) {
    return kind == Platform.Kind.WINDOWS ? text.replace("&", "&&") : text;
  }
}
