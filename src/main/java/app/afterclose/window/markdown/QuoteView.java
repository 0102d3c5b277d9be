package app.afterclose.window.markdown;

import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A quotation: its blocks beside a bar. */
final class QuoteView extends StackPane implements BlockView {
  private final BlocksView blocks;

  QuoteView(Block.Quote quote, Consumer<String> open) {
    getStyleClass().add("md-quote");
    blocks = new BlocksView(quote.blocks(), open);
    getChildren().add(blocks);
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public boolean update(Block block) {
    if (block instanceof Block.Quote quote) {
      blocks.update(quote.blocks());
      return true;
    }
    return false;
  }
}
