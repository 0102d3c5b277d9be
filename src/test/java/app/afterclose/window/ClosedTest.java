package app.afterclose.window;

import app.afterclose.window.state.Connection;
import app.afterclose.window.theme.Theme;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What a window leaves behind. */
@ExtendWith(ApplicationExtension.class)
final class ClosedTest {
  @Test
  void aClosedWindowIsGarbageWhileItsRunGoesOn() throws Exception {
    Stage[] stage = new Stage[1];
    WeakReference<Scene> scene =
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> new WeakReference<>(open(stage)));
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForAsyncFx(30_000, () -> close(stage));
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> {
          WaitForAsyncUtils.waitForFxEvents(1);
          System.gc();
          return scene.get() == null;
        });
  }

  private static Scene open(Stage[] stage) {
    var window = new TestWindow();
    window.build();
    new Story(window.agent).tell();
    var scene = new Scene(window.shell, 1000, 700);
    Theme.follow(scene, window.appearance);
    stage[0] = new Stage();
    stage[0].setX(0);
    stage[0].setY(0);
    stage[0].setScene(scene);
    stage[0].show();
    window.inbox.connection(new Connection.Connected());
    window.desk.open(Story.RUNNING);
    return scene;
  }

  private static void close(Stage[] stage) {
    stage[0].close();
    stage[0] = null;
  }
}
