package app.afterclose.window.export;

/** Text among the signs of markdown. Pure. */
final class Signs {
  private static final String SPECIAL = "\\`*_[]<>#|~";

  private Signs() {}

  /** Words in one line that no sign in them makes into anything else. */
  static String plain(String text) {
    var out = new StringBuilder();
    String line = text.strip().replaceAll("\\s+", " ");
    for (int i = 0; i < line.length(); i++) {
      if (SPECIAL.indexOf(line.charAt(i)) >= 0) {
        out.append('\\');
      }
      out.append(line.charAt(i));
    }
    return out.toString();
  }

  /**
   * Markdown with its last fence closed: text that was cut within one would make code of all that
   * follows it.
   */
  static String whole(String markdown) {
    String fence = "";
    for (String line : markdown.lines().toList()) {
      String mark = mark(line);
      if (fence.isEmpty()) {
        fence = mark;
      } else if (mark.startsWith(fence) && line.strip().equals(mark)) {
        fence = "";
      }
    }
    return fence.isEmpty() ? markdown : markdown + "\n" + fence;
  }

  /** The signs of the fence that {@code line} begins with, or nothing. */
  private static String mark(String line) {
    String text = line.stripLeading();
    if (line.length() - text.length() > 3 || text.isEmpty()) {
      return "";
    }
    char sign = text.charAt(0);
    int end = 0;
    while (end < text.length() && text.charAt(end) == sign) {
      end++;
    }
    boolean opens = (sign == '`' && text.indexOf('`', end) < 0) || sign == '~';
    return opens && end >= 3 ? text.substring(0, end) : "";
  }
}
