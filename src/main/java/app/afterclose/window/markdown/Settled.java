package app.afterclose.window.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/**
 * A long paragraph of which the beginning is read for good: it is read in stretches, each of which
 * ends before a word where nothing is open that what follows could close. Not thread-safe.
 */
final class Settled {
  /** A stretch is looked for from this many characters on, and then in ones twice as long. */
  private static final int STRETCH = 1_000;

  private static final Span BLANK = Span.plain(" ");

  private final List<Span> done = new ArrayList<>();
  private String begin = "";

  /** How long what is not settled must be before a stretch is looked for again. */
  private int again;

  /** Whether {@code content} goes on from what is settled. */
  boolean begins(String content) {
    return !begin.isEmpty() && content.startsWith(begin);
  }

  /** All of {@code content}, which goes on from what is settled, or anything at first. */
  List<Span> spans(String content) {
    if (content.length() - begin.length() >= again) {
      while (settle(content)) {
        again = 0;
      }
      again = Math.max(Inlines.LONG, (content.length() - begin.length()) * 5 / 4);
    }
    var all = new ArrayList<Span>(done);
    add(all, Inlines.spans(Inlines.parse(content.substring(begin.length()))));
    return List.copyOf(all);
  }

  /** Settles one more stretch; false where there is none. */
  private boolean settle(String content) {
    int from = begin.length();
    for (int length = STRETCH; from + length * 2 <= content.length(); length *= 2) {
      int end = blank(content, from + length, from + length * 2);
      if (end > 0) {
        Node read = Inlines.parse(content.substring(from, end));
        if (!Pending.any(read, content.substring(from, end))) {
          add(done, Inlines.spans(read));
          add(done, List.of(BLANK));
          begin = content.substring(0, end + 1);
          return true;
        }
      }
    }
    return false;
  }

  /** The last single blank or line end between two words, or -1. */
  private static int blank(String content, int from, int to) {
    for (int i = Math.min(to, content.length() - 2); i >= from; i--) {
      char c = content.charAt(i);
      char before = content.charAt(i - 1);
      boolean words = word(before) && word(content.charAt(i + 1));
      if ((c == ' ' || c == '\n') && words) {
        return i;
      }
    }
    return -1;
  }

  private static boolean word(char c) {
    return Character.isLetterOrDigit(c) || ".,;:!?)*`".indexOf(c) >= 0;
  }

  /** Adds runs, the first joined to the last one there where they look alike. */
  private static void add(List<Span> to, List<Span> more) {
    for (Span span : more) {
      if (!to.isEmpty() && to.getLast().alike(span)) {
        Span last = to.getLast();
        to.set(to.size() - 1, new Span(last.text() + span.text(), last.marks(), last.link()));
      } else {
        to.add(span);
      }
    }
  }
}
