package app.afterclose.window.help;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Shortcut;
import java.util.Arrays;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All keys, by where they count. */
public final class KeysHelp extends VBox {
  public KeysHelp(Texts texts) {
    getStyleClass().add("keys-help");
    for (Shortcut.Where where : Shortcut.Where.values()) {
      var title = new Label(texts.say("help.where." + where.name().toLowerCase(Locale.ROOT)));
      title.getStyleClass().add("ac-strong");
      getChildren().addAll(title, table(where, texts));
    }
  }

  private static GridPane table(Shortcut.Where where, Texts texts) {
    var table = new GridPane();
    table.getStyleClass().add("keys-table");
    var does = new ColumnConstraints();
    does.setHgrow(Priority.ALWAYS);
    var keys = new ColumnConstraints();
    keys.setHalignment(HPos.RIGHT);
    table.getColumnConstraints().addAll(does, keys);
    Arrays.stream(Shortcut.values())
        .filter(shortcut -> shortcut.where() == where)
        .forEach(shortcut -> row(table, shortcut, texts));
    return table;
  }

  private static void row(GridPane table, Shortcut shortcut, Texts texts) {
    var does = new Label(shortcut.does(texts));
    does.setWrapText(true);
    var keys = new Label(shortcut.says());
    keys.getStyleClass().add("key");
    keys.setMinWidth(USE_PREF_SIZE);
    table.addRow(table.getRowCount(), does, keys);
  }
}
