package app.afterclose.window.sidebar;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.RunHead;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.StatusLine;
import app.afterclose.window.parts.Whole;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Titles;
import app.afterclose.window.state.WindowModel;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Draws a row of the sidebar, and draws it again when the model changes. */
final class RowCell extends ListCell<Row> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  /** So many rows before the last one, the next page is asked for. */
  private static final int AHEAD = 20;

  /** The cell's own padding and border. */
  private static final double EDGES = 18;

  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final Label title = new Label();
  private final Label nothing = new Wrapping();
  private final StatusLine status;
  private final Marked marked = new Marked();
  private final Excerpt excerpt = new Excerpt();
  private final Region unread = new Region();
  private final StackPane titles = new StackPane(title);
  private final HBox head = new HBox(titles, unread);
  private final VBox box = new VBox();

  RowCell(WindowModel model, Desk desk, Texts texts) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    status = new StatusLine(texts.figures());
    getStyleClass().add("sidebar-cell");
    box.getStyleClass().add("sidebar-row");
    title.getStyleClass().add("sidebar-title");
    Whole.tell(title);
    title.setMinWidth(0);
    titles.setMinWidth(0);
    titles.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(titles, Priority.ALWAYS);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("sidebar-row-head");
    unread.getStyleClass().add("unread-mark");
    unread.managedProperty().bind(unread.visibleProperty());
    excerpt.roomProperty().bind(widthProperty());
    // As wide as the list, never wider: long titles end in an ellipsis.
    setPrefWidth(0);
    model.revisionProperty().subscribe(_ -> draw());
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    if (!empty && getIndex() >= getListView().getItems().size() - AHEAD) {
      desk.more();
    }
    draw();
  }

  private void draw() {
    Row row = isEmpty() ? null : getItem();
    pseudoClassStateChanged(UNREAD, false);
    pseudoClassStateChanged(HEADING, row instanceof Row.Heading);
    setDisable(row instanceof Row.Heading || row instanceof Row.Nothing);
    switch (row) {
      case null -> {
        setText(null);
        setGraphic(null);
        open(null);
      }
      case Row.Heading(Row.Group group) ->
          words(texts.say("sidebar.group." + group.name().toLowerCase(Locale.ROOT)));
      case Row.Nothing(String text) -> nothing(text);
      case Row.Conversation(ConversationId id) ->
          model.head(id).ifPresentOrElse(known -> conversation(known, ""), () -> words(""));
      case Row.Titled(ConversationId id, String words) ->
          model.head(id).ifPresentOrElse(known -> conversation(known, words), () -> words(""));
      case Row.Found(Frame.Hit hit) -> found(hit);
    }
  }

  private void words(String text) {
    setGraphic(null);
    setText(text);
    open(null);
  }

  /** Whole, in as many lines as it takes. */
  private void nothing(String text) {
    setText(null);
    nothing.setText(text);
    fill(nothing);
    setGraphic(box);
    setAccessibleText(text);
    open(null);
  }

  /**
   * @param words what in the title is to be marked, or empty
   */
  private void conversation(ConversationHead known, String words) {
    setText(null);
    String name = Titles.of(known);
    String shown = name.isBlank() ? texts.say("chat.untitled") : name;
    title(shown, words);
    boolean isNew = model.unread(known.id());
    unread.setVisible(isNew);
    RunHead run = known.run();
    if (run == null) {
      fill(head);
    } else {
      status.show(model.shown(run), known.changed(), model.now());
      fill(head, status);
    }
    setGraphic(box);
    String state = run == null ? "" : ", " + status.getAccessibleText();
    setAccessibleText(shown + state + (isNew ? ", " + texts.say("sidebar.unread") : ""));
    pseudoClassStateChanged(UNREAD, isNew);
    open(known.id());
  }

  private void found(Frame.Hit hit) {
    setText(null);
    title(hit.title().isBlank() ? texts.say("chat.untitled") : Titles.line(hit.title()), "");
    unread.setVisible(false);
    excerpt.show(hit.excerpt());
    fill(head, excerpt);
    setGraphic(box);
    setAccessibleText(title.getText() + ", " + excerpt.words());
    open(hit.conversation());
  }

  private void title(String shown, String words) {
    title.setText(shown);
    if (words.isEmpty()) {
      titles.getChildren().setAll(title);
    } else {
      marked.show(shown, words);
      titles.getChildren().setAll(marked);
    }
  }

  private void fill(Node... nodes) {
    if (!box.getChildren().equals(List.of(nodes))) {
      box.getChildren().setAll(nodes);
    }
  }

  private void open(@Nullable ConversationId id) {
    pseudoClassStateChanged(OPEN, id != null && model.open().filter(id::equals).isPresent());
  }

  /** Words in as many lines as the cell makes of them. */
  private final class Wrapping extends Label {
    Wrapping() {
      getStyleClass().add("sidebar-nothing");
      setWrapText(true);
    }

    @Override
    protected double computePrefHeight(double width) {
      double given = width > 0 ? width : RowCell.this.getWidth() - EDGES;
      return super.computePrefHeight(given > 0 ? given : -1);
    }

    @Override
    protected double computeMinHeight(double width) {
      return computePrefHeight(width);
    }
  }
}
