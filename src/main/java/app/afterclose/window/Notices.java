package app.afterclose.window;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.state.Connection;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The strip at the top that says what is not as it should be: first how the window stands with the
 * agent, else what the agent has to say, else what is wrong with the settings' file, which goes
 * when it is mended. With nothing to say it puts what is offered to the rep.
 */
final class Notices extends BorderPane {
  /** What is offered is no warning, and does not look like one. */
  private static final PseudoClass OFFER = PseudoClass.getPseudoClass("offer");

  private final WindowModel model;
  private final Texts texts;
  private final Button dismiss;
  private final Button accept;
  private final Button decline;
  private final Label words = new Label();
  private final HBox buttons = new HBox(8);
  private final FontIcon sign = new FontIcon();

  /** The sign stands beside the first line. */
  private final HBox said = new HBox(8, sign, words);

  private final HBox strip = new HBox(8, said, buttons);
  private boolean wasConnected;

  Notices(Node content, WindowModel model, Desk desk, Texts texts) {
    super(content);
    this.model = model;
    this.texts = texts;
    dismiss = Buttons.words(texts.say("notice.dismiss"), desk::noticed);
    accept = Buttons.words(texts.say("login.accept"), () -> desk.startAtLogin(true));
    decline = Buttons.words(texts.say("login.decline"), () -> desk.startAtLogin(false));
    getStyleClass().add("notices");
    strip.getStyleClass().add("notice");
    strip.setAlignment(Pos.CENTER_LEFT);
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox.setHgrow(said, Priority.ALWAYS);
    said.setMaxHeight(USE_PREF_SIZE);
    model.revisionProperty().subscribe(_ -> draw());
  }

  /** Whether there is something to say. */
  boolean isShowing() {
    return getTop() != null;
  }

  /** What it says. */
  String getText() {
    return words.getText();
  }

  /** What can be done about it. */
  List<Button> actions() {
    return buttons.getChildren().stream().map(Button.class::cast).toList();
  }

  private void draw() {
    boolean offers = false;
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
      offers = true;
    } else if (isShowing()) {
      setTop(null);
    }
    strip.pseudoClassStateChanged(OFFER, offers);
  }

  private void show(String text, Feather icon, Button... actions) {
    if (!text.equals(words.getText())) {
      words.setText(text);
      sign.setIconCode(icon);
      buttons.getChildren().setAll(List.of(actions));
    }
    setTop(strip);
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
