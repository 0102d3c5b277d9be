package app.afterclose.window.palette;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Escapes;
import app.afterclose.window.parts.SearchField;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.theme.TextSize;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The palette, over the whole window while it is open. */
public final class Palette extends StackPane {
  private static final double WIDTH = 600;
  private static final double ROW = 40;
  private static final int ROWS = 9;

  private final WindowModel model;
  private final Desk desk;
  private final Escapes escapes;
  private final Choices choices;
  private final SearchField field;
  private final ListView<Choice> list = new ListView<>();
  private final Label none;
  private final Runnable hide = this::hide;
  private final ObservableValue<Double> size;
  private @Nullable Node before;
  private int known;

  /**
   * @param actions what can be done now
   */
  public Palette(
      WindowModel model,
      Desk desk,
      ZoneId zone,
      Texts texts,
      Escapes escapes,
      Supplier<List<Choice>> actions) {
    this.model = model;
    this.desk = desk;
    this.escapes = escapes;
    choices = new Choices(model, desk, zone, texts, actions);
    getStyleClass().add("palette");
    setAlignment(Pos.TOP_CENTER);
    field = new SearchField(texts, "palette-field", texts.say("palette.prompt"));
    field.getStyleClass().add("palette-box");
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setId("palette-list");
    list.setAccessibleText(texts.say("palette.list"));
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new ChoiceCell(this::choose));
    none = new Label(texts.say("palette.none"));
    none.getStyleClass().add("floating-empty");
    none.managedProperty().bind(none.visibleProperty());
    list.visibleProperty().bind(none.visibleProperty().not());
    list.managedProperty().bind(list.visibleProperty());
    var card = new VBox(field, none, list);
    card.getStyleClass().add("palette-card");
    card.setMaxHeight(USE_PREF_SIZE);
    size = TextSize.factor(this);
    size.subscribe(_ -> fit());
    TextSize.column(this).subscribe(factor -> card.setMaxWidth(WIDTH * factor));
    getChildren().add(card);
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getTarget() == this) {
            hide();
          }
        });
    setVisible(false);
    managedProperty().bind(visibleProperty());
    field.textProperty().subscribe(_ -> draw());
    model.revisionProperty().subscribe(_ -> grown());
  }

  /** Opens it, or closes it when it is open. */
  public void toggle() {
    if (isVisible()) {
      hide();
    } else {
      show();
    }
  }

  /** Closes it, if it is open. */
  public void close() {
    if (isVisible()) {
      hide();
    }
  }

  private void show() {
    before = getScene() == null ? null : getScene().getFocusOwner();
    desk.all();
    field.clear();
    setVisible(true);
    draw();
    field.requestFocus();
    escapes.opened(hide);
  }

  private void hide() {
    setVisible(false);
    escapes.closed(hide);
    if (before != null) {
      before.requestFocus();
      before = null;
    }
  }

  /** Conversations that were still on their way are offered as well. */
  private void grown() {
    if (isVisible() && known != model.heads().size()) {
      draw();
    }
  }

  private void draw() {
    if (!isVisible()) {
      return;
    }
    known = model.heads().size();
    List<Choice> found = choices.of(field.getText());
    list.getItems().setAll(found);
    fit();
    none.setVisible(found.isEmpty());
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  /** As high as its rows, up to a number of them. */
  private void fit() {
    double row = ROW * size.getValue();
    list.setFixedCellSize(row);
    list.setPrefHeight(row * Math.min(ROWS, list.getItems().size()) + 2);
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case PAGE_UP -> move(1 - ROWS);
      case PAGE_DOWN -> move(ROWS - 1);
      case ENTER -> choose();
      case ESCAPE -> hide();
      // There is nowhere else to go while it is open.
      case TAB -> {}
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    MultipleSelectionModel<Choice> selection = list.getSelectionModel();
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      int to = Math.clamp(selection.getSelectedIndex() + by, 0, last);
      selection.select(to);
      list.scrollTo(Math.max(0, to - ROWS + 2));
    }
  }

  private void choose() {
    Choice choice = list.getSelectionModel().getSelectedItem();
    if (choice != null) {
      hide();
      choice.act().run();
    }
  }
}
