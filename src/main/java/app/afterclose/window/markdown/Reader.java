package app.afterclose.window.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** From the parser's tree to ours. */
final class Reader {
  private final Inlines inlines;

  Reader(Inlines inlines) {
    this.inlines = inlines;
  }

  /** The block that {@code node} is: one, or none where it shows nothing. */
  List<Block> blocks(Node node) {
    return switch (node) {
      case Paragraph p -> text(inlines.of(p));
      case Heading h -> List.of(new Block.Heading(h.getLevel(), inlines.of(h)));
      case FencedCodeBlock c -> List.of(code(c.getInfo(), c.getLiteral()));
      case IndentedCodeBlock c -> List.of(code("", c.getLiteral()));
      case HtmlBlock h -> List.of(new Block.Paragraph(List.of(Span.plain(h.getLiteral()))));
      case BlockQuote q -> List.of(new Block.Quote(children(q)));
      case ListBlock l -> List.of(items(l));
      case TableBlock t -> List.of(table(t));
      case ThematicBreak _ -> List.of(new Block.Rule());
      case LinkReferenceDefinition _ -> List.of();
      default -> text(inlines.of(node));
    };
  }

  private List<Block> children(Node parent) {
    var blocks = new ArrayList<Block>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNext()) {
      blocks.addAll(blocks(n));
    }
    return blocks;
  }

  private static List<Block> text(List<Span> spans) {
    return spans.isEmpty() ? List.of() : List.of(new Block.Paragraph(spans));
  }

  private static Block code(String info, String literal) {
    String language = info.isBlank() ? "" : info.strip().split("\\s", 2)[0];
    return new Block.Code(language, literal.replaceFirst("\\R$", ""));
  }

  private Block items(ListBlock list) {
    var items = new ArrayList<List<Block>>();
    var checks = new ArrayList<Block.Check>();
    for (Node n = list.getFirstChild(); n != null; n = n.getNext()) {
      List<Block> item = children(n);
      checks.add(Tasks.check(item));
      items.add(checks.getLast() == Block.Check.NONE ? item : Tasks.rest(item));
    }
    int start =
        switch (list) {
          case OrderedList o when o.getMarkerStartNumber() != null -> o.getMarkerStartNumber();
          case OrderedList _ -> 1;
          case BulletList _ -> -1;
          default -> -1;
        };
    return new Block.Items(start, list.isTight(), items, checks);
  }

  private Block table(TableBlock table) {
    var rows = new ArrayList<List<TableCell>>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow r) {
          rows.add(cells(r));
        }
      }
    }
    List<TableCell> head = rows.isEmpty() ? List.of() : rows.getFirst();
    List<List<Span>> header = head.stream().map(inlines::of).toList();
    List<List<List<Span>>> body = rows.stream().skip(1).map(r -> filled(r, head.size())).toList();
    var columns = new ArrayList<Block.Align>();
    for (int i = 0; i < head.size(); i++) {
      columns.add(Numeric.align(head.get(i).getAlignment(), body, i));
    }
    return new Block.Table(columns, header, body);
  }

  private static List<TableCell> cells(TableRow row) {
    var cells = new ArrayList<TableCell>();
    for (Node n = row.getFirstChild(); n != null; n = n.getNext()) {
      if (n instanceof TableCell cell) {
        cells.add(cell);
      }
    }
    return cells;
  }

  private List<List<Span>> filled(List<TableCell> row, int columns) {
    var cells = new ArrayList<List<Span>>();
    for (int i = 0; i < columns; i++) {
      cells.add(i < row.size() ? inlines.of(row.get(i)) : List.of());
    }
    return cells;
  }
}
