package app.afterclose.window.importing;

import app.afterclose.model.ImportPreview;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.DropDown;
import app.afterclose.window.parts.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The columns of a file: header, some of what they hold, and the field they fill. */
final class ColumnsPane extends GridPane {
  /** Told which column is to fill which field, by its id; empty for none. */
  interface Chosen {
    void field(int column, String id);
  }

  private final Texts texts;
  private final ImportPreview.File file;
  private final Chosen chosen;

  ColumnsPane(Texts texts, ImportPreview.File file, Chosen chosen) {
    this.texts = texts;
    this.file = file;
    this.chosen = chosen;
    getStyleClass().add("preview-columns");
    var names = new ColumnConstraints();
    names.setPercentWidth(30);
    var samples = new ColumnConstraints();
    samples.setHgrow(Priority.ALWAYS);
    samples.setMinWidth(0);
    var fields = new ColumnConstraints();
    fields.setPercentWidth(30);
    getColumnConstraints().addAll(names, samples, fields);
    for (int i = 0; i < file.columns().size(); i++) {
      row(i, file.columns().get(i));
    }
  }

  private void row(int at, ImportPreview.Column column) {
    var header =
        new Label(column.header().isBlank() ? texts.say("import.noHeader") : column.header());
    header.setMinWidth(0);
    var samples = new Label(String.join(" · ", column.samples()));
    samples.getStyleClass().add("ac-muted");
    samples.setMinWidth(0);
    samples.setPrefWidth(10);
    samples.setMaxWidth(Double.MAX_VALUE);
    Whole.tell(header, samples);
    ComboBox<String> box = choice(at, column);
    var cell = new VBox(2, box);
    if (!column.field().isEmpty() && !column.used()) {
      var why = new Label(texts.say("import.unread"));
      why.getStyleClass().add("preview-doubt");
      why.setWrapText(true);
      cell.getChildren().add(why);
    }
    addRow(at, header, samples, cell);
  }

  private ComboBox<String> choice(int at, ImportPreview.Column column) {
    List<String> words = new ArrayList<>(List.of(texts.say("import.unused")));
    file.fields().forEach(field -> words.add(FilePane.capital(field.words())));
    int now =
        IntStream.range(0, file.fields().size())
            .filter(i -> file.fields().get(i).id().equals(column.field()))
            .map(i -> i + 1)
            .findFirst()
            .orElse(0);
    var box = new DropDown<String>();
    box.getItems().setAll(words);
    box.getSelectionModel().select(now);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setMinWidth(0);
    box.setId("import-column-" + at);
    box.setAccessibleText(texts.say("import.column", column.header()));
    box.getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (_, _, index) -> {
              int picked = index.intValue();
              if (picked >= 0 && picked != now) {
                chosen.field(at, picked == 0 ? "" : file.fields().get(picked - 1).id());
              }
            });
    return box;
  }
}
