package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Entry;
import app.afterclose.window.settings.Section;
import app.afterclose.window.state.Connection;
import app.afterclose.wire.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Each section of the settings, pictured. */
@ExtendWith(ApplicationExtension.class)
final class SettingsPicturesTest {
  private static final Path FOLDER = Path.of("target", "pictures", "settings");

  @Test
  void everySection(FxRobot robot) throws Exception {
    for (Section section : Section.values()) {
      for (ColorScheme scheme : ColorScheme.values()) {
        picture(robot, section, 1280, 800, scheme);
      }
      picture(robot, section, 700, 800, ColorScheme.LIGHT);
    }
  }

  private static void picture(FxRobot robot, Section section, int w, int h, ColorScheme scheme)
      throws Exception {
    var window = new TestWindow();
    new Story(window.agent).tell();
    robot.interact(
        () -> {
          window.build();
          Usage.answer(window.agent);
          Models.answer(window.agent);
          window.inbox.connection(new Connection.Connected("/home/rep/.local/share/afterclose"));
          window.desk.consent(Story.DONE, Entry.Consent.AUTO_EDITS);
          window.agent.push(new Frame.AtLogin(true, true, false));
        });
    WaitForAsyncUtils.waitForFxEvents();
    String name = section.name().toLowerCase(Locale.ROOT);
    Path file =
        FOLDER.resolve(name + "-" + w + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
    robot.interact(
        () -> {
          window.scene = Pictures.stage(window.shell, w, h, scheme);
          window.shell.settings(section);
        });
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.asyncFx(
            () -> {
              Pictures.layOut(window.shell);
              Pictures.take(window.scene, file);
              return true;
            })
        .get();
    assertThat(Files.size(file)).isGreaterThan(10_000);
  }
}
