package app.afterclose.window.markdown;

import app.afterclose.model.Texts;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Below a table: how much of it is not shown, and the ways to take all of it elsewhere. */
final class TableFoot extends HBox {
  private final Texts texts;
  private final Label more = new Label();
  private final Supplier<Block.Table> table;
  private final Acts acts;

  TableFoot(Supplier<Block.Table> table, Acts acts) {
    this.table = table;
    this.acts = acts;
    this.texts = acts.texts();
    getStyleClass().add("md-table-foot");
    setAlignment(Pos.CENTER_LEFT);
    more.getStyleClass().add("md-table-more");
    more.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(more, Priority.ALWAYS);
    Button copy = Copy.button(texts.say("table.copy"), Feather.COPY, () -> {});
    copy.setAccessibleText(texts.say("copy.table"));
    copy.setOnAction(
        _ -> {
          copy(table.get());
          Copy.done(copy, texts);
        });
    getChildren()
        .addAll(more, copy, Copy.button(texts.say("table.save"), Feather.SAVE, this::save));
    getChildren().forEach(child -> ((Region) child).setMinWidth(0));
  }

  static void copy(Block.Table table) {
    Copy.rich(Plain.tabbed(table), Html.of(table));
  }

  void hidden(int rows) {
    more.setText(rows > 0 ? texts.say("table.more", texts.number(rows)) : "");
  }

  private void save() {
    var _ = acts.save(Csv.of(table.get())).thenAccept(more::setText);
  }
}
