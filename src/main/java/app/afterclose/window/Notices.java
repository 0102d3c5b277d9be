package app.afterclose.window;

import app.afterclose.window.state.Connection;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.words.Texts;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The strip at the top that says what is not as it should be: first how the window stands with the
 * agent, else what the agent has to say, else what is wrong with the settings' file, which goes
 * when it is mended. With nothing to say it puts what is offered to the rep.
 */
final class Notices extends NotificationPane {
  private final WindowModel model;
  private final Texts texts;
  private final Action dismiss;
  private final Action accept;
  private final Action decline;
  private boolean wasConnected;

  Notices(Node content, WindowModel model, Desk desk, Texts texts) {
    var below = new StackPane(content);
    super(below);
    this.model = model;
    this.texts = texts;
    dismiss = new Action(texts.say("notice.dismiss"), _ -> desk.noticed());
    accept = new Action(texts.say("login.accept"), _ -> desk.startAtLogin(true));
    decline = new Action(texts.say("login.decline"), _ -> desk.startAtLogin(false));
    getStyleClass().add("notices");
    setShowFromTop(true);
    setCloseButtonVisible(false);
    skinProperty().subscribe(_ -> makeRoom(below));
    model.revisionProperty().subscribe(_ -> draw());
  }

  /** The strip lies over what it is put on, and would hide the first lines of a thread. */
  private void makeRoom(Region below) {
    if (lookup(".notification-bar") instanceof Region bar) {
      bar.heightProperty()
          .subscribe(height -> below.setPadding(new Insets(height.doubleValue(), 0, 0, 0)));
    }
  }

  private void draw() {
    String trouble = trouble(model.connection());
    if (trouble.isEmpty() && model.notice().isEmpty()) {
      trouble = model.settingsTrouble();
    }
    if (!trouble.isEmpty()) {
      show(trouble, Feather.ALERT_TRIANGLE);
    } else if (!model.notice().isEmpty()) {
      show(model.notice(), Feather.INFO, dismiss);
    } else if (model.atLogin().offered()) {
      show(texts.say("login.offer"), Feather.INFO, accept, decline);
    } else if (isShowing()) {
      hide();
    }
  }

  private void show(String text, Feather icon, Action... actions) {
    if (!text.equals(getText())) {
      setText(text);
      setGraphic(new FontIcon(icon));
      getActions().setAll(actions);
    }
    if (!isShowing()) {
      show();
    }
  }

  /**
   * What is wrong with the agent or its disk, or empty. A first start is quick and says nothing.
   */
  private String trouble(Connection connection) {
    return switch (connection) {
      case Connection.Connected _ -> {
        wasConnected = true;
        yield model.trouble();
      }
      case Connection.Connecting _, Connection.Quit _ -> "";
      case Connection.Lost _ ->
          texts.say(wasConnected ? "connection.lost" : "connection.connecting");
      case Connection.Trouble(String message) -> message;
    };
  }
}
