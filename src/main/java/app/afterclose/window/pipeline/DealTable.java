package app.afterclose.window.pipeline;

import app.afterclose.model.Deal;
import app.afterclose.model.DealSort;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Columns;
import app.afterclose.window.parts.TextCell;
import app.afterclose.window.theme.TextSize;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A table of deals that are sorted elsewhere: a click on a heading only says how. */
final class DealTable extends TableView<Line> {
  /**
   * Under these widths, with text at 100 %, the columns of creation, owner, last activity, account,
   * stage and close go: those that are left have room for what they hold.
   */
  private static final List<Double> ROOM = List.of(1_000.0, 802.0, 702.0, 592.0, 480.0, 380.0);

  /** The width of a column of days where they are short. */
  private static final double DAY = 104;

  /** About what a character of a day takes where they are long, and the cell around it. */
  private static final double CHARACTER = 7;

  private static final double FRAME = 24;

  /** The width of a column of values, and how wide it becomes for long ones. */
  private static final double VALUE = 98;

  private static final double VALUE_MOST = 200;
  private static final LocalDate LONG_DAY = LocalDate.of(2026, 11, 24);

  private final Texts texts;
  private final Consumer<Deal> open;
  private final Runnable moved;
  private final List<TableColumn<Line, ?>> lesser = new ArrayList<>();

  private final Columns<Line> columns;
  private final TableColumn<Line, String> amount;
  private final Text measure = new Text();
  private double value = VALUE;
  private final ObservableValue<Double> text;
  private boolean told;
  private boolean showing;

  /**
   * @param sorted told by what to sort, and whether downwards
   * @param moved told, once for each pulse, that other rows may be in sight
   * @param open shows a deal whole
   */
  DealTable(
      Texts texts, BiConsumer<DealSort, Boolean> sorted, Runnable moved, Consumer<Deal> open) {
    this.texts = texts;
    this.open = open;
    this.moved = moved;
    getStyleClass().add("deal-table");
    setAccessibleText(texts.say("pipeline.table"));
    columns = new Columns<>(this);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    name(texts.say("deal.title"), new Columns.Width(146, 220, true), DealSort.TITLE, Deal::title);
    var account =
        name(
            texts.say("deal.account"),
            new Columns.Width(138, 160, true),
            DealSort.ACCOUNT,
            Deal::account);
    var stage =
        name(
            texts.say("deal.stage"), new Columns.Width(98, 110, true), DealSort.STAGE, Deal::stage);
    amount =
        number(
            column(
                texts.say("deal.amount"), DealSort.AMOUNT, deal -> DealWords.amount(deal, texts)),
            new Columns.Width(VALUE, VALUE + 14, true));
    amount.setCellFactory(_ -> new TextCell<>(this::widen));
    var owner =
        name(
            texts.say("deal.owner"),
            new Columns.Width(100, 110, true),
            DealSort.OWNER,
            Deal::owner);
    lesser.add(day(texts.say("deal.created"), DealSort.CREATED, Deal::created));
    lesser.add(owner);
    var close = day(texts.say("deal.close"), DealSort.CLOSE, Deal::close);
    lesser.add(day(texts.say("deal.lastActivity"), DealSort.LAST_ACTIVITY, Deal::lastActivity));
    lesser.addAll(List.of(account, stage, close));
    setRowFactory(_ -> new Row());
    SortMark.in(this);
    amount.setSortType(TableColumn.SortType.DESCENDING);
    getSortOrder().add(amount);
    setSortPolicy(
        _ -> {
          if (!showing && !getSortOrder().isEmpty()) {
            var by = getSortOrder().getFirst();
            boolean down = by.getSortType() == TableColumn.SortType.DESCENDING;
            sorted.accept((DealSort) by.getUserData(), down);
          }
          return true;
        });
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    text = TextSize.factor(this);
    widthProperty().subscribe(_ -> fit());
    text.subscribe(_ -> fit());
  }

  /** What the table says without rows. */
  void empty(String words) {
    var label = new Label(words);
    label.getStyleClass().add("deal-none");
    label.setWrapText(true);
    setPlaceholder(label);
  }

  void show(Lines lines) {
    getSelectionModel().clearSelection();
    List<TableColumn<Line, ?>> by = List.copyOf(getSortOrder());
    // Rows of another list are taken for unsorted; these are sorted as the heading says.
    showing = true;
    setItems(lines);
    getSortOrder().setAll(by);
    showing = false;
    scrollTo(0);
  }

  /** The first row in sight. */
  int first() {
    var cell = flow() == null ? null : Objects.requireNonNull(flow()).getFirstVisibleCell();
    return cell == null ? 0 : cell.getIndex();
  }

  /** The last row in sight. */
  int last() {
    var cell = flow() == null ? null : Objects.requireNonNull(flow()).getLastVisibleCell();
    return cell == null ? 0 : cell.getIndex();
  }

  /** The deals chosen, those of them that are there. */
  List<Deal> chosen() {
    return getSelectionModel().getSelectedItems().stream()
        .filter(Objects::nonNull)
        .map(line -> line.deal().get())
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable VirtualFlow<?> flow() {
    return lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      Line line = getSelectionModel().getSelectedItem();
      Deal deal = line == null ? null : line.deal().get();
      if (deal != null) {
        open.accept(deal);
        event.consume();
      }
    } else if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
      // All of them are what the filter says; nobody picks out a hundred thousand.
      getSelectionModel().clearSelection();
      event.consume();
    }
  }

  /** What matters least goes first where there is no room. */
  private void fit() {
    for (int i = 0; i < ROOM.size(); i++) {
      lesser.get(i).setVisible(getWidth() >= (ROOM.get(i) + value - VALUE) * text.getValue());
    }
  }

  private TableColumn<Line, String> column(
      String name, DealSort by, Function<Deal, @Nullable String> text) {
    var column = new TableColumn<Line, String>(name);
    column.setUserData(by);
    column.setReorderable(false);
    column.setCellFactory(_ -> new TextCell<>());
    column.setCellValueFactory(
        row ->
            row.getValue()
                .deal()
                .map(deal -> Objects.requireNonNullElse(text.apply(deal), ""))
                .orElse(""));
    getColumns().add(column);
    return column;
  }

  private TableColumn<Line, String> day(
      String name, DealSort by, Function<Deal, @Nullable LocalDate> day) {
    double width = Math.max(DAY, FRAME + CHARACTER * texts.figures().day(LONG_DAY).length());
    return number(
        column(name, by, deal -> DealWords.day(day.apply(deal), texts)),
        new Columns.Width(width, width, false));
  }

  private TableColumn<Line, String> name(
      String name, Columns.Width width, DealSort by, Function<Deal, @Nullable String> text) {
    var column = column(name, by, text);
    columns.set(column, width);
    return column;
  }

  private TableColumn<Line, String> number(TableColumn<Line, String> column, Columns.Width width) {
    column.getStyleClass().add("number");
    columns.set(column, width);
    return column;
  }

  /** Gives the values room for one that is longer than all before: cut, it would be another. */
  private void widen(String words, Font font) {
    measure.setFont(font);
    measure.setText(words);
    double wide = measure.getLayoutBounds().getWidth() / text.getValue() + FRAME;
    if (wide > value && value < VALUE_MOST) {
      value = Math.min(VALUE_MOST, Math.ceil(wide));
      Platform.runLater(
          () -> {
            fit();
            columns.change(amount, new Columns.Width(value, value + 14, true));
          });
    }
  }

  /** Other rows are in sight. */
  private void tell() {
    if (!told) {
      told = true;
      Platform.runLater(
          () -> {
            told = false;
            moved.run();
          });
    }
  }

  /** Tells that it is in sight. */
  private final class Row extends TableRow<Line> {
    Row() {
      setAlignment(Pos.CENTER_LEFT);
      setOnMouseClicked(
          event -> {
            Deal deal = getItem() == null ? null : getItem().deal().get();
            if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && deal != null) {
              open.accept(deal);
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      if (!empty) {
        tell();
      }
    }
  }
}
