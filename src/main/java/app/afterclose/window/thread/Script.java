package app.afterclose.window.thread;

import app.afterclose.window.markdown.Block;
import app.afterclose.window.markdown.Cut;
import app.afterclose.window.markdown.Html;
import app.afterclose.window.markdown.Leaves;
import app.afterclose.window.markdown.Plain;
import app.afterclose.window.markdown.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of all rows, in sight or not, as it can be selected and copied. Pure. */
record Script(List<Row> rows) {
  /** What is copied: as words alone, and with its looks. */
  record Copied(String text, String html) {}

  /** What of a row can be selected, or null: lines of calls and cards have controls, not text. */
  static @Nullable Block block(Row row) {
    return switch (row.content()) {
      case Content.Ask(var asked) -> new Block.Paragraph(List.of(Span.plain(asked.text().strip())));

      case Content.Text text -> text.piece().block();
      case Content.Thinking _,
          Content.Shortened _,
          Content.Calls _,
          Content.ApproveAll _,
          Content.Approval _,
          Content.Doubt _,
          Content.Answered _,
          Content.Rest _,
          Content.Doing _,
          Content.End _ ->
          null;
    };
  }

  /** The texts of the row at {@code index}. */
  List<String> leaves(int index) {
    Block block = block(rows.get(index));
    return block == null ? List.of() : Leaves.of(block);
  }

  /** Where the row of that key is, or -1. */
  int index(String key) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  Spot start(int index) {
    return new Spot(rows.get(index).key(), 0, 0);
  }

  Spot end(int index) {
    List<String> leaves = leaves(index);
    return leaves.isEmpty()
        ? start(index)
        : new Spot(rows.get(index).key(), leaves.size() - 1, leaves.getLast().length());
  }

  /** The text that {@code spot} is in; empty where there is none. */
  String text(Spot spot) {
    int index = index(spot.row());
    List<String> leaves = index < 0 ? List.of() : leaves(index);
    return spot.leaf() < leaves.size() ? leaves.get(spot.leaf()) : "";
  }

  /** Which of two spots is the earlier; spots whose rows are gone stand before all others. */
  int compare(Spot a, Spot b) {
    int rows = a.row().equals(b.row()) ? 0 : Integer.compare(index(a.row()), index(b.row()));
    int leaves = Integer.compare(a.leaf(), b.leaf());
    return rows != 0 ? rows : leaves != 0 ? leaves : Integer.compare(a.offset(), b.offset());
  }

  /** What is copied of what lies between two spots, the first not after the second. */
  Copied copied(Spot from, Spot to) {
    var text = new StringBuilder();
    var html = new StringBuilder();
    for (int i = Math.max(0, index(from.row())); i <= index(to.row()); i++) {
      Spot first = i == index(from.row()) ? from : start(i);
      Spot last = i == index(to.row()) ? to : end(i);
      String between = between(rows.get(i));
      cut(rows.get(i), first, last)
          .ifPresent(
              block -> {
                text.append(text.isEmpty() ? "" : between).append(Plain.of(block));
                html.append(html.isEmpty() ? "" : "\n").append(Html.of(block));
              });
    }
    return new Copied(text.toString(), html.toString());
  }

  /** What stands before a row's text: nothing before a paragraph that goes on. */
  private static String between(Row row) {
    if (!(row.content() instanceof Content.Text(var piece, _, int part)) || part == 0) {
      return "\n\n";
    }
    return piece.block() instanceof Block.Items list ? (list.tight() ? "\n" : "\n\n") : "";
  }

  private static Optional<Block> cut(Row row, Spot from, Spot to) {
    Block block = block(row);
    if (block == null || from.equals(to)) {
      return Optional.empty();
    }
    return Cut.of(
            block, new Cut.Place(from.leaf(), from.offset()), new Cut.Place(to.leaf(), to.offset()))
        .filter(cut -> !Objects.equals(Plain.of(cut), ""));
  }
}
