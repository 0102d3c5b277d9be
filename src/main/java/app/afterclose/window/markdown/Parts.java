package app.afterclose.window.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Very long paragraphs and lists in parts, each of which is laid out by itself: text is laid out
 * whole when it grows by one word, and a paragraph of 200,000 characters would take longer than a
 * frame; so would a list of 3,000 items. Pure.
 */
public final class Parts {
  /** A part ends with the first sentence after this many characters… */
  private static final int LEAST = 4_000;

  /** …or, where there is none before this many, with a word. */
  private static final int MOST = 8_000;

  /** So many items of a long list are a part. */
  private static final int ITEMS = 20;

  private Parts() {}

  /**
   * {@code piece} in parts, mostly one: itself. While its text grows, parts before the last stay as
   * they are.
   */
  public static List<Piece> of(Piece piece) {
    return switch (piece.block()) {
      case Block.Paragraph(var spans) when piece.source().length() > LEAST -> text(piece, spans);
      case Block.Items items when items.items().size() > ITEMS + ITEMS / 2 -> items(items);
      case Block.Paragraph _,
          Block.Items _,
          Block.Heading _,
          Block.Code _,
          Block.Quote _,
          Block.Table _,
          Block.Rule _ ->
          List.of(piece);
    };
  }

  /** Lists that follow each other; each has the words of its first item for its source. */
  private static List<Piece> items(Block.Items list) {
    var parts = new ArrayList<Piece>();
    int count = list.items().size();
    for (int from = 0; from < count; from += ITEMS) {
      int to = Math.min(count, from + ITEMS);
      var part =
          new Block.Items(
              list.ordered() ? list.start() + from : list.start(),
              list.tight(),
              list.items().subList(from, to),
              list.checks().subList(from, to));
      String words =
          list.items().get(from).stream()
              .flatMap(block -> Leaves.of(block).stream())
              .collect(Collectors.joining("\n"));
      parts.add(new Piece(part, words));
    }
    return List.copyOf(parts);
  }

  private static List<Piece> text(Piece piece, List<Span> spans) {
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
