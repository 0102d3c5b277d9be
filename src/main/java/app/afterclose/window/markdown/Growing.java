package app.afterclose.window.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Markdown that grows at its end: only the last block is read again, since everything before it is
 * closed for good, and of that only what may still change. The result always equals {@link
 * Markdown#read} of the whole. Not thread-safe.
 */
public final class Growing {
  private final List<Piece> closed = new ArrayList<>();
  private final Inlines inlines = new Inlines();
  private String before = "";
  private int stable;

  /** The pieces of {@code text}; cheap when it begins with what was closed by the last call. */
  public List<Piece> update(String text) {
    // A definition of a link changes what was written before it, so nothing is closed for good.
    boolean local = !Markdown.defines(text);
    if (!local || !text.regionMatches(0, before, 0, stable)) {
      closed.clear();
      stable = 0;
    }
    before = text;
    inlines.begin();
    List<Markdown.Part> tail = Markdown.parts(text.substring(stable), inlines);
    var all = new ArrayList<Piece>(closed);
    tail.forEach(p -> all.add(p.piece()));
    if (local) {
      close(tail, Markdown.lineStart(text, text.length()) - stable);
    }
    return List.copyOf(all);
  }

  /**
   * Closes what comes before the last block whose first line is whole. A line that still grows
   * decides nothing: {@code |} ends a table, {@code | a} goes on with it.
   */
  private void close(List<Markdown.Part> tail, int lastLine) {
    int open = tail.size() - 1;
    while (open > 0 && (tail.get(open).at() >= lastLine || indented(tail.get(open)))) {
      open--;
    }
    if (open > 0) {
      tail.subList(0, open).forEach(p -> closed.add(p.piece()));
      stable += tail.get(open).at();
    }
  }

  /**
   * Whether a block begins so far in that alone it would be code: a table's head may do so when it
   * was a paragraph's line at first.
   */
  private static boolean indented(Markdown.Part part) {
    String source = part.piece().source();
    String indent = source.substring(0, source.length() - source.stripLeading().length());
    return indent.length() >= 4 || indent.contains("\t");
  }
}
