package app.afterclose.window.thread;

import app.afterclose.window.markdown.Block;
import app.afterclose.window.markdown.BlockView;
import app.afterclose.window.markdown.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A block of the model's text. */
final class TextRow extends StackPane implements RowView {
  private final Consumer<String> open;
  private Piece piece;
  private BlockView view;

  TextRow(Content.Text text, Bench bench) {
    open =
        address -> {
          var _ = bench.actions().browse(address);
        };
    getStyleClass().add("thread-text");
    piece = text.piece();
    view = BlockView.of(piece.block(), open);
    getChildren().add(view.node());
    Clips.menu(this, () -> items(bench));
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public boolean update(Content content) {
    if (!(content instanceof Content.Text(Piece next))) {
      return false;
    }
    if (!next.block().equals(piece.block()) && !view.update(next.block())) {
      view = BlockView.of(next.block(), open);
      getChildren().setAll(view.node());
    }
    piece = next;
    return true;
  }

  private List<MenuItem> items(Bench bench) {
    var items = new ArrayList<MenuItem>();
    items.add(Clips.item(bench.say("copy.text"), piece.source()));
    if (piece.block() instanceof Block.Table table) {
      items.add(Clips.item(bench.say("copy.table"), Clips.tabbed(table)));
    }
    return items;
  }
}
