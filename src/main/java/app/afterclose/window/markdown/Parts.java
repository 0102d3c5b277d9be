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
    var parts = new ArrayList<Piece>();
    int from = 0;
    for (int end = end(text, from); end > 0; end = end(text, from)) {
      parts.add(part(spans, text, from, end));
      from = end;
    }
    if (parts.isEmpty()) {
      return List.of(piece);
    }
    if (from < text.length()) {
      parts.add(part(spans, text, from, text.length()));
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

  private static Piece part(List<Span> spans, String text, int from, int to) {
    var part = new ArrayList<Span>();
    int at = 0;
    for (Span span : spans) {
      int first = Math.max(from - at, 0);
      int last = Math.min(to - at, span.text().length());
      if (first < last) {
        part.add(new Span(span.text().substring(first, last), span.marks(), span.link()));
      }
      at += span.text().length();
    }
    return new Piece(new Block.Paragraph(part), text.substring(from, to));
  }
}
