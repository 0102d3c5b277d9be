package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.RunId;
import app.afterclose.window.state.Connection;
import app.afterclose.wire.Command;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Cards in the whole window: how the rep comes to them, and what a stop does to them. */
final class ReviewTest extends WindowTest {
  private RunId paused() {
    fx(() -> new Story(agent).tell());
    await(() -> window.model.head(Story.PAUSED).isPresent());
    return window.model.head(Story.PAUSED).orElseThrow().run().run();
  }

  private boolean inCard() {
    Node node = window.shell.getScene().getFocusOwner();
    while (node != null && !node.getStyleClass().contains("thread-approval")) {
      node = node.getParent();
    }
    return node != null;
  }

  @Test
  void thePillLeadsIntoTheCard(FxRobot robot) {
    paused();
    robot.clickOn("#active-pill");
    await(() -> shown(robot, ".active-list"));
    Button second =
        robot.from(robot.lookup(".active-list")).lookup(".question .button").nth(1).queryButton();
    assertThat(second.getAccessibleText()).contains("Jonas Ek");
    fx(second::fire);
    await(this::inCard);
    assertThat(window.shell.getScene().getFocusOwner()).isInstanceOf(TextInputControl.class);
  }

  @Test
  void theBellLeadsIntoTheCard(FxRobot robot) {
    paused();
    fx(() -> window.inbox.connection(new Connection.Connected()));
    robot.clickOn("#bell");
    await(() -> shown(robot, ".bell-list"));
    fx(robot.from(robot.lookup(".bell-list")).lookup("Review").queryButton()::fire);
    await(this::inCard);
  }

  @Test
  void theBellOffersNoRetryOnceItIsTaken(FxRobot robot) {
    paused();
    fx(() -> window.inbox.connection(new Connection.Connected()));
    var failed = new ConversationId("y2");
    RunId run = window.model.head(failed).orElseThrow().run().run();
    robot.clickOn("#bell");
    await(() -> shown(robot, ".bell-list"));
    Button retry = robot.from(robot.lookup(".bell-list")).lookup("Retry").queryAs(Button.class);
    fx(retry::fire);
    await(() -> agent.commands.contains(new Command.Retry(run)));
    assertThat(retry.getScene()).as("until the run goes on").isNotNull();
    fx(
        () -> {
          agent.append(failed, run, 1, Duration.ZERO, new Entry.RetryAsked());
          agent.append(failed, run, 2, Duration.ZERO, new Entry.LinkStarted());
        });
    await(() -> retry.getScene() == null);
    assertThat(shown(robot, ".bell-list")).isTrue();
  }

  @Test
  void escapeAsksBeforeItDropsWhatWasChanged(FxRobot robot) {
    RunId run = paused();
    fx(() -> window.desk.review(Story.PAUSED));
    await(this::inCard);
    robot.write("x");
    robot.clickOn("#input").type(KeyCode.ESCAPE);
    await(() -> shown(robot, "#stop-keep"));
    robot.press(KeyCode.SHORTCUT, KeyCode.N).release(KeyCode.N, KeyCode.SHORTCUT);
    assertThat(window.model.open()).as("no key reaches beneath a question").isPresent();
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, "#stop-keep"));
    assertThat(agent.commands).doesNotContain(new Command.Stop(run));
    robot.clickOn("#input").type(KeyCode.ESCAPE);
    await(() -> shown(robot, "#stop-yes"));
    robot.clickOn("#stop-yes");
    await(() -> agent.commands.contains(new Command.Stop(run)));
  }

  @Test
  void whatNobodyChangedStopsAtOnce(FxRobot robot) {
    RunId run = paused();
    fx(() -> window.desk.review(Story.PAUSED));
    await(this::inCard);
    robot.clickOn("#input").type(KeyCode.ESCAPE);
    await(() -> agent.commands.contains(new Command.Stop(run)));
  }

  @Test
  void whatNeedsTheRepIsToldAloud(FxRobot robot) {
    fx(() -> window.inbox.connection(new Connection.Connected()));
    paused();
    Label announcer = (Label) window.shell.lookup("#announcer");
    await(() -> announcer.getText().contains("Paused, needs you"));
  }

  @Test
  void whatHappensIsToldAloud(FxRobot robot) {
    fx(() -> new Story(agent).finished("c", "Analyse my pipeline", "Done."));
    Parent shell = window.shell;
    await(() -> ((Label) shell.lookup("#announcer")).getText().contains("Completed"));
    fx(
        () ->
            assertThat(((Label) shell.lookup("#announcer")).getText())
                .startsWith("Analyse my pipeline: "));
  }
}
