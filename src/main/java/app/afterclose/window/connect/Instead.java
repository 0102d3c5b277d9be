package app.afterclose.window.connect;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** What can be done where no keyring keeps the key. */
final class Instead extends FlowPane {
  /**
   * @param session holds the key until the agent ends
   * @param variable takes it from an environment variable
   */
  Instead(Texts texts, Runnable session, Runnable variable) {
    super(8, 8);
    Button hold = Buttons.words(texts.say("connect.key.session"), session, "small");
    hold.setId("connect-session");
    getChildren()
        .addAll(hold, Buttons.words(texts.say("connect.key.fromVariable"), variable, "small"));
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }
}
