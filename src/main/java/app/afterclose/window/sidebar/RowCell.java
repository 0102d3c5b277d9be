package app.afterclose.window.sidebar;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.RunHead;
import app.afterclose.window.parts.StatusLine;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Titles;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.words.Texts;
import app.afterclose.wire.Frame;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Draws a row of the sidebar, and draws it again when the model changes. */
final class RowCell extends ListCell<Row> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  /** So many rows before the last one, the next page is asked for. */
  private static final int AHEAD = 20;

  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final Label title = new Label();
  private final StatusLine status = new StatusLine();
  private final Label excerpt = new Label();
  private final VBox box = new VBox();

  RowCell(WindowModel model, Desk desk, Texts texts) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    getStyleClass().add("sidebar-cell");
    box.getStyleClass().add("sidebar-row");
    title.getStyleClass().add("sidebar-title");
    excerpt.getStyleClass().add("sidebar-excerpt");
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
      case Row.Nothing(String text) -> words(text);
      case Row.Conversation(ConversationId id) ->
          model.head(id).ifPresentOrElse(this::conversation, () -> words(""));
      case Row.Found(Frame.Hit hit) -> found(hit);
    }
  }

  private void words(String text) {
    setGraphic(null);
    setText(text);
    open(null);
  }

  private void conversation(ConversationHead head) {
    setText(null);
    String name = Titles.of(head);
    title.setText(name.isBlank() ? texts.say("chat.untitled") : name);
    RunHead run = head.run();
    if (run == null) {
      box.getChildren().setAll(title);
    } else {
      status.show(model.shown(run), head.changed(), model.now());
      if (box.getChildren().size() != 2 || box.getChildren().getLast() != status) {
        box.getChildren().setAll(title, status);
      }
    }
    setGraphic(box);
    setAccessibleText(title.getText());
    open(head.id());
  }

  private void found(Frame.Hit hit) {
    setText(null);
    title.setText(hit.title());
    excerpt.setText(hit.excerpt().replace("[", "").replace("]", "").replace('\n', ' '));
    box.getChildren().setAll(title, excerpt);
    setGraphic(box);
    open(hit.conversation());
  }

  private void open(@Nullable ConversationId id) {
    pseudoClassStateChanged(OPEN, id != null && model.open().filter(id::equals).isPresent());
  }
}
