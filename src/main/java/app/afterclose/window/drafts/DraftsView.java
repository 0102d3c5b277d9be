package app.afterclose.window.drafts;

import app.afterclose.model.Draft;
import app.afterclose.model.Outcome;
import app.afterclose.window.parts.PlaceHead;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Place;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.words.Texts;
import app.afterclose.window.words.Words;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The place of drafts: the newest first on the left, the chosen one beside it. */
public final class DraftsView extends BorderPane {
  private static final int PAGE = 100;
  private static final int AHEAD = 10;

  private final WindowModel model;
  private final Desk desk;
  private final ZoneId zone;
  private final Texts texts;
  private final ListView<Draft> list = new ListView<>();
  private final Label none = new Label();
  private final DraftPane pane;
  private long total;
  private boolean here;
  private boolean asking;

  /**
   * @param active what runs now, at the right of the head
   */
  public DraftsView(WindowModel model, Desk desk, ZoneId zone, Texts texts, Node active) {
    this.model = model;
    this.desk = desk;
    this.zone = zone;
    this.texts = texts;
    getStyleClass().add("drafts");
    pane = new DraftPane(texts);
    none.setText(texts.say("drafts.none"));
    none.setWrapText(true);
    none.getStyleClass().add("place-empty");
    list.getStyleClass().add("drafts-list");
    list.setAccessibleText(texts.say("rail.drafts"));
    list.setCellFactory(_ -> new Cell());
    list.getSelectionModel().selectedItemProperty().subscribe(pane::show);
    HBox.setHgrow(pane, Priority.ALWAYS);
    var both = new HBox(list, pane);
    both.visibleProperty().bind(none.visibleProperty().not());
    setTop(new PlaceHead(texts.say("rail.drafts"), active));
    setCenter(new StackPane(both, none));
    model.revisionProperty().subscribe(_ -> draw());
  }

  private void draw() {
    boolean now = model.place() == Place.DRAFTS;
    if (now && !here) {
      ask(0);
    }
    here = now;
    if (now && !asking) {
      focus();
    }
    none.setVisible(list.getItems().isEmpty() && !asking);
  }

  private void ask(int from) {
    asking = true;
    desk.send(new Command.ListDrafts(from, PAGE), answer -> told(from, answer));
  }

  private void told(int from, @Nullable Frame answer) {
    asking = false;
    if (answer instanceof Frame.Drafts(var page)) {
      total = page.total();
      if (from == 0) {
        list.getItems().setAll(page.rows());
        list.getSelectionModel().selectFirst();
      } else {
        list.getItems().addAll(page.rows());
      }
    } else {
      desk.shown();
    }
    draw();
  }

  /** Chooses the draft that the rep was sent to; on a page to come, if it is on none so far. */
  private void focus() {
    Outcome.Ref wanted = model.focusOn().orElse(null);
    if (wanted == null) {
      return;
    }
    for (Draft draft : list.getItems()) {
      if (draft.id().equals(wanted.id())) {
        list.getSelectionModel().select(draft);
        list.scrollTo(draft);
        desk.shown();
        return;
      }
    }
    if (list.getItems().size() < total) {
      ask(list.getItems().size());
    } else {
      desk.shown();
    }
  }

  private void more(int index) {
    int known = list.getItems().size();
    if (!asking && known < total && index >= known - AHEAD) {
      ask(known);
    }
  }

  /** Draws a draft in the list. */
  private final class Cell extends ListCell<Draft> {
    private final Label subject = new Label();
    private final Label about = new Label();
    private final VBox box = new VBox(subject, about);

    Cell() {
      setPrefWidth(0);
      subject.getStyleClass().add("sidebar-title");
      about.getStyleClass().add("ac-caption");
      box.getStyleClass().add("sidebar-row");
    }

    @Override
    protected void updateItem(@Nullable Draft draft, boolean empty) {
      super.updateItem(draft, empty);
      if (empty || draft == null) {
        setGraphic(null);
        return;
      }
      more(getIndex());
      subject.setText(draft.subject().isBlank() ? texts.say("drafts.noSubject") : draft.subject());
      String to = draft.account() == null ? draft.to() : draft.account();
      String when = Words.when(draft.updated(), model.now(), zone);
      String sample = draft.sample() ? " · " + texts.say("sample.label.short") : "";
      about.setText((to == null ? when : to + " · " + when) + sample);
      setGraphic(box);
    }
  }
}
