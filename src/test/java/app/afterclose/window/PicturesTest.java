package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.window.state.Connection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.scene.layout.Region;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Every view can be pictured without a display; the pictures are left in target/pictures. */
@ExtendWith(ApplicationExtension.class)
final class PicturesTest {
  private static final Path FOLDER = Path.of("target", "pictures");

  @Test
  void everyViewInLightAndDark(FxRobot robot) throws Exception {
    for (ColorScheme scheme : ColorScheme.values()) {
      picture(robot, "answer", 1280, 800, scheme, w -> w.desk.open(Story.DONE));
      picture(robot, "running", 1280, 800, scheme, w -> w.desk.open(Story.RUNNING));
      picture(robot, "paused", 1280, 800, scheme, w -> w.desk.open(Story.PAUSED));
      picture(robot, "start", 1280, 800, scheme, w -> w.desk.newChat());
      picture(robot, "wide", 1920, 1200, scheme, w -> w.desk.open(Story.DONE));
      picture(robot, "narrow", 700, 800, scheme, w -> w.desk.open(Story.RUNNING));
      picture(robot, "lost", 1280, 800, scheme, PicturesTest::lost);
    }
  }

  private static void lost(TestWindow window) {
    window.desk.open(new ConversationId("t1"));
    window.inbox.connection(new Connection.Lost());
  }

  private static void picture(
      FxRobot robot, String name, int w, int h, ColorScheme scheme, Consumer<TestWindow> first)
      throws Exception {
    var window = new TestWindow();
    new Story(window.agent).tell();
    robot.interact(
        () -> {
          window.build();
          window.inbox.connection(new Connection.Connected());
        });
    WaitForAsyncUtils.waitForFxEvents();
    Path file =
        FOLDER.resolve(name + "-" + w + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
    WaitForAsyncUtils.asyncFx(() -> window.scene = Pictures.stage(window.shell, w, h, scheme))
        .get();
    robot.interact(() -> first.accept(window));
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> settled(window)).get());
    WaitForAsyncUtils.asyncFx(
            () -> {
              Pictures.take(window.scene, file);
              return true;
            })
        .get();
    assertThat(Files.size(file)).isGreaterThan(10_000);
  }

  /** Whether the strip at the top has come down, where it is to. */
  private static boolean settled(TestWindow window) {
    Pictures.layOut(window.shell);
    var notices = (NotificationPane) window.shell.lookup(".notices");
    var bar = (Region) window.shell.lookup(".notification-bar");
    return !notices.isShowing() || (bar != null && bar.getHeight() > 36);
  }
}
