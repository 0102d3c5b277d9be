package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import app.afterclose.model.Wait;
import app.afterclose.window.state.Connection;
import app.afterclose.window.state.Desk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the drawer in its states to {@code target/pictures}. */
@ExtendWith(ApplicationExtension.class)
final class DetailsPicturesTest {
  private static final Path FOLDER = Path.of("target", "pictures");
  private static final ConversationId CHAIN = new ConversationId("chain");

  @Test
  void inItsStates(FxRobot robot) throws Exception {
    picture(robot, "done", Story.DONE, 1280, ColorScheme.LIGHT, 100, 5, 2);
    picture(robot, "paused", Story.PAUSED, 1280, ColorScheme.DARK, 100, 0, 0);
    picture(robot, "failed", new ConversationId("y2"), 1280, ColorScheme.LIGHT, 100, 0, 0);
    picture(robot, "cancelled", new ConversationId("t2"), 1280, ColorScheme.DARK, 100, 0, 0);
    picture(robot, "running", Story.RUNNING, 700, ColorScheme.LIGHT, 100, 0, 0);
    picture(robot, "waiting", new ConversationId("waiting"), 1280, ColorScheme.LIGHT, 200, 0, 0);
    picture(robot, "chain", CHAIN, 1280, ColorScheme.LIGHT, 100, 2, 0);
    picture(robot, "chain-steps", CHAIN, 1280, ColorScheme.DARK, 100, 0, 200);
  }

  private static void picture(
      FxRobot robot,
      String name,
      ConversationId open,
      int width,
      ColorScheme scheme,
      int percent,
      int toggle,
      int scroll)
      throws Exception {
    var window = new TestWindow();
    new Story(window.agent).tell();
    if (open.equals(CHAIN)) {
      chain(window.agent);
    }
    robot.interact(
        () -> {
          window.build();
          window.inbox.connection(new Connection.Connected());
        });
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          window.scene = Pictures.stage(window.shell, width, 800, scheme);
          window.shell.setStyle("-fx-font-size: " + 14 * percent / 100 + "px;");
          open(window.desk, open);
          window.shell.details(window.agent.run(open));
        });
    WaitForAsyncUtils.waitForFxEvents();
    Path file = FOLDER.resolve("details-" + name + ".png");
    robot.interact(
        () -> {
          Pictures.layOut(window.shell);
          var list = (ListView<?>) window.shell.lookup(".details-list");
          if (toggle > 0) {
            list.getSelectionModel().select(toggle);
            list.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
          }
          Pictures.layOut(window.shell);
          list.scrollTo(scroll);
        });
    WaitForAsyncUtils.asyncFx(
            () -> {
              Pictures.layOut(window.shell);
              Pictures.take(window.scene, file);
              return true;
            })
        .get();
    assertThat(Files.size(file)).isGreaterThan(10_000);
  }

  private static void open(Desk desk, ConversationId id) {
    desk.open(id);
  }

  /** Two hours in 24 parts and 300 steps, with every way in which a part can end. */
  static RunId chain(FakeAgent agent) {
    agent.now = Story.NOW.minus(Duration.ofHours(3));
    RunId run = agent.ask(CHAIN, "Go through every account and write a plan for each");
    agent.append(CHAIN, null, 0, Duration.ZERO, new Entry.Titled("A plan for each account"));
    int turn = 0;
    for (int link = 1; link <= 24; link++) {
      agent.append(CHAIN, run, link, Duration.ZERO, new Entry.LinkStarted());
      for (int i = 0; i < 6; i++) {
        turn++;
        Call call = new Call(CallId.of(run, turn, 0), "p", "account_details", "{\"account\": 7}");
        agent.append(
            CHAIN, run, link, Duration.ZERO, new Entry.TurnStarted(turn, "anthropic", "large", 0));
        agent.now = agent.now.plusSeconds(48);
        agent.append(
            CHAIN,
            run,
            link,
            Duration.ofSeconds(48),
            new Entry.TurnEnded(
                turn,
                "",
                List.of(call),
                StopReason.TOOLS,
                new Usage(18_200, 640, link == 3),
                null));
        agent.append(
            CHAIN, run, link, Duration.ZERO, new Entry.CallStarted(call.id(), Effect.READ));
        agent.now = agent.now.plusSeconds(2);
        agent.append(
            CHAIN,
            run,
            link,
            Duration.ofSeconds(2),
            new Entry.CallEnded(
                call.id(),
                i == 4
                    ? Outcome.error("{}", "Found no account named Nordwind Energy Holding")
                    : Outcome.ok("{\"deals\": 12}", "Read account " + turn)));
      }
      if (link == 24) {
        agent.append(
            CHAIN,
            run,
            link,
            Duration.ZERO,
            new Entry.LinkEnded(new Ending.Waiting(new Wait.MoreTime())));
      } else if (link != 21) {
        Ending ending =
            switch (link % 5) {
              case 0 -> new Ending.Yielded(Ending.Reason.QUIT);
              case 3 ->
                  new Ending.Waiting(
                      new Wait.Until(agent.now.plusSeconds(90), new Problem.RateLimited(null)));
              default -> new Ending.Yielded(Ending.Reason.CAP);
            };
        agent.append(CHAIN, run, link, Duration.ZERO, new Entry.LinkEnded(ending));
        agent.now = agent.now.plusSeconds(link % 5 == 0 ? 600 : link % 5 == 3 ? 90 : 0);
      } else {
        agent.now = agent.now.plusSeconds(12);
      }
    }
    agent.now = Story.NOW;
    return run;
  }
}
