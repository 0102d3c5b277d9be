package app.afterclose.window.active;

import app.afterclose.model.CallState;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.state.Desk;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a run asks the rep, each question with a way to its card. */
final class Questions extends VBox {
  private final Desk desk;
  private final Texts texts;
  private final Runnable done;
  private List<CallState> shown = List.of();

  /**
   * @param done called when the rep has gone to one
   */
  Questions(Desk desk, Texts texts, Runnable done) {
    this.desk = desk;
    this.texts = texts;
    this.done = done;
    getStyleClass().add("questions");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  void show(RunHead run) {
    List<CallState> open =
        run.status() instanceof RunStatus.Paused
            ? run.open().stream().filter(CallState::open).toList()
            : List.of();
    if (open.equals(shown)) {
      return;
    }
    shown = open;
    List<Node> rows = new ArrayList<>();
    open.forEach(call -> rows.add(row(run, call)));
    getChildren().setAll(rows);
    setVisible(!rows.isEmpty());
  }

  private HBox row(RunHead run, CallState call) {
    var question = new Label(call.question());
    question.setMinWidth(0);
    question.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(question, Priority.ALWAYS);
    Button review =
        Buttons.words(
            texts.say("run.review"),
            () -> {
              done.run();
              desk.open(run.conversation(), call.call().id());
            },
            "small");
    review.setMinWidth(USE_PREF_SIZE);
    review.setAccessibleText(texts.say("run.review.named", call.question()));
    var row = new HBox(question, review);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("question");
    return row;
  }
}
