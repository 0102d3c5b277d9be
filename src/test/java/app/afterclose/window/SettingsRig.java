package app.afterclose.window;

import app.afterclose.model.Settings;
import app.afterclose.window.settings.Section;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** What tests of the settings do and read. */
abstract class SettingsRig extends WindowTest {
  void open(Section section) {
    fx(() -> window.shell.settings(section));
  }

  <T extends Command> T last(Class<T> kind) {
    return agent.commands.stream().filter(kind::isInstance).map(kind::cast).toList().getLast();
  }

  static TextField field(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(TextField.class);
  }

  void write(FxRobot robot, String id, String text) {
    TextField field = field(robot, id);
    fx(
        () -> {
          field.requestFocus();
          field.setText(text);
        });
    robot.push(KeyCode.ENTER);
  }

  /** What is said below the control. */
  static String below(FxRobot robot, String id) {
    Node row = robot.lookup(id).query();
    while (!row.getStyleClass().contains("setting")) {
      row = row.getParent();
    }
    Node told = row.lookup(".setting-told");
    return told.isVisible() ? ((Label) told.lookup(".label")).getText() : "";
  }

  void told(Settings settings) {
    fx(() -> agent.push(new Frame.SettingsChanged(settings, "")));
  }
}
