package app.afterclose.window.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A list: a mark and the item's blocks beside it. */
final class ItemsView extends VBox implements BlockView {
  private final Acts acts;
  private final List<BlocksView> bodies = new ArrayList<>();
  private final List<Label> marks = new ArrayList<>();

  ItemsView(Block.Items items, Acts acts) {
    this.acts = acts;
    getStyleClass().add("md-items");
    update(items);
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public void flows(Consumer<Flow> each) {
    bodies.forEach(body -> body.flows(each));
  }

  @Override
  public boolean update(Block block) {
    if (!(block instanceof Block.Items list)) {
      return false;
    }
    setNodeOrientation(Direction.of(list));
    List<List<Block>> items = list.items();
    for (int i = 0; i < items.size(); i++) {
      if (i < bodies.size()) {
        bodies.get(i).update(items.get(i));
      } else {
        add(items.get(i));
      }
      mark(marks.get(i), list, i);
    }
    getChildren().remove(items.size(), getChildren().size());
    bodies.subList(items.size(), bodies.size()).clear();
    marks.subList(items.size(), marks.size()).clear();
    style("md-loose", !list.tight());
    style("md-numbered", list.ordered());
    return true;
  }

  /** Only where it changes: all within would be styled anew for each word that arrives. */
  private void style(String style, boolean wanted) {
    if (wanted != getStyleClass().contains(style)) {
      if (wanted) {
        getStyleClass().add(style);
      } else {
        getStyleClass().remove(style);
      }
    }
  }

  private void mark(Label mark, Block.Items list, int index) {
    Block.Check check = list.checks().get(index);
    if (check != Block.Check.NONE && check == mark.getUserData()) {
      return;
    }
    mark.setUserData(check);
    if (check == Block.Check.NONE) {
      mark.setGraphic(null);
      mark.setText(list.ordered() ? (list.start() + index) + "." : "•");
      mark.setAccessibleText(null);
      return;
    }
    boolean done = check == Block.Check.DONE;
    var icon = new FontIcon(done ? Feather.CHECK_SQUARE : Feather.SQUARE);
    icon.getStyleClass().add(done ? "md-task-done" : "md-task");
    mark.setText("");
    mark.setGraphic(icon);
    mark.setAccessibleText(acts.texts().say(done ? "text.task.done" : "text.task"));
  }

  private void add(List<Block> item) {
    var mark = new Label();
    mark.getStyleClass().add("md-mark");
    mark.setMinWidth(Region.USE_PREF_SIZE);
    var body = new BlocksView(item, acts);
    body.setMinWidth(0);
    HBox.setHgrow(body, Priority.ALWAYS);
    var line = new HBox(mark, body);
    line.getStyleClass().add("md-item");
    marks.add(mark);
    bodies.add(body);
    getChildren().add(line);
  }
}
