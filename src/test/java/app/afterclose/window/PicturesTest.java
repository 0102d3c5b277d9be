package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Diagnosis;
import app.afterclose.model.FoundServer;
import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportReport;
import app.afterclose.model.ImportSource;
import app.afterclose.model.ModelName;
import app.afterclose.window.active.ActiveList;
import app.afterclose.window.bell.BellList;
import app.afterclose.window.state.Connection;
import app.afterclose.window.state.Place;
import app.afterclose.window.words.Texts;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
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
      picture(robot, "queued", 1280, 800, scheme, PicturesTest::queued);
      picture(robot, "imported", 1280, 800, scheme, PicturesTest::imported);
      picture(robot, "lists", 1280, 800, scheme, PicturesTest::lists);
      picture(robot, "pipeline", 1280, 800, scheme, PicturesTest::pipeline);
      picture(robot, "drafts", 1280, 800, scheme, PicturesTest::drafts);
      picture(robot, "aside", 700, 800, scheme, PicturesTest::aside);
    }
  }

  @Test
  void connectingAModel(FxRobot robot) throws Exception {
    for (ColorScheme scheme : ColorScheme.values()) {
      picture(robot, "connect", 1280, 800, scheme, PicturesTest::connect);
      picture(robot, "connect-key", 1000, 800, scheme, PicturesTest::connectWithKey);
    }
  }

  private static void connect(TestWindow window) {
    window.desk.newChat();
    Models.answer(window.agent);
    window.agent.answer(
        Command.DetectServers.class,
        new Frame.Servers(
            List.of(
                new FoundServer(
                    "ollama",
                    "http://localhost:11434/v1",
                    List.of(new ModelName("qwen3:8b", "qwen3:8b"))))));
    window.agent.answer(
        Command.TestConnection.class,
        new Frame.Tested(new Diagnosis.Works("qwen3:8b", Duration.ofMillis(840))));
    ((Button) window.shell.lookup("#model")).fire();
    Platform.runLater(() -> ((Button) window.shell.lookup("#connect-test")).fire());
  }

  private static void connectWithKey(TestWindow window) {
    window.desk.newChat();
    Models.answer(window.agent);
    window.agent.answer(
        Command.TestConnection.class,
        new Frame.Tested(new Diagnosis.KeyRefused("api.anthropic.com", true, "invalid x-api-key")));
    ((Button) window.shell.lookup("#model")).fire();
    Platform.runLater(
        () -> {
          ((ComboBox<?>) window.shell.lookup("#connect-way")).getSelectionModel().select(0);
          ((TextField) window.shell.lookup("#connect-key")).setText("sk-something-long");
          ((Button) window.shell.lookup("#connect-test")).fire();
        });
  }

  private static void lost(TestWindow window) {
    window.desk.open(new ConversationId("t1"));
    window.inbox.connection(new Connection.Lost());
  }

  private static void queued(TestWindow window) {
    window.desk.open(Story.PAUSED);
    window.desk.ask("Then list the contacts I should call this week", true, _ -> {});
    ((TextArea) window.shell.lookup("#input")).setText("And one more thing,\nby region");
    window.shell.lookup(".composer-offer").setVisible(true);
  }

  private static void imported(TestWindow window) {
    window.desk.newChat();
    window.chosen.add(Path.of("deals.csv"));
    var issues =
        List.of(
            new ImportIssue(14, "Harbour Logistics; 12,5o0", "the value is no number"),
            new ImportIssue(233, "(empty)", "the row has no name"));
    var file =
        new ImportReport.File(
            "deals.csv",
            ImportKind.DEALS,
            ImportSource.HUBSPOT,
            8_798,
            0,
            0,
            2,
            issues,
            0,
            List.of(),
            List.of(),
            List.of("Record ID", "Owner colour"),
            List.of("Dates are read as day/month/year: 4,211 of them allow nothing else."));
    window.agent.answer(
        Command.Import.class, new Frame.Imported(new ImportReport(List.of(file), true, List.of())));
    ((Button) window.shell.lookup("#rail-import")).fire();
  }

  /** What the popovers hold, side by side over the window. */
  private static void lists(TestWindow window) {
    window.desk.newChat();
    var texts = new Texts();
    var active = new ActiveList(window.model, window.desk, texts, () -> {});
    var bell = new BellList(window.model, window.desk, TestWindow.ZONE, texts);
    var row = new HBox(24, active, bell);
    row.setStyle("-fx-background-color: -color-bg-default");
    row.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    window.shell.getChildren().add(row);
  }

  private static void pipeline(TestWindow window) {
    Deals.answer(window.agent);
    window.desk.show(Place.PIPELINE);
  }

  private static void drafts(TestWindow window) {
    Deals.answer(window.agent);
    window.desk.show(Place.DRAFTS);
  }

  private static void aside(TestWindow window) {
    window.desk.open(Story.DONE);
    ((Button) window.shell.lookup("#show-sidebar")).fire();
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
        30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> settled(window)).get());
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
