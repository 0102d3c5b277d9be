package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.RunId;
import app.afterclose.wire.Command;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What is asked while a request runs: offered, queued, changed, taken out, sent. */
final class QueueTest extends WindowTest {
  private static final ConversationId C = new ConversationId("c");

  @Test
  void aFollowUpStartsNothingAndKeepsItsTextUntilItIsQueued(FxRobot robot) {
    running();
    robot.clickOn("#input").write("And by region").type(KeyCode.ENTER);
    await(() -> shown(robot, "#queue"));
    assertThat(input(robot).getText()).isEqualTo("And by region");
    robot.clickOn("#queue");
    await(() -> shown(robot, ".follow-up"));
    assertThat(input(robot).getText()).isEmpty();
    assertThat(shown(robot, "#queue")).isFalse();
    assertThat(asks()).extracting(Command.Ask::queue).containsExactly(false, true);
  }

  @Test
  void enterOnceMoreQueuesWhatWasOffered(FxRobot robot) {
    running();
    robot.clickOn("#input").write("And by region").type(KeyCode.ENTER);
    await(() -> shown(robot, "#queue"));
    robot.type(KeyCode.ENTER);
    await(() -> shown(robot, ".follow-up"));
    assertThat(input(robot).getText()).isEmpty();
    assertThat(asks()).extracting(Command.Ask::queue).containsExactly(false, true);
  }

  @Test
  void whatIsQueuedCanBeTakenOut(FxRobot robot) {
    running();
    queued(robot, "Later");
    robot.clickOn(robot.lookup(".follow-up .follow-up-remove").queryButton());
    await(() -> !shown(robot, ".follow-up"));
    assertThat(agent.commands).anyMatch(c -> c instanceof Command.RemoveFollowUp);
  }

  private void queued(FxRobot robot, String text) {
    robot.clickOn("#input").write(text).type(KeyCode.ENTER);
    await(() -> shown(robot, "#queue"));
    robot.clickOn("#queue");
    await(() -> shown(robot, ".follow-up"));
  }

  @Test
  void whatIsQueuedCanBeChangedInItsPlaceByKeysAlone(FxRobot robot) {
    RunId run = running();
    queued(robot, "Later");
    fx(robot.lookup(".follow-up .follow-up-edit").queryButton(), it -> it.requestFocus());
    robot.type(KeyCode.SPACE);
    await(() -> shown(robot, ".follow-up-editor"));
    robot.write(" today").type(KeyCode.ESCAPE);
    await(() -> !shown(robot, ".follow-up-editor"));
    assertThat(agent.commands).noneMatch(c -> c instanceof Command.EditFollowUp);
    assertThat(agent.commands).doesNotContain(new Command.Stop(run));
    fx(robot.lookup(".follow-up .follow-up-edit").queryButton(), it -> it.requestFocus());
    robot.type(KeyCode.SPACE);
    await(() -> shown(robot, ".follow-up-editor"));
    robot.write(", by region").type(KeyCode.ENTER);
    await(
        () ->
            agent.commands.stream()
                .anyMatch(
                    c ->
                        c instanceof Command.EditFollowUp e
                            && e.text().equals("Later, by region")));
    await(() -> !shown(robot, ".follow-up-editor"));
    assertThat(shown(robot, ".follow-up")).isTrue();
  }

  @Test
  void whatIsBeingChangedOutlivesItsMessageBeingSentMeanwhile(FxRobot robot) {
    running();
    queued(robot, "Later");
    robot.clickOn(".follow-up .follow-up-edit");
    await(() -> shown(robot, ".follow-up-editor"));
    robot.write(", by region");
    fx(
        () -> {
          String id = window.model.openHead().orElseThrow().followUps().getFirst().id();
          agent.append(C, null, 0, Duration.ZERO, new Entry.FollowUpRemoved(id));
        });
    await(() -> !shown(robot, ".follow-up"));
    assertThat(input(robot).getText()).isEqualTo("Later, by region");
  }

  @Test
  void whatIsBeingChangedInLineWaitsWhileAnotherConversationIsOpen(FxRobot robot) {
    running();
    queued(robot, "Later");
    robot.clickOn(".follow-up .follow-up-edit");
    await(() -> shown(robot, ".follow-up-editor"));
    robot.write(", by region");
    fx(() -> window.desk.newChat());
    assertThat(input(robot).getText()).as("not in a conversation that it is not of").isEmpty();
    fx(() -> window.desk.open(C));
    await(() -> shown(robot, ".follow-up-editor"));
    robot.clickOn(".follow-up-editor .composer-input").type(KeyCode.END).type(KeyCode.ENTER);
    await(
        () ->
            agent.commands.stream()
                .anyMatch(
                    c ->
                        c instanceof Command.EditFollowUp e
                            && e.text().equals("Later, by region")));
  }

  @Test
  void aHitInAMessageInLineLeadsToIt(FxRobot robot) {
    running();
    fx(() -> agent.append(C, null, 0, Duration.ZERO, new Entry.FollowUpQueued("f1", "By month")));
    fx(() -> agent.append(C, null, 0, Duration.ZERO, new Entry.FollowUpQueued("f2", "By region")));
    await(() -> robot.lookup(".follow-up .follow-up-edit").queryAll().size() == 2);
    long seq = window.model.openHead().orElseThrow().seq();
    fx(() -> window.desk.newChat());
    robot.clickOn("#input");
    fx(() -> window.desk.open(C, seq));
    await(() -> robot.lookup(".follow-up .follow-up-edit").nth(1).query().isFocused());
  }

  @Test
  void aLongQueuedMessageIsChangedFromItsWholeText(FxRobot robot) {
    running();
    String text = "Deals that stand still. ".repeat(1_000);
    fx(() -> agent.append(C, null, 0, Duration.ZERO, new Entry.FollowUpQueued("f", text)));
    await(() -> shown(robot, ".follow-up .follow-up-edit"));
    assertThat(window.model.openHead().orElseThrow().followUps().getFirst().text())
        .hasSizeLessThan(1_000);
    robot.clickOn(".follow-up .follow-up-edit");
    await(() -> shown(robot, ".follow-up-editor"));
    robot.write("x").type(KeyCode.ENTER);
    await(() -> agent.commands.contains(new Command.EditFollowUp(C, "f", text + "x")));
  }

  @Test
  void whatDidNotGoByItselfHasSend(FxRobot robot) {
    RunId run = running();
    queued(robot, "Later");
    fx(() -> agent.append(C, run, 1, Duration.ZERO, new Entry.LinkEnded(new Ending.Stopped())));
    await(() -> shown(robot, ".follow-up .small"));
    robot.clickOn(robot.lookup(".follow-up .small").queryButton());
    await(() -> agent.commands.stream().anyMatch(c -> c instanceof Command.SendFollowUp));
  }
}
