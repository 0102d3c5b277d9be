package app.afterclose.window.composer;

import app.afterclose.model.RunStatus;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Hint;
import app.afterclose.window.theme.StateIcon;
import app.afterclose.window.theme.StateLook;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Send, or while a run is in flight the red square. */
final class SendButton extends HBox {
  static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("input-focused");

  private final Button send;
  private final Button stop;
  private final HBox stopping;

  SendButton(Texts texts, Runnable onSend, Runnable onStop) {
    setAlignment(Pos.BOTTOM_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    send = Buttons.icon(Feather.ARROW_UP, texts.say("composer.send"), onSend);
    send.setGraphic(new FontIcon(Feather.ARROW_UP));
    send.setId("send");
    send.getStyleClass().add("send");
    stop = Buttons.icon(Feather.SQUARE, texts.say("run.stop"), onStop);
    var square = new Region();
    square.getStyleClass().add("stop-square");
    stop.setGraphic(square);
    stop.setId("stop");
    stop.getStyleClass().add("stop");
    Hint.set(stop, texts.say("composer.stop.hint"));
    var says = new Label(new RunStatus.Stopping().word());
    says.getStyleClass().add("state-word");
    stopping = new HBox(new StateIcon(StateLook.STOPPING), says);
    stopping.getStyleClass().add("status-line");
    stopping.setAlignment(Pos.CENTER);
    stopping.setId("stopping");
  }

  /**
   * Shows what can be done.
   *
   * @param inFlight what the run in flight is doing, or null without one
   * @param ready whether there is something to send
   */
  void show(@Nullable RunStatus inFlight, boolean ready) {
    send.setDisable(!ready);
    var wanted =
        switch (inFlight) {
          case null -> send;
          case RunStatus.Stopping _ -> stopping;
          default -> stop;
        };
    if (getChildren().isEmpty() || !getChildren().getFirst().equals(wanted)) {
      getChildren().setAll(wanted);
    }
  }
}
