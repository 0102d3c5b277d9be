package app.afterclose.window.markdown;

import java.util.List;

/** A block of markdown, read. */
public sealed interface Block {
  record Paragraph(List<Span> spans) implements Block {
    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  /** {@code level} is 1 to 6. */
  record Heading(int level, List<Span> spans) implements Block {
    public Heading {
      spans = List.copyOf(spans);
    }
  }

  /** {@code text} has no line end after its last line. */
  record Code(String language, String text) implements Block {}

  record Quote(List<Block> blocks) implements Block {
    public Quote {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A list.
   *
   * @param start the number of the first item, or -1 for bullets
   * @param tight whether its items stand close together
   * @param checks for each item whether it is a task
   */
  record Items(int start, boolean tight, List<List<Block>> items, List<Check> checks)
      implements Block {
    public Items {
      items = items.stream().map(List::copyOf).toList();
      checks = List.copyOf(checks);
    }

    /** A list without tasks. */
    public Items(int start, boolean tight, List<List<Block>> items) {
      this(start, tight, items, items.stream().map(_ -> Check.NONE).toList());
    }

    public boolean ordered() {
      return start >= 0;
    }
  }

  /** A table; each row has as many cells as there are columns. */
  record Table(List<Align> columns, List<List<Span>> header, List<List<List<Span>>> rows)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      header = header.stream().map(List::copyOf).toList();
      rows = rows.stream().map(r -> r.stream().map(List::copyOf).toList()).toList();
    }
  }

  record Rule() implements Block {}

  /** What an item of a list is to be ticked off as. */
  enum Check {
    NONE,
    OPEN,
    DONE
  }

  /** Where a column's text stands. */
  enum Align {
    LEFT,
    CENTER,
    RIGHT
  }
}
