package app.afterclose.window.markdown;

import java.util.regex.Pattern;

/**
 * Text that is still being written, as it is shown meanwhile: marks that are open in its last line
 * are closed, and the head of a table waits until its second line is there, so that nothing turns
 * from signs into looks before the reader's eyes. Pure.
 */
public final class Unfinished {
  private static final Pattern RULE = Pattern.compile("[|:\\- ]+");

  private Unfinished() {}

  /** What to show of {@code text} while it grows. */
  public static String shown(String text) {
    if (fenced(text)) {
      return text;
    }
    int last = text.lastIndexOf('\n') + 1;
    int before = last == 0 ? -1 : text.lastIndexOf('\n', last - 2) + 1;
    String line = text.substring(last);
    String above = before < 0 ? "" : text.substring(before, last - 1);
    if (isRow(above) && headOnly(text, before) && !underlined(above, line)) {
      return text.substring(0, before);
    }
    if (isRow(line) && !isRow(above)) {
      return text.substring(0, last);
    }
    // Marks pair up within a cell.
    int open = isRow(line) ? last + line.lastIndexOf('|') + 1 : last;
    return text.substring(0, open) + closed(text.substring(open));
  }

  /** Whether the last line stands in a block of code; a fence is set in by three at most. */
  private static boolean fenced(String text) {
    boolean open = false;
    for (int line = 0; line >= 0; line = next(text, line)) {
      int at = line;
      while (at < text.length() && at - line < 3 && text.charAt(at) == ' ') {
        at++;
      }
      open ^= text.startsWith("```", at) || text.startsWith("~~~", at);
    }
    return open;
  }

  /** Where the next line begins, or -1. */
  private static int next(String text, int line) {
    int end = text.indexOf('\n', line);
    return end < 0 ? -1 : end + 1;
  }

  private static boolean isRow(String line) {
    return line.stripLeading().startsWith("|");
  }

  /** Whether the row that begins at {@code at} has no row above it. */
  private static boolean headOnly(String text, int at) {
    if (at == 0) {
      return true;
    }
    int above = text.lastIndexOf('\n', at - 2) + 1;
    return !isRow(text.substring(above, at - 1));
  }

  /** Whether {@code line} is the whole second line of a table with that head. */
  private static boolean underlined(String head, String line) {
    boolean other = !line.isEmpty() && !RULE.matcher(line).matches();
    long bars = line.chars().filter(c -> c == '|').count();
    return other || bars >= head.chars().filter(c -> c == '|').count();
  }

  private static String closed(String line) {
    String text = unlinked(line);
    String bare = bare(text);
    int ticks = count(bare, "`");
    if (ticks % 2 == 1) {
      return bare + "`";
    }
    if (count(bare, "**") % 2 == 1) {
      return bare.stripTrailing() + "**";
    }
    // Closing marks that end the line are whole; an opening one is not shown yet.
    boolean whole = count(text, "`") % 2 == 0 && count(text, "**") % 2 == 0;
    return whole ? text : bare;
  }

  /** A link whose address is not whole, as its words. */
  private static String unlinked(String line) {
    int middle = line.lastIndexOf("](");
    int open = middle < 0 ? -1 : line.lastIndexOf('[', middle);
    boolean half =
        open >= 0
            && line.indexOf(']', open) == middle
            && line.substring(middle + 2)
                .chars()
                .noneMatch(c -> c == ')' || Character.isWhitespace(c));
    return half ? line.substring(0, open) + line.substring(open + 1, middle) : line;
  }

  /** Without the marks at its end. */
  private static String bare(String text) {
    int end = text.length();
    while (end > 0 && "*`".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static int count(String text, String mark) {
    int count = 0;
    for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + mark.length())) {
      count++;
    }
    return count;
  }
}
