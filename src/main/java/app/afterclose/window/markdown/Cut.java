package app.afterclose.window.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of a block, as a block of its own: so that it can be copied as text and as HTML. Pure. */
public final class Cut {
  private final Place from;
  private final Place to;
  private int leaf;

  /** A place in a block: a leaf of {@link Leaves} and an offset in characters. */
  public record Place(int leaf, int offset) {}

  private Cut(Place from, Place to) {
    this.from = from;
    this.to = to;
  }

  /** What of {@code block} lies between two places, the first not after the second. */
  public static Optional<Block> of(Block block, Place from, Place to) {
    return new Cut(from, to).cut(block);
  }

  private Optional<Block> cut(Block block) {
    return switch (block) {
      case Block.Paragraph p -> spans(p.spans()).map(Block.Paragraph::new);
      case Block.Heading h -> spans(h.spans()).map(s -> new Block.Heading(h.level(), s));
      case Block.Code c -> code(c);
      case Block.Quote q -> {
        List<Block> kept = cut(q.blocks());
        yield kept.isEmpty() ? Optional.empty() : Optional.of(new Block.Quote(kept));
      }
      case Block.Items i -> items(i);
      case Block.Table t -> table(t);
      case Block.Rule r -> leaf > from.leaf && leaf <= to.leaf ? Optional.of(r) : Optional.empty();
    };
  }

  private List<Block> cut(List<Block> blocks) {
    var kept = new ArrayList<Block>();
    blocks.forEach(block -> cut(block).ifPresent(kept::add));
    return kept;
  }

  private Optional<Block> code(Block.Code code) {
    var text = new StringBuilder();
    boolean any = false;
    for (String part : Leaves.parts(code.text())) {
      any |= chosen();
      text.append(part, begin(part.length()), end(part.length()));
      leaf++;
    }
    return any ? Optional.of(new Block.Code(code.language(), text.toString())) : Optional.empty();
  }

  private Optional<Block> items(Block.Items list) {
    var kept = new ArrayList<List<Block>>();
    var checks = new ArrayList<Block.Check>();
    int first = -1;
    for (int i = 0; i < list.items().size(); i++) {
      List<Block> item = cut(list.items().get(i));
      if (!item.isEmpty()) {
        first = first < 0 ? i : first;
        kept.add(item);
        checks.add(list.checks().get(i));
      }
    }
    int start = list.ordered() ? list.start() + first : list.start();
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Items(start, list.tight(), kept, checks));
  }

  /** Of one row the chosen cells; of several all columns, so that they stand in line. */
  private Optional<Block> table(Block.Table table) {
    List<List<Span>> header = row(table.header());
    var rows = new ArrayList<List<List<Span>>>();
    table.rows().forEach(row -> rows.add(row(row)));
    boolean headed = !header.isEmpty();
    rows.removeIf(List::isEmpty);
    if (!headed && rows.isEmpty()) {
      return Optional.empty();
    }
    if (rows.size() + (headed ? 1 : 0) == 1) {
      List<List<Span>> only = (headed ? header : rows.getFirst());
      List<List<Span>> cells = only.stream().filter(cell -> !cell.isEmpty()).toList();
      return Optional.of(
          cells.size() == 1
              ? new Block.Paragraph(cells.getFirst())
              : new Block.Table(
                  cells.stream().map(_ -> Block.Align.LEFT).toList(), List.of(), List.of(cells)));
    }
    return Optional.of(new Block.Table(table.columns(), header, rows));
  }

  /** A row with the cells that are not chosen empty; nothing when none is. */
  private List<List<Span>> row(List<List<Span>> row) {
    var cells = new ArrayList<List<Span>>();
    boolean any = false;
    for (List<Span> cell : row) {
      any |= chosen();
      cells.add(spans(cell).orElse(List.of()));
    }
    return any ? cells : List.of();
  }

  private Optional<List<Span>> spans(List<Span> spans) {
    boolean chosen = chosen();
    int length = Numeric.text(spans).length();
    int begin = begin(length);
    int end = end(length);
    leaf++;
    if (!chosen) {
      return Optional.empty();
    }
    var kept = new ArrayList<Span>();
    int at = 0;
    for (Span span : spans) {
      int first = Math.max(begin - at, 0);
      int last = Math.min(end - at, span.text().length());
      if (first < last) {
        kept.add(new Span(span.text().substring(first, last), span.marks(), span.link()));
      }
      at += span.text().length();
    }
    return Optional.of(kept);
  }

  private boolean chosen() {
    return leaf >= from.leaf && leaf <= to.leaf;
  }

  private int begin(int length) {
    return leaf < from.leaf ? length : leaf > from.leaf ? 0 : Math.min(length, from.offset);
  }

  private int end(int length) {
    int end = leaf > to.leaf ? 0 : leaf < to.leaf ? length : Math.min(length, to.offset);
    return Math.max(end, begin(length));
  }
}
