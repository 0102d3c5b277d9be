package app.afterclose.window.drafts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text in the quoted-printable encoding of RFC 2045, section 6.7, over UTF-8. Pure. */
final class QuotedPrintable {
  private static final int LINE = 76;

  private QuotedPrintable() {}

  /** The text, whose lines end with CRLF however they ended before. */
  static String of(String text) {
    var all = new StringBuilder();
    for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
      line(all, line);
      all.append("\r\n");
    }
    return all.toString();
  }

  private static void line(StringBuilder all, String line) {
    int length = 0;
    int[] letters = line.codePoints().toArray();
    for (int i = 0; i < letters.length; i++) {
      boolean last = i == letters.length - 1;
      String written = written(letters[i], last);
      // A line that goes on needs room for the sign that says so.
      if (length + written.length() > (last ? LINE : LINE - 1)) {
        all.append("=\r\n");
        length = 0;
      }
      all.append(written);
      length += written.length();
    }
  }

  private static String written(int letter, boolean last) {
    boolean blank = letter == ' ' || letter == '\t';
    if ((letter > 32 && letter < 127 && letter != '=') || (blank && !last)) {
      return Character.toString(letter);
    }
    var bytes = new StringBuilder();
    for (byte b : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
      bytes.append(String.format(Locale.ROOT, "=%02X", b & 0xff));
    }
    return bytes.toString();
  }
}
