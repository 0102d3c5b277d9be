package app.afterclose.window.pipeline;

import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Marks the heading by which a table is sorted, beside its words: JavaFX's own mark stands at the
 * right edge and moves the words of a column of numbers away from over the numbers.
 */
final class SortMark {
  private SortMark() {}

  /** From now on marks in {@code table}, whose columns are all there. */
  static <S> void in(TableView<S> table) {
    for (TableColumn<S, ?> column : table.getColumns()) {
      var none = new Region();
      none.setManaged(false);
      column.setSortNode(none);
      column.sortTypeProperty().subscribe(_ -> draw(table));
    }
    table
        .getSortOrder()
        .addListener((ListChangeListener.Change<? extends TableColumn<S, ?>> _) -> draw(table));
  }

  private static <S> void draw(TableView<S> table) {
    TableColumn<S, ?> by = table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
    for (TableColumn<S, ?> column : table.getColumns()) {
      if (!column.equals(by)) {
        column.setGraphic(null);
        continue;
      }
      boolean down = column.getSortType() == TableColumn.SortType.DESCENDING;
      column.setGraphic(new FontIcon(down ? Feather.ARROW_DOWN : Feather.ARROW_UP));
    }
  }
}
