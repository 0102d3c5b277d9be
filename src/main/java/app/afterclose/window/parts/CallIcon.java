package app.afterclose.window.parts;

import app.afterclose.model.CallState;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.window.theme.StateIcon;
import app.afterclose.window.theme.StateLook;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icon of a call's line; the words beside it say the same. */
public final class CallIcon {
  /** What an icon says, so that one that stays need not be made anew. */
  public enum Look {
    RUNNING,
    WAITING,
    READ,
    CHANGED,
    FAILED,
    NOT_DONE,
    UNKNOWN
  }

  private @Nullable Look shown;
  private Node node = new FontIcon();

  public static Look look(CallState call) {
    Outcome outcome = call.outcome();
    if (outcome == null) {
      return call.phase() == CallState.Phase.STARTED ? Look.RUNNING : Look.WAITING;
    }
    return switch (outcome.status()) {
      case OK -> call.effect() == null || call.effect() == Effect.READ ? Look.READ : Look.CHANGED;
      case ERROR -> Look.FAILED;
      case DECLINED, NOT_RUN -> Look.NOT_DONE;
      case UNKNOWN -> Look.UNKNOWN;
    };
  }

  public Node show(Look look) {
    if (look == shown) {
      return node;
    }
    shown = look;
    node =
        switch (look) {
          case RUNNING -> new StateIcon(StateLook.RUNNING);
          case WAITING -> icon(Feather.CLOCK, "muted");
          case READ -> icon(Feather.SEARCH, "muted");
          case CHANGED -> icon(Feather.CHECK, "done");
          case FAILED -> icon(Feather.ALERT_TRIANGLE, "warning");
          case NOT_DONE -> icon(Feather.SLASH, "muted");
          case UNKNOWN -> icon(Feather.HELP_CIRCLE, "warning");
        };
    return node;
  }

  private static Node icon(Feather icon, String style) {
    var node = new FontIcon(icon);
    node.getStyleClass().addAll("thread-icon", "thread-icon-" + style);
    return node;
  }
}
