package app.afterclose.window.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Very long paragraphs in parts, each of which is laid out by itself: text is laid out whole when
 * it grows by one word, and a paragraph of 200,000 characters would take longer than a frame. Pure.
 */
public final class Parts {
  /** A part ends with the first sentence after this many characters… */
  private static final int LEAST = 4_000;

  /** …or, where there is none before this many, with a word. */
  private static final int MOST = 8_000;

  private Parts() {}

  /**
   * {@code piece} in parts, mostly one: itself. While its text grows, parts before the last stay as
   * they are.
   */
  public static List<Piece> of(Piece piece) {
    if (!(piece.block() instanceof Block.Paragraph(var spans))
        || piece.source().length() <= LEAST) {
      return List.of(piece);
    }
    String text = Numeric.text(spans);
    int first = end(text, 0);
    if (first == 0) {
      return List.of(piece);
    }
    var parts = new ArrayList<Piece>();
    var cutter = new Cutter(spans);
    int from = 0;
    for (int end = first; end > 0; end = end(text, from)) {
      parts.add(new Piece(cutter.next(end), text.substring(from, end)));
      from = end;
    }
    if (from < text.length()) {
      parts.add(new Piece(cutter.next(text.length()), text.substring(from)));
    }
    return List.copyOf(parts);
  }

  /** Where the part that begins at {@code from} ends; 0 when it may still go on. */
  private static int end(String text, int from) {
    int most = Math.min(text.length() - 1, from + MOST);
    for (int i = from + LEAST; i < most; i++) {
      if (text.charAt(i) == '\n'
          || (".!?…".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ')) {
        return i + 1 + (text.charAt(i) == '\n' ? 0 : 1);
      }
    }
    if (text.length() <= from + MOST + 1) {
      return 0;
    }
    int space = text.lastIndexOf(' ', from + MOST);
    int end = space > from + LEAST ? space + 1 : from + MOST;
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  /** Walks once over runs, and cuts those in two that go on from one part into the next. */
  private static final class Cutter {
    private final List<Span> spans;
    private int index;
    private int offset;
    private int at;

    Cutter(List<Span> spans) {
      this.spans = spans;
    }

    /** The runs up to the character {@code end}. */
    Block next(int end) {
      var part = new ArrayList<Span>();
      while (at < end) {
        Span span = spans.get(index);
        int length = span.text().length();
        int last = Math.min(length, offset + end - at);
        boolean whole = offset == 0 && last == length;
        part.add(
            whole
                ? span
                : new Span(span.text().substring(offset, last), span.marks(), span.link()));
        at += last - offset;
        offset = last == length ? 0 : last;
        index += last == length ? 1 : 0;
      }
      return new Block.Paragraph(part);
    }
  }
}
