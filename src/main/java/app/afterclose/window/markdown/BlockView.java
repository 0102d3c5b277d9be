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

  /**
   * A new view of {@code block}; {@code open} is called with the address of a link that is clicked.
   */
  static BlockView of(Block block, Consumer<String> open) {
    return switch (block) {
      case Block.Paragraph p -> new TextView(p, open);
      case Block.Heading h -> new TextView(h, open);
      case Block.Code c -> new CodeView(c);
      case Block.Quote q -> new QuoteView(q, open);
      case Block.Items i -> new ItemsView(i, open);
      case Block.Table t -> new TableView(t, open);
      case Block.Rule _ -> new RuleView();
    };
  }
}
