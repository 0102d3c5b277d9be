package app.afterclose.window.settings;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.SearchField;
import app.afterclose.window.parts.Whole;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Titles;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.words.Words;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A searchable list of all conversations, of which the chosen one can be exported or deleted. */
final class ConversationPicker extends VBox {
  private static final int HITS = 100;

  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final Hands hands;
  private final SearchField search;
  private final ListView<ConversationId> list = new ListView<>();
  private final Label none = new Label();
  private final Button delete;
  private final Button export;
  private Set<ConversationId> said = Set.of();
  private boolean here;

  ConversationPicker(WindowModel model, Desk desk, Texts texts, Hands hands) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    this.hands = hands;
    search = new SearchField(texts, "pick-search", texts.say("settings.chats.search"));
    search.textProperty().subscribe(_ -> typed());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setId("pick-list");
    list.getStyleClass().add("pick-list");
    list.setAccessibleText(texts.say("settings.chats"));
    list.setCellFactory(_ -> new Cell());
    list.setPlaceholder(none);
    none.setWrapText(true);
    none.getStyleClass().add("ac-muted");
    export =
        Buttons.words(
            texts.say("settings.chats.export"), () -> hands.export().ifPresent(this::chosen));
    export.setId("pick-export");
    export.setVisible(hands.export().isPresent());
    export.managedProperty().bind(export.visibleProperty());
    delete =
        Buttons.words(
            texts.say("settings.chats.delete"),
            () -> chosen(hands.delete()),
            "danger",
            "button-outlined");
    delete.setId("pick-delete");
    var actions = new FlowPane(export, delete);
    actions.getStyleClass().add("pick-actions");
    getChildren().addAll(search, list, actions, Sheet.words(texts.say("settings.chats.about")));
    list.getSelectionModel().selectedItemProperty().subscribe(_ -> enable());
  }

  /** The rep has come. */
  void begin() {
    here = true;
    draw();
  }

  /** Shows the conversations there are now; what is chosen stays chosen. */
  void draw() {
    if (!here) {
      return;
    }
    // Titles are looked through here, so that all of them are needed.
    desk.more();
    List<ConversationId> found = found();
    if (!list.getItems().equals(found)) {
      ConversationId before = list.getSelectionModel().getSelectedItem();
      int at = list.getSelectionModel().getSelectedIndex();
      list.getItems().setAll(found);
      if (before != null && found.contains(before)) {
        list.getSelectionModel().select(before);
      } else if (at >= 0 && !found.isEmpty() && search.getText().isBlank()) {
        list.getSelectionModel().select(Math.min(at, found.size() - 1));
      }
    }
    none.setText(texts.say(search.getText().isBlank() ? "sidebar.none" : "sidebar.notFound"));
  }

  private List<ConversationId> found() {
    String words = search.getText().strip().toLowerCase(Locale.ROOT);
    return model.heads().stream()
        .filter(
            head ->
                words.isEmpty()
                    || said.contains(head.id())
                    || Titles.of(head).toLowerCase(Locale.ROOT).contains(words))
        .sorted(Comparator.comparing(ConversationHead::changed).reversed())
        .map(ConversationHead::id)
        .toList();
  }

  private void typed() {
    String words = search.getText().strip();
    said = Set.of();
    draw();
    if (words.isEmpty()) {
      return;
    }
    desk.consult(
        new Command.Search(words, HITS),
        answer -> {
          if (answer instanceof Frame.Found(var hits) && words.equals(search.getText().strip())) {
            said = hits.stream().map(Frame.Hit::conversation).collect(Collectors.toSet());
            draw();
          }
        });
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
      event.consume();
      list.requestFocus();
      if (list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().selectFirst();
      }
    }
  }

  private void chosen(Consumer<ConversationId> act) {
    ConversationId id = list.getSelectionModel().getSelectedItem();
    if (id != null) {
      act.accept(id);
    }
  }

  private void enable() {
    boolean any = list.getSelectionModel().getSelectedItem() != null;
    if (!any && (export.isFocused() || delete.isFocused())) {
      list.requestFocus();
    }
    export.setDisable(!any);
    delete.setDisable(!any);
  }

  /** Draws a conversation's title and when it changed. */
  private final class Cell extends ListCell<ConversationId> {
    private final Label title = new Label();
    private final Label when = new Label();
    private final HBox row = new HBox(title, when);

    Cell() {
      setPrefWidth(0);
      Whole.tell(title);
      row.getStyleClass().add("pick-row");
      title.setMinWidth(0);
      title.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(title, Priority.ALWAYS);
      when.getStyleClass().add("ac-caption");
      when.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable ConversationId id, boolean empty) {
      super.updateItem(id, empty);
      ConversationHead head = empty || id == null ? null : model.head(id).orElse(null);
      if (head == null) {
        setGraphic(null);
        return;
      }
      String said = Titles.of(head);
      title.setText(said.isBlank() ? texts.say("chat.untitled") : said);
      when.setText(Words.when(head.changed(), model.now(), hands.zone(), texts));
      setAccessibleText(title.getText() + ", " + when.getText());
      setGraphic(row);
    }
  }
}
