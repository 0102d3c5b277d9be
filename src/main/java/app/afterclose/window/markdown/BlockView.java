package app.afterclose.window.markdown;

import java.util.function.Consumer;
import javafx.scene.layout.Region;

/** A node that shows a block and can take another of the same kind in its place. */
public sealed interface BlockView
    permits CodeView, ItemsView, QuoteView, RuleView, TableView, TextView {
  /** The node itself; always the same. */
  Region node();

  /** Shows {@code block} with as little change as can be; false when it is of another kind. */
  boolean update(Block block);

  /** The leaves that are on the screen, in the order of {@link Leaves}; the last may be missing. */
  default void flows(Consumer<Flow> each) {}

  /** A new view of {@code block}. */
  static BlockView of(Block block, Acts acts) {
    return switch (block) {
      case Block.Paragraph p -> new TextView(p, acts);
      case Block.Heading h -> new TextView(h, acts);
      case Block.Code c -> new CodeView(c, acts.texts());
      case Block.Quote q -> new QuoteView(q, acts);
      case Block.Items i -> new ItemsView(i, acts);
      case Block.Table t -> new TableView(t, acts);
      case Block.Rule _ -> new RuleView();
    };
  }
}
