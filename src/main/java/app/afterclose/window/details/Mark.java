package app.afterclose.window.details;

import app.afterclose.model.Ending;
import app.afterclose.model.RunDetails.Cause;
import app.afterclose.model.RunDetails.How;
import app.afterclose.model.RunDetails.TurnEnd;
import app.afterclose.model.Wait;
import app.afterclose.window.parts.CallIcon;
import app.afterclose.window.theme.StateIcon;
import app.afterclose.window.theme.StateLook;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icon before a row; the words beside it say the same. */
sealed interface Mark {
  /** One of a run's states. */
  record State(StateLook look) implements Mark {}

  /** One of a tool call's. */
  record Call(CallIcon.Look look) implements Mark {}

  /** {@code style} is its colour: muted, done or warning. */
  record Icon(Feather icon, String style) implements Mark {}

  default Node node() {
    return switch (this) {
      case State(StateLook look) -> new StateIcon(look);
      case Call(CallIcon.Look look) -> new CallIcon().show(look);
      case Icon(Feather icon, String style) -> {
        var node = new FontIcon(icon);
        node.getStyleClass().addAll("thread-icon", "thread-icon-" + style);
        yield node;
      }
    };
  }

  static Mark of(How how) {
    return switch (how) {
      case How.Going _ -> new State(StateLook.RUNNING);
      case How.Crashed _ -> new Icon(Feather.ZAP, "warning");
      case How.Ended(Ending ending) -> of(ending);
    };
  }

  private static Mark of(Ending ending) {
    return switch (ending) {
      case Ending.Finished _ -> new State(StateLook.COMPLETED);
      case Ending.Stopped _ -> new State(StateLook.CANCELLED);
      case Ending.Failed _ -> new State(StateLook.FAILED);
      case Ending.Yielded(Ending.Reason reason) ->
          switch (reason) {
            case CAP -> new Icon(Feather.CHEVRONS_RIGHT, "muted");
            case QUIT -> new Icon(Feather.POWER, "muted");
            case FULL -> new Icon(Feather.MINIMIZE_2, "muted");
          };
      case Ending.Waiting(Wait wait) ->
          new State(wait instanceof Wait.Until ? StateLook.WAITING : StateLook.PAUSED);
    };
  }

  static Mark of(Cause cause) {
    return switch (cause) {
      case LINE, UNTIL -> new State(StateLook.WAITING);
      case ANSWER, MORE_TIME -> new State(StateLook.PAUSED);
      case AWAY, CRASH -> new Icon(Feather.POWER, "muted");
      case REST -> new Icon(Feather.MOON, "muted");
    };
  }

  static Mark of(TurnEnd end) {
    return switch (end) {
      case TurnEnd.Open _ -> new State(StateLook.RUNNING);
      case TurnEnd.Whole _ -> new Icon(Feather.MESSAGE_SQUARE, "muted");
      case TurnEnd.Cut _ -> new Icon(Feather.SCISSORS, "muted");
      case TurnEnd.Failed _, TurnEnd.Lost _ -> new Icon(Feather.ALERT_TRIANGLE, "warning");
    };
  }
}
