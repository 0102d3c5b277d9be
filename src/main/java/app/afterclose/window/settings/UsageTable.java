package app.afterclose.window.settings;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Columns;
import app.afterclose.window.parts.TextCell;
import app.afterclose.window.theme.TextSize;
import app.afterclose.window.words.ModelNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Used tokens as a table, the newest first. */
final class UsageTable extends TableView<UsageTable.Row> {
  /**
   * A line of the table.
   *
   * @param when the day or month
   */
  record Row(String when, String model, Uses.Use use) {}

  private static final Columns.Width WHEN = new Columns.Width(80, 88, true);
  private static final Columns.Width MODEL = new Columns.Width(80, 160, true);
  private static final Columns.Width NUMBER = new Columns.Width(84, 92, false);

  /** What the name of a model takes, and the bar at the side. */
  private static final double NAME = 130;

  private static final double FRAME = 12;

  private final Texts texts;
  private final Columns<Row> widths;
  private final List<TableColumn<Row, String>> lesser;
  private final ObservableValue<Double> text;

  UsageTable(Texts texts) {
    this.texts = texts;
    setId("usage-table");
    getStyleClass().addAll("usage-table", "deal-table");
    setAccessibleText(texts.say("settings.usage.name"));
    widths = new Columns<>(this);
    setPrefHeight(260);
    setMinHeight(260);
    var columns = new ArrayList<TableColumn<Row, String>>();
    columns.add(column("settings.usage.when", WHEN, Row::when));
    columns.add(column("settings.usage.model", MODEL, Row::model));
    var turns = column("settings.usage.turns", NUMBER, r -> number(r.use().turns()));
    var read = column("settings.usage.read", NUMBER, r -> number(r.use().usage().input()));
    var written = column("settings.usage.written", NUMBER, r -> number(r.use().usage().output()));
    lesser = List.of(turns, written, read);
    columns.addAll(List.of(turns, read, written));
    columns.add(column("settings.usage.sum", NUMBER, r -> tokens(r.use())));
    getColumns().setAll(columns);
    text = TextSize.factor(this);
    widthProperty().subscribe(_ -> fit());
    text.subscribe(_ -> fit());
  }

  /** What matters least goes first where there is no room; the sum always stays. */
  private void fit() {
    double room = getWidth() / text.getValue() - FRAME - WHEN.wished() - NAME;
    for (int i = 0; i < lesser.size(); i++) {
      lesser
          .get(i)
          .setVisible(getWidth() == 0 || room >= (lesser.size() + 1 - i) * NUMBER.wished());
    }
  }

  /** The tokens of {@code use}, with a sign where they are partly an estimate. */
  String tokens(Uses.Use use) {
    boolean about = use.usage().estimated() || use.reserved() > 0;
    return (about ? "≈ " : "") + number(use.tokens());
  }

  /** Shows {@code uses}. */
  void show(Uses uses, Function<Uses.Column, String> name) {
    List<Row> rows = new ArrayList<>();
    for (Uses.Column column : uses.columns().reversed()) {
      for (String model : uses.models()) {
        Uses.Use use = column.byModel().get(model);
        if (use != null) {
          rows.add(new Row(name.apply(column), ModelNames.of(model, texts), use));
        }
      }
    }
    if (!getItems().equals(rows)) {
      getItems().setAll(rows);
    }
  }

  private String number(long n) {
    return texts.number(n);
  }

  private TableColumn<Row, String> column(
      String name, Columns.Width width, Function<Row, String> value) {
    var column = new TableColumn<Row, String>(texts.say(name));
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellFactory(_ -> new TextCell<>());
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    widths.set(column, width);
    if (!width.gives()) {
      column.getStyleClass().add("number");
    }
    return column;
  }
}
