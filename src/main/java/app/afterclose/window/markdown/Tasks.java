package app.afterclose.window.markdown;

import java.util.ArrayList;
import java.util.List;

/** Items that begin with {@code [ ]} or {@code [x]}: tasks. Pure. */
final class Tasks {
  private static final int SIGNS = "[x] ".length();

  private Tasks() {}

  static Block.Check check(List<Block> item) {
    String text = beginning(item);
    if (text.startsWith("[ ] ")) {
      return Block.Check.OPEN;
    }
    boolean done = text.startsWith("[x] ") || text.startsWith("[X] ");
    return done ? Block.Check.DONE : Block.Check.NONE;
  }

  /** A task without its signs. */
  static List<Block> rest(List<Block> task) {
    var blocks = new ArrayList<Block>(task);
    if (blocks.getFirst() instanceof Block.Paragraph(var spans)) {
      var rest = new ArrayList<Span>(spans);
      Span first = rest.getFirst();
      rest.set(0, new Span(first.text().substring(SIGNS), first.marks(), first.link()));
      rest.removeIf(span -> span.text().isEmpty());
      blocks.set(0, new Block.Paragraph(rest));
    }
    return blocks;
  }

  private static String beginning(List<Block> item) {
    boolean text =
        !item.isEmpty()
            && item.getFirst() instanceof Block.Paragraph p
            && !p.spans().isEmpty()
            && p.spans().getFirst().marks().isEmpty();
    return text ? ((Block.Paragraph) item.getFirst()).spans().getFirst().text() : "";
  }
}
