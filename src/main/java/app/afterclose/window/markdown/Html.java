package app.afterclose.window.markdown;

import java.util.List;
import java.util.stream.Collectors;

/** Blocks as HTML, for programs that paste with looks. Pure. */
public final class Html {
  private Html() {}

  /** {@code blocks} one after the other. */
  public static String of(List<Block> blocks) {
    return blocks.stream().map(Html::of).collect(Collectors.joining("\n"));
  }

  public static String of(Block block) {
    return switch (block) {
      case Block.Paragraph p -> "<p>" + spans(p.spans()) + "</p>";
      case Block.Heading h -> "<h%1$d>%2$s</h%1$d>".formatted(h.level(), spans(h.spans()));
      case Block.Code c -> "<pre><code>" + escaped(c.text()) + "</code></pre>";
      case Block.Quote q -> "<blockquote>" + of(q.blocks()) + "</blockquote>";
      case Block.Items i -> items(i);
      case Block.Table t -> table(t);
      case Block.Rule _ -> "<hr>";
    };
  }

  private static String items(Block.Items list) {
    String open = list.ordered() ? "<ol start=\"" + list.start() + "\">" : "<ul>";
    var items = new StringBuilder();
    for (int i = 0; i < list.items().size(); i++) {
      boolean task = list.checks().get(i) != Block.Check.NONE;
      items.append("<li>").append(task ? Plain.mark(list, i) : "");
      items.append(item(list.items().get(i), list.tight())).append("</li>");
    }
    return open + items + (list.ordered() ? "</ol>" : "</ul>");
  }

  private static String item(List<Block> blocks, boolean tight) {
    return blocks.stream()
        .map(b -> tight && b instanceof Block.Paragraph(var spans) ? spans(spans) : of(b))
        .collect(Collectors.joining());
  }

  private static String table(Block.Table table) {
    var out = new StringBuilder("<table>");
    if (!table.header().isEmpty()) {
      row(table.header(), "th", out);
    }
    table.rows().forEach(row -> row(row, "td", out));
    return out.append("</table>").toString();
  }

  private static void row(List<List<Span>> cells, String tag, StringBuilder out) {
    out.append("<tr>");
    for (List<Span> cell : cells) {
      out.append("<%1$s>%2$s</%1$s>".formatted(tag, spans(cell)));
    }
    out.append("</tr>");
  }

  private static String spans(List<Span> spans) {
    return spans.stream().map(Html::span).collect(Collectors.joining());
  }

  private static String span(Span span) {
    String out = escaped(span.text()).replace("\n", "<br>");
    for (Span.Mark mark : Span.Mark.values()) {
      if (span.marks().contains(mark)) {
        String tag =
            switch (mark) {
              case STRONG -> "strong";
              case EMPHASIS -> "em";
              case STRUCK -> "s";
              case CODE -> "code";
            };
        out = "<%1$s>%2$s</%1$s>".formatted(tag, out);
      }
    }
    return span.link() == null ? out : "<a href=\"" + escaped(span.link()) + "\">" + out + "</a>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
