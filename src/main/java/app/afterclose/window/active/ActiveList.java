package app.afterclose.window.active;

import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.StatusLine;
import app.afterclose.window.parts.Whole;
import app.afterclose.window.state.ActiveRun;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The runs that are not over, each with its state, Open and Stop. */
public final class ActiveList extends VBox {
  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final Runnable done;
  private final Label none = new Label();
  private final VBox rows = new VBox();
  private final Map<RunId, RunRow> known = new HashMap<>();

  /**
   * @param done called when the rep has opened one
   */
  public ActiveList(WindowModel model, Desk desk, Texts texts, Runnable done) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    this.done = done;
    getStyleClass().addAll("floating", "active-list");
    var title = new Label(texts.say("active.title"));
    title.getStyleClass().add("ac-title");
    none.setText(texts.say("active.none"));
    none.getStyleClass().add("floating-empty");
    none.setWrapText(true);
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    getChildren().addAll(title, none, scroll);
    none.managedProperty().bind(none.visibleProperty());
    scroll.visibleProperty().bind(none.visibleProperty().not());
    scroll.managedProperty().bind(scroll.visibleProperty());
    model.revisionProperty().subscribe(_ -> draw());
  }

  /** Puts the focus on the first run. */
  void enter() {
    if (!rows.getChildren().isEmpty() && rows.getChildren().getFirst() instanceof RunRow row) {
      row.open.requestFocus();
    }
  }

  private void draw() {
    List<ActiveRun> runs = model.active();
    none.setVisible(runs.isEmpty());
    known.keySet().removeIf(id -> runs.stream().noneMatch(run -> run.head().run().equals(id)));
    List<Node> shown =
        runs.stream()
            .<Node>map(run -> known.computeIfAbsent(run.head().run(), RunRow::new).show(run))
            .toList();
    if (!rows.getChildren().equals(shown)) {
      boolean held = holdsFocus();
      rows.getChildren().setAll(shown);
      if (held && !holdsFocus()) {
        enter();
      }
    }
  }

  private boolean holdsFocus() {
    Node at = getScene() == null ? null : getScene().getFocusOwner();
    while (at != null && !at.equals(rows)) {
      at = at.getParent();
    }
    return at != null;
  }

  /** A run; the same node for as long as it is active, so that the focus stays where it is. */
  private final class RunRow extends VBox {
    private final Label title = new Label();
    private final StatusLine status = new StatusLine(texts.figures());
    private final Button stop;
    private final Button open;
    private final Questions questions;

    RunRow(RunId run) {
      getStyleClass().add("floating-row");
      title.getStyleClass().add("ac-strong");
      Whole.tell(title);
      var about = new VBox(title, status);
      about.setMinWidth(0);
      HBox.setHgrow(about, Priority.ALWAYS);
      stop =
          Buttons.words(
              texts.say("run.stop"), () -> desk.stop(run), "small", "danger", "button-outlined");
      open = Buttons.words(texts.say("run.open"), () -> {}, "small");
      open.setGraphic(new FontIcon(Feather.ARROW_RIGHT));
      stop.setMinWidth(USE_PREF_SIZE);
      open.setMinWidth(USE_PREF_SIZE);
      var line = new HBox(about, stop, open);
      line.getStyleClass().add("floating-line");
      line.setAlignment(Pos.CENTER_LEFT);
      questions = new Questions(desk, texts, done);
      getChildren().addAll(line, questions);
    }

    RunRow show(ActiveRun run) {
      RunHead head = model.shown(run.head());
      title.setText(run.title());
      status.show(head, run.at(), model.now());
      stop.setDisable(head.status() instanceof RunStatus.Stopping);
      stop.setAccessibleText(texts.say("run.stop.named", run.title()));
      open.setAccessibleText(texts.say("run.open.named", run.title()));
      open.setOnAction(
          _ -> {
            done.run();
            if (head.status() instanceof RunStatus.Paused) {
              desk.review(head.conversation());
            } else {
              desk.open(head.conversation());
            }
          });
      questions.show(head);
      return this;
    }
  }
}
