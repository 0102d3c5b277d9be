package app.afterclose.window.thread;

import app.afterclose.model.British;
import app.afterclose.model.Texts;
import app.afterclose.window.WindowRobot;
import app.afterclose.window.theme.Theme;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A thread in a window of its own; what the rep wishes is noted and not carried out. */
@ExtendWith(WindowRobot.class)
abstract class ThreadTest {
  final Wishes wishes = new Wishes();
  ThreadView view;

  @BeforeEach
  void open() throws TimeoutException {
    Stage stage = FxToolkit.registerPrimaryStage();
    WaitForAsyncUtils.waitForAsyncFx(
        30_000,
        () -> {
          view =
              new ThreadView(
                  wishes, Clock.fixed(Tale.START, ZoneOffset.UTC), new Texts(British.FIGURES));
          var scene = new Scene(view, 800, height());
          Theme.dress(scene, ColorScheme.LIGHT);
          stage.setX(0);
          stage.setY(0);
          stage.setScene(scene);
          stage.sizeToScene();
          stage.show();
        });
    settle();
  }

  /** The window's, in pixels. */
  int height() {
    return 600;
  }

  void show(FxRobot robot, Tale tale) {
    robot.interact(() -> view.show(tale.history(), List.of()));
    settle();
  }

  /** Waits until what was changed is laid out. */
  void settle() {
    Pulses.pass(view.getScene(), 3);
  }

  static Sight see(FxRobot robot) {
    return new Sight(robot);
  }

  static String clipboard(FxRobot robot) {
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    return copied[0];
  }
}
