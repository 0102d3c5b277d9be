package app.afterclose.window.sidebar;

import app.afterclose.model.Texts;
import app.afterclose.window.conversation.ConversationMenu;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Escapes;
import app.afterclose.window.parts.Shortcut;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sidebar: New chat, a search over conversations, and the conversations by group. */
public final class Sidebar extends VBox {
  private final WindowModel model;
  private final Desk desk;
  private final ZoneId zone;
  private final Texts texts;
  private final Search search;
  private final ListView<Row> list = new ListView<>();
  private final ConversationMenu menu;

  /**
   * @param menu of each conversation
   * @param leaveSearch called when the rep is done with searching, to give the focus back
   */
  public Sidebar(
      WindowModel model,
      Desk desk,
      ZoneId zone,
      Texts texts,
      Escapes escapes,
      ConversationMenu menu,
      Runnable leaveSearch) {
    this.model = model;
    this.desk = desk;
    this.zone = zone;
    this.texts = texts;
    this.menu = menu;
    search = new Search(desk, texts, escapes, this::draw, this::enterFound, leaveSearch);
    getStyleClass().add("sidebar");
    getChildren().addAll(head(), search, list);
    VBox.setVgrow(list, Priority.ALWAYS);
    list.getStyleClass().add("sidebar-list");
    list.setAccessibleText(texts.say("sidebar.list"));
    list.setCellFactory(_ -> new RowCell(model, desk, texts));
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(event));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    // What was found is left as the search is; a list would keep the key to itself.
    list.addEventFilter(KeyEvent.KEY_PRESSED, search::escaped);
    list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
    list.setFocusTraversable(true);
    model.revisionProperty().subscribe(_ -> draw());
  }

  /** Puts {@code node} below the conversations. */
  public void foot(Node node) {
    var foot = new VBox(node);
    foot.getStyleClass().add("sidebar-foot");
    getChildren().add(foot);
  }

  /** Puts the cursor into the search. */
  public void focusSearch() {
    search.begin();
  }

  /** Puts the focus on the conversations: on the open one, where it is listed. */
  public void enter() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().select(first());
    }
  }

  private HBox head() {
    var title = new Label(texts.say("sidebar.title"));
    title.getStyleClass().add("ac-title");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button fresh = Buttons.words(texts.say("chat.new"), desk::newChat, "new-chat");
    fresh.setGraphic(new FontIcon(Feather.PLUS));
    fresh.setId("new-chat");
    Buttons.hint(fresh, Shortcut.NEW_CHAT);
    var head = new HBox(title, space, fresh);
    head.getStyleClass().add("sidebar-head");
    return head;
  }

  private void draw() {
    List<Row> rows = rows();
    if (!list.getItems().equals(rows)) {
      Row selected = list.getSelectionModel().getSelectedItem();
      list.getItems().setAll(rows);
      list.getSelectionModel().select(selected);
    }
  }

  private List<Row> rows() {
    if (!search.words().isEmpty()) {
      List<Row> rows = Grouping.found(model.heads(), search.words(), search.hits());
      return rows.isEmpty() ? List.of(new Row.Nothing(texts.say("sidebar.notFound"))) : rows;
    }
    List<Row> rows = Grouping.rows(model.heads(), model.now(), zone);
    boolean none = rows.isEmpty() && model.known();
    return none ? List.of(new Row.Nothing(texts.say("sidebar.none"))) : rows;
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.getPickResult().getIntersectedNode() != null) {
      openSelected();
    }
  }

  private void pressed(KeyEvent event) {
    Row row = list.getSelectionModel().getSelectedItem();
    boolean did =
        row != null
            && row.conversation().filter(id -> menu.pressed(event, id, at(row))).isPresent();
    if (did) {
      event.consume();
      return;
    }
    switch (event.getCode()) {
      case ENTER, SPACE -> {
        event.consume();
        openSelected();
      }
      default -> {}
    }
  }

  /**
   * The mouse asked; keys are in {@link #pressed}, for not every desktop makes one of the other.
   */
  private void asked(ContextMenuEvent event) {
    Row row = list.getSelectionModel().getSelectedItem();
    if (row != null && !event.isKeyboardTrigger()) {
      row.conversation()
          .ifPresent(id -> menu.show(id, list, event.getScreenX(), event.getScreenY()));
    }
    event.consume();
  }

  /** Where {@code row} is drawn, or the list. */
  private Node at(Row row) {
    return list.lookupAll(".sidebar-cell").stream()
        .filter(cell -> cell instanceof RowCell drawn && row.equals(drawn.getItem()))
        .findFirst()
        .orElse(list);
  }

  private @Nullable Row first() {
    Optional<Row> open = model.open().map(Row.Conversation::new);
    return open.filter(list.getItems()::contains).orElse(firstListed());
  }

  private @Nullable Row firstListed() {
    return list.getItems().stream()
        .filter(row -> row.conversation().isPresent())
        .findFirst()
        .orElse(null);
  }

  /** From the search to the first that was found, which {@code open} opens. */
  private void enterFound(boolean open) {
    Row listed = firstListed();
    if (listed != null) {
      list.requestFocus();
      list.getSelectionModel().select(listed);
      if (open) {
        openSelected();
      }
    }
  }

  private void openSelected() {
    Row row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      open(row);
    }
  }

  private void open(Row row) {
    switch (row) {
      case Row.Conversation(var id) -> desk.open(id);
      case Row.Titled(var id, _) -> desk.open(id);
      case Row.Found(var hit) -> desk.openFound(hit.conversation(), hit.seq());
      case Row.Heading _, Row.Nothing _ -> {}
    }
  }
}
