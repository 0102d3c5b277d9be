package app.afterclose.window.markdown;

import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A quotation: its blocks beside a bar. */
final class QuoteView extends StackPane implements BlockView {
  private final BlocksView blocks;

  QuoteView(Block.Quote quote, Acts acts) {
    getStyleClass().add("md-quote");
    setNodeOrientation(Direction.of(quote));
    blocks = new BlocksView(quote.blocks(), acts);
    getChildren().add(blocks);
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public void flows(Consumer<Flow> each) {
    blocks.flows(each);
  }

  @Override
  public boolean update(Block block) {
    if (block instanceof Block.Quote quote) {
      setNodeOrientation(Direction.of(block));
      blocks.update(quote.blocks());
      return true;
    }
    return false;
  }
}
