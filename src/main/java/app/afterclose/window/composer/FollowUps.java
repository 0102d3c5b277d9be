package app.afterclose.window.composer;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.FollowUp;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Titles;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.words.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The messages in line, as chips: they go by themselves after Completed, else there is Send. */
final class FollowUps extends VBox {
  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private Shown shown = new Shown(List.of(), false);

  /** What is drawn. */
  private record Shown(List<FollowUp> line, boolean inFlight) {}

  FollowUps(WindowModel model, Desk desk, Texts texts) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    getStyleClass().add("follow-ups");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  void draw() {
    ConversationHead head = model.openHead().orElse(null);
    boolean inFlight = model.inFlight().isPresent();
    var next = new Shown(head == null ? List.of() : head.followUps(), inFlight);
    if (!next.equals(shown)) {
      shown = next;
      setVisible(!next.line().isEmpty());
      List<Node> chips =
          head == null
              ? List.of()
              : next.line().stream().<Node>map(one -> chip(head, one, inFlight)).toList();
      getChildren().setAll(chips);
    }
  }

  private HBox chip(ConversationHead head, FollowUp one, boolean inFlight) {
    var icon = new FontIcon(Feather.CORNER_DOWN_RIGHT);
    var text = new Label(Titles.line(one.text()));
    text.setMinWidth(0);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    var chip = new HBox(icon, text);
    chip.getStyleClass().add("follow-up");
    chip.setAlignment(Pos.CENTER_LEFT);
    if (inFlight) {
      var queued = new Label(texts.say("followUp.queued"));
      queued.getStyleClass().add("ac-caption");
      queued.setMinWidth(USE_PREF_SIZE);
      chip.getChildren().add(queued);
    } else {
      var send =
          Buttons.words(
              texts.say("composer.send"), () -> desk.sendFollowUp(head.id(), one.id()), "small");
      send.setMinWidth(USE_PREF_SIZE);
      chip.getChildren().add(send);
    }
    chip.getChildren()
        .add(
            Buttons.icon(
                Feather.X,
                texts.say("followUp.remove"),
                () -> desk.removeFollowUp(head.id(), one.id())));
    return chip;
  }
}
