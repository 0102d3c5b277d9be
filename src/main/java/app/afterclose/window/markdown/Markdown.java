package app.afterclose.window.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads markdown. Pure; any thread may use it. Where no link is defined apart from its use, blocks
 * are read first and what is within them next: so that can be remembered while text grows.
 */
public final class Markdown {
  /** How deep blocks may stand in one another; deeper ones are text. */
  private static final int DEPTH = 24;

  private static final Parser WHOLE = parser().build();

  private static final Parser BLOCKS =
      parser()
          .inlineParserFactory(
              _ -> (lines, block) -> block.appendChild(new Inlines.Raw(lines.getContent())))
          .build();

  private Markdown() {}

  private static Parser.Builder parser() {
    return Parser.builder()
        .extensions(
            List.of(
                TablesExtension.create(),
                StrikethroughExtension.create(),
                AutolinkExtension.create()))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
        .maxOpenBlockParsers(DEPTH);
  }

  /** The top-level blocks of {@code text}, in order. */
  public static List<Piece> read(String text) {
    return parts(text, new Inlines()).stream().map(Part::piece).toList();
  }

  /** Whether {@code text} may define a link, for text before and after. */
  static boolean defines(String text) {
    return text.contains("]:");
  }

  /**
   * A piece and where it begins.
   *
   * @param at the index of the beginning of its first line
   */
  record Part(int at, Piece piece) {}

  static List<Part> parts(String text, Inlines inlines) {
    return parts(text, defines(text) ? WHOLE : BLOCKS, inlines);
  }

  /** Reads {@code text} in one go. */
  static List<Piece> readWhole(String text) {
    return parts(text, WHOLE, new Inlines()).stream().map(Part::piece).toList();
  }

  private static List<Part> parts(String text, Parser parser, Inlines inlines) {
    var parts = new ArrayList<Part>();
    var reader = new Reader(inlines);
    for (Node n = parser.parse(text).getFirstChild(); n != null; n = n.getNext()) {
      for (Block block : reader.blocks(n)) {
        List<SourceSpan> spans = n.getSourceSpans();
        int from = spans.isEmpty() ? 0 : lineStart(text, spans.getFirst().getInputIndex());
        int to = spans.isEmpty() ? 0 : end(spans.getLast());
        parts.add(new Part(from, new Piece(block, text.substring(from, to))));
      }
    }
    return parts;
  }

  /** Where the line begins that index {@code at} is in. */
  static int lineStart(String text, int at) {
    int i = at;
    while (i > 0 && text.charAt(i - 1) != '\n' && text.charAt(i - 1) != '\r') {
      i--;
    }
    return i;
  }

  private static int end(SourceSpan span) {
    return span.getInputIndex() + span.getLength();
  }
}
