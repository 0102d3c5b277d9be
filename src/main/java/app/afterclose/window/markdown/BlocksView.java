package app.afterclose.window.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;

/** Blocks below one another, inside of another block. */
final class BlocksView extends VBox {
  private final Acts acts;
  private final List<BlockView> views = new ArrayList<>();
  private List<Block> shown = List.of();

  BlocksView(List<Block> blocks, Acts acts) {
    this.acts = acts;
    getStyleClass().add("md-blocks");
    update(blocks);
  }

  void flows(Consumer<Flow> each) {
    views.forEach(view -> view.flows(each));
  }

  void update(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (i >= views.size()) {
        views.add(BlockView.of(block, acts));
        getChildren().add(views.get(i).node());
      } else if (!block.equals(shown.get(i)) && !views.get(i).update(block)) {
        views.set(i, BlockView.of(block, acts));
        getChildren().set(i, views.get(i).node());
      }
    }
    views.subList(blocks.size(), views.size()).clear();
    getChildren().remove(blocks.size(), getChildren().size());
    shown = List.copyOf(blocks);
  }
}
