package app.afterclose.window.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A list: a mark and the item's blocks beside it. */
final class ItemsView extends VBox implements BlockView {
  private final Consumer<String> open;
  private final List<BlocksView> bodies = new ArrayList<>();
  private final List<Label> marks = new ArrayList<>();

  ItemsView(Block.Items items, Consumer<String> open) {
    this.open = open;
    getStyleClass().add("md-items");
    update(items);
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public boolean update(Block block) {
    if (!(block instanceof Block.Items list)) {
      return false;
    }
    List<List<Block>> items = list.items();
    for (int i = 0; i < items.size(); i++) {
      if (i < bodies.size()) {
        bodies.get(i).update(items.get(i));
      } else {
        add(items.get(i));
      }
      marks.get(i).setText(list.ordered() ? (list.start() + i) + "." : "•");
    }
    getChildren().remove(items.size(), getChildren().size());
    bodies.subList(items.size(), bodies.size()).clear();
    marks.subList(items.size(), marks.size()).clear();
    getStyleClass().removeAll("md-loose", "md-numbered");
    if (!list.tight()) {
      getStyleClass().add("md-loose");
    }
    if (list.ordered()) {
      getStyleClass().add("md-numbered");
    }
    return true;
  }

  private void add(List<Block> item) {
    var mark = new Label();
    mark.getStyleClass().add("md-mark");
    mark.setMinWidth(Region.USE_PREF_SIZE);
    var body = new BlocksView(item, open);
    body.setMinWidth(0);
    HBox.setHgrow(body, Priority.ALWAYS);
    var line = new HBox(mark, body);
    line.getStyleClass().add("md-item");
    marks.add(mark);
    bodies.add(body);
    getChildren().add(line);
  }
}
