package app.afterclose.window.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Reads what is written within blocks, and remembers it from one reading of a text to the next: of
 * a list, a table or a paragraph that grows, only what has changed is read again. It knows no
 * definitions of links: text that has any is read in one go. Not thread-safe.
 */
final class Inlines {
  /** Shorter content is read whole. */
  static final int LONG = 2_000;

  /** No block but a paragraph: content can't be mistaken for a heading or a list. */
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(StrikethroughExtension.create(), AutolinkExtension.create()))
          .enabledBlockTypes(Set.of())
          .build();

  /** What is within a block, as it was written. */
  static final class Raw extends CustomNode {
    private final String content;

    Raw(String content) {
      this.content = content;
    }
  }

  private Map<String, List<Span>> known = new HashMap<>();
  private Map<String, List<Span>> used = new HashMap<>();
  private List<Settled> settled = new ArrayList<>();
  private List<Settled> kept = new ArrayList<>();

  /** Begins a reading: what the one before last used and the last did not is forgotten. */
  void begin() {
    known = used;
    used = new HashMap<>();
    settled = kept;
    kept = new ArrayList<>();
  }

  /** What is within {@code block}. */
  List<Span> of(Node block) {
    if (!(block.getFirstChild() instanceof Raw raw)) {
      return Spans.of(block);
    }
    if (raw.content.length() >= LONG) {
      return settled(raw.content).spans(raw.content);
    }
    List<Span> spans = known.getOrDefault(raw.content, used.get(raw.content));
    if (spans == null) {
      spans = read(raw.content);
    }
    used.put(raw.content, spans);
    return spans;
  }

  private Settled settled(String content) {
    Settled found =
        settled.stream().filter(s -> s.begins(content)).findFirst().orElseGet(Settled::new);
    settled.remove(found);
    kept.add(found);
    return found;
  }

  static Node parse(String content) {
    return PARSER.parse(content);
  }

  private static List<Span> read(String content) {
    return spans(parse(content));
  }

  static List<Span> spans(Node document) {
    Node paragraph = document.getFirstChild();
    return paragraph == null ? List.of() : List.copyOf(Spans.of(paragraph));
  }
}
