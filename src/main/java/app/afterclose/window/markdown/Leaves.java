package app.afterclose.window.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts that a block consists of, in the order in which they are read: paragraphs, headings,
 * cells, parts of code. A place in a block is a leaf and an offset in it. Pure.
 */
public final class Leaves {
  /** How much of code is one text: more would be slow to lay out while it grows. */
  private static final int LINES = 120;

  private static final int CHARACTERS = 6_000;

  private Leaves() {}

  /** The leaves of {@code block}; a part of code has the line end that follows it. */
  public static List<String> of(Block block) {
    var leaves = new ArrayList<String>();
    add(block, leaves);
    return List.copyOf(leaves);
  }

  private static void add(Block block, List<String> to) {
    switch (block) {
      case Block.Paragraph p -> to.add(Numeric.text(p.spans()));
      case Block.Heading h -> to.add(Numeric.text(h.spans()));
      case Block.Code c -> to.addAll(parts(c.text()));
      case Block.Quote q -> q.blocks().forEach(b -> add(b, to));
      case Block.Items i -> i.items().forEach(item -> item.forEach(b -> add(b, to)));
      case Block.Table t -> {
        t.header().forEach(cell -> to.add(Numeric.text(cell)));
        t.rows().forEach(row -> row.forEach(cell -> to.add(Numeric.text(cell))));
      }
      case Block.Rule _ -> {}
    }
  }

  /** Code in parts of whole lines; at least one. What was a part stays one while code grows. */
  static List<String> parts(String code) {
    var parts = new ArrayList<String>();
    int from = 0;
    int lines = 0;
    for (int i = 0; i < code.length(); i++) {
      boolean line = code.charAt(i) == '\n';
      lines += line ? 1 : 0;
      boolean full = line && (lines >= LINES || i - from >= CHARACTERS);
      boolean endless = !line && i - from >= 4 * CHARACTERS;
      if (full || (endless && !Character.isHighSurrogate(code.charAt(i)))) {
        parts.add(code.substring(from, i + 1));
        from = i + 1;
        lines = 0;
      }
    }
    if (from < code.length() || parts.isEmpty()) {
      parts.add(code.substring(from));
    }
    return parts;
  }
}
