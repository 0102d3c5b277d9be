package app.afterclose.window.pipeline;

import app.afterclose.model.Deal;
import app.afterclose.model.DealSort;
import app.afterclose.window.words.Texts;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** A table of deals that are sorted elsewhere: a click on a heading only says how. */
final class DealTable extends TableView<Deal> {
  private final IntConsumer near;

  /**
   * @param sorted told by what to sort, and whether downwards
   * @param near told which rows are in sight, so that more can be fetched
   */
  DealTable(Texts texts, BiConsumer<DealSort, Boolean> sorted, IntConsumer near) {
    this.near = near;
    getStyleClass().add("deal-table");
    setAccessibleText(texts.say("rail.pipeline"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    var placeholder = new Label(texts.say("pipeline.none"));
    placeholder.setWrapText(true);
    setPlaceholder(placeholder);
    column(texts.say("deal.title"), 240, DealSort.TITLE, Deal::title);
    column(texts.say("deal.account"), 180, DealSort.ACCOUNT, Deal::account);
    column(texts.say("deal.stage"), 120, DealSort.STAGE, Deal::stage);
    var amount = column(texts.say("deal.amount"), 120, DealSort.AMOUNT, DealWords::amount);
    amount.getStyleClass().add("number");
    column(texts.say("deal.close"), 110, DealSort.CLOSE, deal -> DealWords.day(deal.close()));
    column(
        texts.say("deal.lastActivity"),
        120,
        DealSort.LAST_ACTIVITY,
        deal -> DealWords.day(deal.lastActivity()));
    setRowFactory(_ -> new Row());
    amount.setSortType(TableColumn.SortType.DESCENDING);
    getSortOrder().add(amount);
    setSortPolicy(
        _ -> {
          if (!getSortOrder().isEmpty()) {
            var by = getSortOrder().getFirst();
            boolean down = by.getSortType() == TableColumn.SortType.DESCENDING;
            sorted.accept((DealSort) by.getUserData(), down);
          }
          return true;
        });
  }

  private TableColumn<Deal, String> column(
      String name, double width, DealSort by, Function<Deal, @Nullable String> text) {
    var column = new TableColumn<Deal, String>(name);
    column.setUserData(by);
    column.setPrefWidth(width);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> {
          String words = text.apply(row.getValue());
          return new SimpleStringProperty(words == null ? "" : words);
        });
    column.setComparator(Comparator.naturalOrder());
    getColumns().add(column);
    return column;
  }

  /** Tells that it is in sight. */
  private final class Row extends TableRow<Deal> {
    Row() {
      setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable Deal deal, boolean empty) {
      super.updateItem(deal, empty);
      if (!empty) {
        near.accept(getIndex());
      }
    }
  }
}
