package app.afterclose.os.tray;

import app.afterclose.os.Platform;

/** Words as AWT's tray takes them. Knows no AWT. */
final class AwtWords {
  /** Windows has room for 128 UTF-16 units with the end mark (NOTIFYICONDATAW.szTip). */
  private static final int HINT = 127;

  private AwtWords() {}

  /** What is said when the icon is pointed at. */
  static String hint(String text) {
    if (text.length() <= HINT) {
      return text;
    }
    int end = HINT - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** An entry's words; on Windows one ampersand would mark the letter after it. */
  static String label(String text, Platform.Kind kind) {
    return kind == Platform.Kind.WINDOWS ? text.replace("&", "&&") : text;
  }
}
