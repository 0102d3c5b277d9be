package app.afterclose.window.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The inline content of a node as runs, neighbours that look alike joined. */
final class Spans {
  private static final List<String> OPENABLE = List.of("http://", "https://", "mailto:");

  private final List<Span> spans = new ArrayList<>();

  private Spans() {}

  static List<Span> of(Node parent) {
    var out = new Spans();
    out.children(parent, EnumSet.noneOf(Span.Mark.class), null);
    return out.spans;
  }

  /** Whether an address is one that a click may open. */
  static boolean openable(String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    return OPENABLE.stream().anyMatch(lower::startsWith);
  }

  private void children(Node parent, Set<Span.Mark> marks, @Nullable String link) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
      switch (n) {
        case Text t -> add(t.getLiteral(), marks, link);
        case SoftLineBreak _ -> add(" ", marks, link);
        case HardLineBreak _ -> add("\n", marks, link);
        case Code c -> add(c.getLiteral(), with(marks, Span.Mark.CODE), link);
        case StrongEmphasis s -> children(s, with(marks, Span.Mark.STRONG), link);
        case Emphasis e -> children(e, with(marks, Span.Mark.EMPHASIS), link);
        case Strikethrough s -> children(s, with(marks, Span.Mark.STRUCK), link);
        case Link l -> children(l, marks, target(l.getDestination(), link));
        case Image i -> children(i, marks, target(i.getDestination(), link));
        case HtmlInline h -> add(html(h.getLiteral()), marks, link);
        default -> children(n, marks, link);
      }
    }
  }

  private void add(String text, Set<Span.Mark> marks, @Nullable String link) {
    if (text.isEmpty()) {
      return;
    }
    var next = new Span(text, marks, link);
    if (!spans.isEmpty() && spans.getLast().alike(next)) {
      spans.set(spans.size() - 1, new Span(spans.getLast().text() + text, marks, link));
    } else {
      spans.add(next);
    }
  }

  private static @Nullable String target(String address, @Nullable String outer) {
    return openable(address) ? address.strip() : outer;
  }

  private static String html(String literal) {
    return literal.matches("(?i)<br\\s*/?>") ? "\n" : literal;
  }

  private static Set<Span.Mark> with(Set<Span.Mark> marks, Span.Mark more) {
    var all = EnumSet.copyOf(marks);
    all.add(more);
    return all;
  }
}
