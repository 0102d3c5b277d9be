package app.afterclose.window.markdown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Blocks as text that reads well without any signs: what is copied. Pure. */
public final class Plain {
  private Plain() {}

  /** {@code blocks} with an empty line between them. */
  public static String of(List<Block> blocks) {
    return blocks.stream().map(Plain::of).collect(Collectors.joining("\n\n"));
  }

  /** Lists with bullets or numbers, tables with tabs between cells. */
  public static String of(Block block) {
    return switch (block) {
      case Block.Paragraph p -> Numeric.text(p.spans());
      case Block.Heading h -> Numeric.text(h.spans());
      case Block.Code c -> c.text();
      case Block.Quote q -> indented(of(q.blocks()), "> ", "> ");
      case Block.Items i -> items(i);
      case Block.Table t -> tabbed(t);
      case Block.Rule _ -> "---";
    };
  }

  /** A table with tabs between cells and a line for each row, as spreadsheets take it. */
  public static String tabbed(Block.Table table) {
    Stream<List<List<Span>>> head =
        table.header().isEmpty() ? Stream.empty() : Stream.of(table.header());
    return Stream.concat(head, table.rows().stream())
        .map(row -> row.stream().map(Plain::cell).collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"));
  }

  /** A cell in one line. */
  static String cell(List<Span> spans) {
    return Numeric.text(spans).replaceAll("\\s+", " ").strip();
  }

  private static String items(Block.Items list) {
    var out = new StringBuilder();
    for (int i = 0; i < list.items().size(); i++) {
      String mark = mark(list, i);
      String inside =
          list.items().get(i).stream()
              .map(Plain::of)
              .collect(Collectors.joining(list.tight() ? "\n" : "\n\n"));
      out.append(i == 0 ? "" : list.tight() ? "\n" : "\n\n");
      out.append(indented(inside, mark, " ".repeat(mark.length())));
    }
    return out.toString();
  }

  static String mark(Block.Items list, int index) {
    return switch (list.checks().get(index)) {
      case NONE -> list.ordered() ? (list.start() + index) + ". " : "• ";
      case OPEN -> "☐ ";
      case DONE -> "☑ ";
    };
  }

  private static String indented(String text, String first, String others) {
    String blank = "\n" + others.stripTrailing() + "\n";
    String all = first + text.replace("\n", "\n" + others);
    return all.replace("\n" + others + "\n", blank);
  }
}
