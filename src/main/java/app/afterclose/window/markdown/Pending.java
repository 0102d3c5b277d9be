package app.afterclose.window.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Whether a text that was read holds a sign that what follows, after a blank, could still give a
 * meaning to: one that begins emphasis, code, a link or HTML and has not found its end. In doubt,
 * yes. Pure.
 *
 * <p>Signs that have found their end are no longer in what was read as text. See the CommonMark
 * specification, 6.2 (delimiter runs) and its appendix on parsing inlines: closers look back for
 * openers, so that text without an open one never changes.
 */
final class Pending extends AbstractVisitor {
  private final boolean disguised;
  private int brackets;
  private boolean any;

  private Pending(String source) {
    // A bracket that is no bracket would be counted as one.
    disguised = source.indexOf('\\') >= 0 || source.indexOf('&') >= 0;
  }

  /** Whether {@code source}, which was read as {@code document}, has something open at its end. */
  static boolean any(Node document, String source) {
    var pending = new Pending(source);
    document.accept(pending);
    return pending.any || pending.brackets > 0;
  }

  @Override
  public void visit(Text node) {
    String text = node.getLiteral();
    for (int i = 0; i < text.length() && !any; i++) {
      any = open(text, i);
    }
  }

  private boolean open(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '`' -> true;
      case '*', '_', '~' -> opens(text, at, c);
      case '<' -> at + 1 == text.length() || begins(text.charAt(at + 1));
      case '[' -> {
        brackets++;
        yield disguised;
      }
      case ']' -> {
        brackets = Math.max(0, brackets - 1);
        yield disguised || text.startsWith("](", at);
      }
      default -> false;
    };
  }

  /** Whether a run of signs could open emphasis: one before a blank can't. */
  private static boolean opens(String text, int at, char sign) {
    int end = at;
    while (end < text.length() && text.charAt(end) == sign) {
      end++;
    }
    if (end == text.length()) {
      return true;
    }
    boolean inWord =
        sign == '_' && at > 0 && letter(text.charAt(at - 1)) && letter(text.charAt(end));
    return text.charAt(end) != ' ' && !inWord;
  }

  private static boolean begins(char c) {
    return letter(c) || c == '/' || c == '!' || c == '?';
  }

  private static boolean letter(char c) {
    return Character.isLetterOrDigit(c);
  }
}
