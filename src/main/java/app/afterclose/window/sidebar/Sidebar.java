package app.afterclose.window.sidebar;

import app.afterclose.window.conversation.ConversationMenu;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Escapes;
import app.afterclose.window.parts.Shortcut;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.words.Texts;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sidebar: New chat, a search over conversations, and the conversations by group. */
public final class Sidebar extends VBox {
  private static final int HITS = 30;
  private static final Duration TYPING = Duration.millis(200);

  private final WindowModel model;
  private final Desk desk;
  private final ZoneId zone;
  private final Texts texts;
  private final TextField search = new TextField();
  private final ListView<Row> list = new ListView<>();
  private final PauseTransition typing = new PauseTransition(TYPING);
  private final Escapes escapes;
  private final Runnable leaveSearch;
  private final ConversationMenu menu;
  private final Runnable clear = search::clear;
  private List<Frame.Hit> hits = List.of();
  private String searched = "";

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
    this.escapes = escapes;
    this.menu = menu;
    this.leaveSearch = leaveSearch;
    getStyleClass().add("sidebar");
    getChildren().addAll(head(), searchBox(), list);
    VBox.setVgrow(list, Priority.ALWAYS);
    list.getStyleClass().add("sidebar-list");
    list.setAccessibleText(texts.say("sidebar.list"));
    list.setCellFactory(_ -> new RowCell(model, desk, texts));
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(event));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::escaped);
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
    search.requestFocus();
    search.selectAll();
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

  private HBox searchBox() {
    search.setId("search");
    search.setPromptText(Shortcut.SEARCH.hint(texts.say("sidebar.search")));
    search.setAccessibleText(texts.say("sidebar.search"));
    HBox.setHgrow(search, Priority.ALWAYS);
    search.textProperty().subscribe(_ -> typed());
    typing.setOnFinished(_ -> search());
    search.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leaveSearch();
          } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            event.consume();
            Row listed = firstListed();
            if (listed != null) {
              list.requestFocus();
              list.getSelectionModel().select(listed);
              if (event.getCode() == KeyCode.ENTER) {
                openSelected();
              }
            }
          }
        });
    var icon = new FontIcon(Feather.SEARCH);
    var box = new HBox(icon, search);
    box.getStyleClass().add("search-box");
    HBox.setHgrow(box, Priority.ALWAYS);
    var room = new HBox(box);
    room.getStyleClass().add("sidebar-search");
    return room;
  }

  private void leaveSearch() {
    search.clear();
    leaveSearch.run();
  }

  /** What was found is left as the search is; a list would keep the key to itself. */
  private void escaped(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      event.consume();
      leaveSearch();
    }
  }

  private void typed() {
    typing.playFromStart();
    if (search.getText().isEmpty()) {
      escapes.closed(clear);
    } else {
      escapes.opened(clear);
    }
  }

  private void search() {
    String words = search.getText().strip();
    if (words.isEmpty()) {
      hits = List.of();
      searched = "";
      draw();
      return;
    }
    if (!words.equals(searched)) {
      searched = words;
      hits = List.of();
      draw();
      desk.send(
          new Command.Search(words, HITS),
          answer -> {
            if (answer instanceof Frame.Found found && words.equals(searched)) {
              hits = found.hits();
              draw();
            }
          });
    }
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
    if (!searched.isEmpty()) {
      List<Row> rows = Grouping.found(model.heads(), searched, hits);
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
      case Row.Found(var hit) -> desk.open(hit.conversation(), hit.seq());
      case Row.Heading _, Row.Nothing _ -> {}
    }
  }
}
