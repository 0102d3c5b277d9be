package app.afterclose.window.drafts;

import app.afterclose.model.Draft;
import app.afterclose.model.Outcome;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.PlaceHead;
import app.afterclose.window.parts.SearchField;
import app.afterclose.window.parts.Whole;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Place;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.words.Words;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The place of drafts: the newest first on the left, the chosen one beside it. */
public final class DraftsView extends BorderPane {
  private static final int PAGE = 100;
  private static final int AHEAD = 10;
  private static final double ROOMY = 800;

  private final WindowModel model;
  private final Desk desk;
  private final ZoneId zone;
  private final Texts texts;
  private final SearchField words;
  private final PauseTransition typing = new PauseTransition(Duration.millis(200));
  private final ListView<Draft> list = new ListView<>();
  private final Label none = new Label();
  private final Label notFound = new Label();
  private final DraftPane pane;
  private String searched = "";
  private long total;
  private long question;
  private long seen;
  private boolean here;
  private boolean asking;

  /**
   * @param outside the rep's own programs and files
   * @param active what runs now, at the right of the head
   */
  public DraftsView(
      WindowModel model, Desk desk, ZoneId zone, Texts texts, Outside outside, Node active) {
    this.model = model;
    this.desk = desk;
    this.zone = zone;
    this.texts = texts;
    getStyleClass().add("drafts");
    words = new SearchField(texts, "draft-words", texts.say("drafts.search"));
    words.setPromptText(texts.say("drafts.search.short"));
    pane = new DraftPane(desk, texts, outside, this::saved, this::gone);
    none.setText(texts.say("drafts.none"));
    none.setWrapText(true);
    none.getStyleClass().add("place-empty");
    list.getStyleClass().add("drafts-list");
    list.setAccessibleText(texts.say("rail.drafts"));
    notFound.setText(texts.say("drafts.notFound"));
    notFound.setWrapText(true);
    notFound.getStyleClass().add("ac-muted");
    notFound.setTextAlignment(TextAlignment.CENTER);
    list.setPlaceholder(notFound);
    list.setCellFactory(_ -> new Cell());
    list.getSelectionModel().selectedItemProperty().subscribe(pane::show);
    // In a low window all of a draft is still reached.
    var whole = new ScrollPane(pane);
    whole.setFitToWidth(true);
    whole.setFitToHeight(true);
    whole.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    whole.setFocusTraversable(false);
    whole.getStyleClass().add("edge-to-edge");
    HBox.setHgrow(whole, Priority.ALWAYS);
    whole.setMinWidth(0);
    pane.setMinWidth(0);
    var both = new HBox(side(), whole);
    both.visibleProperty().bind(none.visibleProperty().not());
    setTop(new PlaceHead(texts.say("rail.drafts"), active));
    setCenter(new StackPane(both, none));
    model.revisionProperty().subscribe(_ -> draw());
  }

  private VBox side() {
    words.textProperty().subscribe(_ -> typing.playFromStart());
    words.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            event.consume();
          }
        });
    typing.setOnFinished(_ -> search());
    VBox.setVgrow(list, Priority.ALWAYS);
    var side = new VBox(words, list);
    side.getStyleClass().add("drafts-side");
    widthProperty()
        .subscribe(
            width -> {
              double wide = width.doubleValue() < ROOMY ? 220 : 320;
              side.setMinWidth(wide);
              side.setMaxWidth(wide);
            });
    return side;
  }

  private void search() {
    if (here && !words.getText().strip().equals(searched)) {
      searched = words.getText().strip();
      ask(0);
    }
  }

  private void draw() {
    boolean now = model.place() == Place.DRAFTS;
    boolean entered = now && !here;
    here = now;
    if (now && model.focusOn().isPresent() && !searched.isEmpty()) {
      // Whom the rep was sent to is among all drafts, not only among those found.
      searched = "";
      words.clear();
      ask(0);
    } else if (entered || (now && newest() != seen)) {
      ask(0);
    }
    seen = newest();
    if (now && !asking) {
      focus();
    }
    none.setVisible(list.getItems().isEmpty() && !asking && searched.isEmpty());
  }

  /** It rises when a run goes on, which may have saved a draft. */
  private long newest() {
    return model.heads().stream().mapToLong(head -> head.seq()).max().orElse(0);
  }

  private void ask(int from) {
    asking = true;
    long number = ++question;
    desk.send(
        new Command.ListDrafts(from, PAGE, searched),
        answer -> {
          if (number == question) {
            told(from, answer);
          }
        });
  }

  private void told(int from, @Nullable Frame answer) {
    asking = false;
    if (answer instanceof Frame.Drafts(var page)) {
      total = page.total();
      if (from == 0) {
        begin(page.rows());
      } else {
        list.getItems().addAll(page.rows());
      }
    } else {
      desk.shown();
    }
    draw();
  }

  /** The list anew, standing where it stood. */
  private void begin(List<Draft> drafts) {
    Draft chosen = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(drafts);
    int at = chosen == null ? -1 : index(chosen);
    if (at >= 0) {
      list.getSelectionModel().select(at);
    } else {
      list.getSelectionModel().selectFirst();
    }
  }

  private int index(Draft draft) {
    return IntStream.range(0, list.getItems().size())
        .filter(i -> list.getItems().get(i).id().equals(draft.id()))
        .findFirst()
        .orElse(-1);
  }

  private void saved(Draft after) {
    int at = index(after);
    if (at >= 0) {
      list.getItems().set(at, after);
    }
  }

  private void gone(Draft draft) {
    int at = index(draft);
    if (at >= 0) {
      list.getItems().remove(at);
      total--;
      list.getSelectionModel().select(Math.min(at, list.getItems().size() - 1));
      list.requestFocus();
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
    private final Label when = new Label();
    private final VBox box = new VBox(subject, about, when);

    Cell() {
      setPrefWidth(0);
      subject.getStyleClass().add("sidebar-title");
      about.getStyleClass().add("ac-caption");
      when.getStyleClass().add("ac-caption");
      about.managedProperty().bind(about.visibleProperty());
      Whole.tell(subject, about, when);
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
      String whom = draft.account() == null ? draft.to() : draft.account();
      String deal = draft.dealTitle();
      String about =
          deal == null || (whom != null && deal.contains(whom)) || whom == null
              ? (deal == null ? whom : deal)
              : whom + " · " + deal;
      this.about.setText(about == null ? "" : about);
      this.about.setVisible(about != null);
      String sample = draft.sample() ? " · " + texts.say("sample.label.short") : "";
      String mark = pane.unsaved(draft) ? " · " + texts.say("drafts.unsaved.short") : "";
      when.setText(Words.when(draft.updated(), model.now(), zone, texts) + sample + mark);
      setGraphic(box);
    }
  }
}
