package app.afterclose.window.importing;

import app.afterclose.model.ImportPreview;
import app.afterclose.window.parts.Whole;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;

/** The first rows of a file as they would be taken. */
final class RowsPane extends ScrollPane {
  RowsPane(ImportPreview.Rows rows) {
    var grid = new GridPane();
    grid.getStyleClass().add("preview-rows");
    for (int column = 0; column < rows.fields().size(); column++) {
      grid.add(cell(FilePane.capital(rows.fields().get(column)), "ac-caption"), column, 0);
      for (int row = 0; row < rows.values().size(); row++) {
        List<String> values = rows.values().get(row);
        String value = column < values.size() ? values.get(column) : "";
        grid.add(cell(value.isEmpty() ? "–" : value, "preview-cell"), column, row + 1);
      }
    }
    setContent(grid);
    setFitToHeight(true);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().addAll("edge-to-edge", "preview-scroll");
    setMinHeight(USE_PREF_SIZE);
  }

  private static Label cell(String words, String style) {
    var label = new Label(words);
    label.getStyleClass().add(style);
    label.setMinHeight(USE_PREF_SIZE);
    Whole.tell(label);
    return label;
  }
}
