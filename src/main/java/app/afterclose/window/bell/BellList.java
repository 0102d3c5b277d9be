package app.afterclose.window.bell;

import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.Problem;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StatusWords;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.StatusLine;
import app.afterclose.window.parts.Whole;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.theme.TextSize;
import app.afterclose.window.words.Words;
import app.afterclose.wire.Command;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The bell's items, the newest first; a click opens the conversation. */
public final class BellList extends VBox {
  private static final String REVIEW = "bell.review";
  private static final String RETRY = "bell.retry";
  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

  /** As high as one with a button, whether it has one or not. */
  private static final double ROW = 62;

  /** So many items are in sight at once. */
  private static final int MOST = 7;

  private final WindowModel model;
  private final Desk desk;
  private final ZoneId zone;
  private final Texts texts;
  private final ListView<BellItem> list = new ListView<>();
  private final Label none = new Label();
  private final Button allRead;
  private Runnable opened = () -> {};
  private boolean entering;
  private final ObservableValue<Double> size = TextSize.column(this);

  public BellList(WindowModel model, Desk desk, ZoneId zone, Texts texts) {
    this.model = model;
    this.desk = desk;
    this.zone = zone;
    this.texts = texts;
    getStyleClass().addAll("floating", "bell-list");
    var title = new Label(texts.say("bell.title"));
    title.getStyleClass().add("ac-title");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    allRead =
        Buttons.words(
            texts.say("bell.allRead"), () -> desk.readBell(model.bell()), "small", "flat");
    var head = new HBox(title, space, allRead);
    head.setAlignment(Pos.CENTER_LEFT);
    none.setText(texts.say("bell.none"));
    none.setWrapText(true);
    none.getStyleClass().add("floating-empty");
    none.managedProperty().bind(none.visibleProperty());
    list.visibleProperty().bind(none.visibleProperty().not());
    list.managedProperty().bind(list.visibleProperty());
    list.setCellFactory(_ -> new Cell());
    list.setAccessibleText(texts.say("bell.title"));
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> openSelected());
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openSelected();
          }
        });
    getChildren().addAll(head, none, list);
    size.subscribe(_ -> fit());
    list.insetsProperty().subscribe(_ -> fit());
    model.revisionProperty().subscribe(_ -> draw());
  }

  /** What to do once the rep has opened an item. */
  void whenOpened(Runnable then) {
    opened = then;
  }

  /** Puts the focus on the newest item, once there is one. */
  void enter() {
    entering = list.getItems().isEmpty();
    if (!entering) {
      list.requestFocus();
      list.getSelectionModel().selectFirst();
    }
  }

  private void draw() {
    var items = model.bell();
    none.setVisible(items.isEmpty());
    allRead.setDisable(items.stream().allMatch(BellItem::read));
    if (!list.getItems().equals(items)) {
      list.getItems().setAll(items);
      fit();
      if (entering) {
        enter();
      }
    }
  }

  /** As high as its items, up to a number of them. */
  private void fit() {
    double row = Math.ceil(ROW * size.getValue());
    list.setFixedCellSize(row);
    list.setPrefHeight(
        row * Math.min(MOST, list.getItems().size())
            + list.snappedTopInset()
            + list.snappedBottomInset());
  }

  private void openSelected() {
    BellItem item = list.getSelectionModel().getSelectedItem();
    if (item != null) {
      list.getSelectionModel().clearSelection();
      open(item);
    }
  }

  private void open(BellItem item) {
    opened.run();
    desk.readBell(List.of(item));
    desk.open(item.conversation(), item.seq());
  }

  /** What can be done about an item at once, a key of the texts; null when that is over. */
  private @Nullable String action(BellItem item) {
    boolean current =
        model
            .head(item.conversation())
            .map(ConversationHead::run)
            .filter(run -> run.run().equals(item.run()))
            .map(RunHead::status)
            .filter(status -> status.getClass() == item.status().getClass())
            .isPresent();
    return switch (item.status()) {
      case RunStatus.Paused _ when current && !item.answered() -> REVIEW;
      case RunStatus.Failed(Problem problem) when current && problem.again() == Problem.Again.YES ->
          RETRY;
      default -> null;
    };
  }

  private Button button(BellItem item, String action) {
    return action.equals(REVIEW)
        ? button(REVIEW, () -> open(item))
        : button(RETRY, () -> desk.send(new Command.Retry(item.run())));
  }

  private Button button(String words, Runnable action) {
    Button button = Buttons.words(texts.say(words), action, "small");
    button.setMinWidth(USE_PREF_SIZE);
    // It is no click on the item as well.
    button.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    return button;
  }

  /** Draws an item. */
  private final class Cell extends ListCell<BellItem> {
    private final Label title = new Label();
    private final Label when = new Label();
    private final Region unread = new Region();
    private final StatusLine status = new StatusLine(texts.figures());
    private final HBox state = new HBox(status);
    private final VBox box;

    /** What the row was drawn with. */
    private @Nullable BellItem drawn;

    private @Nullable String offered;

    Cell() {
      getStyleClass().add("bell-cell");
      setPrefWidth(0);
      title.getStyleClass().add("ac-strong");
      title.setMinWidth(0);
      Whole.tell(title);
      title.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(title, Priority.ALWAYS);
      when.getStyleClass().add("ac-caption");
      when.setMinWidth(USE_PREF_SIZE);
      unread.getStyleClass().add("unread-mark");
      unread.managedProperty().bind(unread.visibleProperty());
      var head = new HBox(title, when, unread);
      head.setAlignment(Pos.CENTER_LEFT);
      head.getStyleClass().add("bell-head");
      state.getStyleClass().add("bell-state");
      state.setAlignment(Pos.CENTER_LEFT);
      status.setMinWidth(0);
      status.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(status, Priority.ALWAYS);
      box = new VBox(head, state);
      box.getStyleClass().add("sidebar-row");
      model.revisionProperty().subscribe(_ -> draw());
    }

    @Override
    protected void updateItem(@Nullable BellItem item, boolean empty) {
      super.updateItem(item, empty);
      draw();
    }

    /** Goes on with the time and with what becomes of the run; a button that stays keeps focus. */
    private void draw() {
      BellItem item = isEmpty() ? null : getItem();
      pseudoClassStateChanged(UNREAD, item != null && !item.read());
      if (item == null) {
        setGraphic(null);
        return;
      }
      unread.setVisible(!item.read());
      title.setText(item.title().isBlank() ? texts.say("chat.untitled") : item.title());
      when.setText(Words.when(item.at(), model.now(), zone, texts));
      if (item.answered()) {
        status.showAnswered(texts.say("bell.answered"));
      } else {
        status.show(item.status(), StatusWords.more(item.status(), model.now()));
      }
      String action = action(item);
      if (!item.equals(drawn) || !Objects.equals(action, offered)) {
        drawn = item;
        offered = action;
        state.getChildren().setAll(status);
        if (action != null) {
          state.getChildren().add(button(item, action));
        }
      }
      setGraphic(box);
    }
  }
}
