package app.afterclose.window.details;

import app.afterclose.json.Json;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunDetails;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunLog;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Escapes;
import app.afterclose.window.parts.StatusLine;
import app.afterclose.window.parts.Whole;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.words.Pretty;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The drawer at the right of a conversation that lays one of its runs open. */
public final class DetailsView extends VBox {
  private final WindowModel model;
  private final Desk desk;
  private final Escapes escapes;
  private final DetailRows rows;
  private final Chooser chooser;
  private final Label request = new Label();
  private final StatusLine status;
  private final Label none = new Label();
  private final ListView<DetailRow> list = new ListView<>();
  private final Set<String> opened = new HashSet<>();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final Runnable close = this::close;
  private @Nullable ConversationId in;
  private @Nullable RunId chosen;
  private @Nullable RunDetails shown;
  private long folded;
  private @Nullable Node before;

  /**
   * @param zone the rep's
   */
  public DetailsView(WindowModel model, Desk desk, ZoneId zone, Texts texts, Escapes escapes) {
    this.model = model;
    status = new StatusLine(texts.figures());
    this.desk = desk;
    this.escapes = escapes;
    rows = new DetailRows(texts, zone, new Pretty(new Json()));
    chooser = new Chooser(texts, this::choose);
    getStyleClass().add("details");
    setId("details");
    setAccessibleText(texts.say("details.title"));
    var title = new Label(texts.say("details.title"));
    title.getStyleClass().add("ac-title");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var shut = Buttons.icon(Feather.X, texts.say("details.close"), close);
    shut.setId("details-close");
    var head = new HBox(title, space, chooser, shut);
    head.getStyleClass().add("details-head");
    head.setAlignment(Pos.CENTER_LEFT);
    request.getStyleClass().add("details-request");
    Whole.tell(request);
    none.setText(texts.say("details.none"));
    none.setWrapText(true);
    none.getStyleClass().add("details-muted");
    none.managedProperty().bind(none.visibleProperty());
    list.getStyleClass().add("details-list");
    list.setAccessibleText(texts.say("details.title"));
    list.setCellFactory(_ -> new DetailCell(this::toggle));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    Scrolling.mark(list);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(head, request, status, none, list);
    open.subscribe(this::setVisible);
    managedProperty().bind(visibleProperty());
    model.revisionProperty().subscribe(_ -> draw());
  }

  /** Whether it is in sight. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Opens it, or closes it again. */
  public void toggle() {
    if (open.get()) {
      close();
    } else {
      open();
    }
  }

  /** Opens it on {@code run}, which is of the open conversation. */
  public void show(RunId run) {
    choose(run);
    open();
  }

  /** Closes it where it lies over the thread. */
  public void uncover() {
    if (open.get() && getStyleClass().contains("over")) {
      close();
    }
  }

  /** Puts the focus into it. */
  public void enter() {
    list.requestFocus();
  }

  private void open() {
    if (!open.get()) {
      before = getScene() == null ? null : getScene().getFocusOwner();
      open.set(true);
      escapes.opened(close);
      draw();
    }
    list.requestFocus();
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  private void close() {
    open.set(false);
    escapes.closed(close);
    if (before != null) {
      before.requestFocus();
      before = null;
    }
  }

  private void choose(RunId run) {
    chosen = run;
    folded = 0;
    draw();
  }

  private void draw() {
    ConversationId now = model.open().orElse(null);
    if (now == null || !now.equals(in)) {
      if (in != null && !opened.isEmpty()) {
        opened.clear();
      }
      boolean other = in != null && !in.equals(now);
      in = now;
      folded = 0;
      chosen = other ? null : chosen;
    }
    if (!open.get()) {
      return;
    }
    List<Recorded> entries = desk.entries();
    List<RunId> runs = RunLog.runs(entries);
    boolean any = !runs.isEmpty();
    for (Node node : List.of(request, status, list)) {
      node.setVisible(any);
      node.setManaged(any);
    }
    none.setVisible(!any);
    if (!any) {
      chooser.setVisible(false);
      shown = null;
      return;
    }
    RunId run = chosen != null && runs.contains(chosen) ? chosen : runs.getLast();
    chooser.show(runs, run);
    long last = entries.getLast().seq();
    RunDetails details = shown;
    if (details == null || folded != last || !details.state().run().equals(run)) {
      details = RunLog.of(entries, run);
      shown = details;
      folded = last;
    }
    request.setText(details.state().request().lines().findFirst().orElse(""));
    RunHead head = head(details);
    status.show(head, entries.getLast().at(), model.now());
    Rows.replace(list.getItems(), rows.of(details, opened, model.now()), DetailRow::id);
  }

  /** As its conversation's head has it, which knows the place in the line. */
  private RunHead head(RunDetails details) {
    RunId run = details.state().run();
    RunHead folded = RunHead.of(details.state());
    return model.shown(
        model
            .openHead()
            .map(ConversationHead::run)
            .filter(told -> told.run().equals(run) && told.seq() >= folded.seq())
            .orElse(folded));
  }

  private void toggle(String key) {
    if (!opened.remove(key)) {
      opened.add(key);
    }
    draw();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      // A list keeps it to itself otherwise.
      close();
      event.consume();
      return;
    }
    DetailRow row = list.getSelectionModel().getSelectedItem();
    if (row == null) {
      return;
    }
    boolean fires = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    if (fires && !row.toggles().isEmpty()) {
      toggle(row.toggles());
      event.consume();
    } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
      var content = new ClipboardContent();
      content.putString(row instanceof DetailRow.Content c ? c.all() : row.said());
      Clipboard.getSystemClipboard().setContent(content);
      event.consume();
    }
  }
}
