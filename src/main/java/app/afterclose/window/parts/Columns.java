package app.afterclose.window.parts;

import app.afterclose.window.theme.TextSize;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

/**
 * How wide the columns of a table are: what the rep or the table wishes, at every size of text, and
 * together as wide as the table. It depends on nothing that was before, so that a table that was
 * narrow, or its letters large, is afterwards as if it had never been.
 */
public final class Columns<S> {
  /**
   * A column's widths with text at 100 %.
   *
   * @param least it becomes no narrower
   * @param wished where there is room
   * @param gives whether it gives way, and takes what is left over
   */
  public record Width(double least, double wished, boolean gives) {}

  private final TableView<S> table;
  private final Map<TableColumnBase<?, ?>, Width> widths = new HashMap<>();
  private final ObservableValue<Double> text;

  /** Takes over the columns of {@code table}. */
  public Columns(TableView<S> table) {
    this.table = table;
    text = TextSize.factor(table);
    table.setColumnResizePolicy(this::resize);
    text.subscribe(_ -> fit());
  }

  /** Tells the widths of a column. */
  public void set(TableColumnBase<?, ?> column, Width width) {
    widths.put(column, width);
    column.setMinWidth(width.least());
    column.setPrefWidth(width.wished());
  }

  /** The same for columns that are in sight already: all are shared out anew. */
  public void change(TableColumnBase<?, ?> column, Width width) {
    if (!width.equals(widths.get(column))) {
      widths.put(column, width);
      fit();
    }
  }

  private void fit() {
    widths.forEach((column, width) -> column.setMinWidth(width.least() * text.getValue()));
    share();
  }

  private boolean resize(TableView.ResizeFeatures<?> asked) {
    if (asked.getColumn() == null) {
      share();
      return true;
    }
    boolean done = TableView.CONSTRAINED_RESIZE_POLICY_NEXT_COLUMN.call(asked);
    for (TableColumnBase<?, ?> column : table.getVisibleLeafColumns()) {
      widths.computeIfPresent(
          column,
          (_, was) -> new Width(was.least(), column.getWidth() / text.getValue(), was.gives()));
    }
    return done;
  }

  private void share() {
    var asked = new TableView.ResizeFeatures<S>(table, null, 0.0);
    List<Width> shown =
        table.getVisibleLeafColumns().stream()
            .map(column -> widths.getOrDefault(column, new Width(0, column.getPrefWidth(), true)))
            .toList();
    double[] shares = shares(shown, asked.getContentWidth(), text.getValue());
    for (int i = 0; i < shares.length; i++) {
      asked.setColumnWidth(table.getVisibleLeafColumns().get(i), shares[i]);
    }
  }

  /**
   * The widths that fill {@code room}, in whole units; more than that where all are at their least.
   * Pure.
   */
  static double[] shares(List<Width> columns, double room, double text) {
    double[] widths = new double[columns.size()];
    double wished = 0;
    double giving = 0;
    double spare = 0;
    for (Width column : columns) {
      wished += column.wished() * text;
      giving += column.gives() ? column.wished() * text : 0;
      spare += column.gives() ? (column.wished() - column.least()) * text : 0;
    }
    double over = room - wished;
    double more = over > 0 && giving > 0 ? over / giving : 0;
    double less = over < 0 && spare > 0 ? Math.min(1, -over / spare) : 0;
    double from = 0;
    double exact = 0;
    for (int i = 0; i < widths.length; i++) {
      Width column = columns.get(i);
      double wish = column.wished() * text;
      double gives = (column.wished() - column.least()) * text * less;
      exact += column.gives() ? wish + wish * more - gives : wish;
      double to = Math.floor(exact + 1e-6);
      widths[i] = to - from;
      from = to;
    }
    return widths;
  }
}
