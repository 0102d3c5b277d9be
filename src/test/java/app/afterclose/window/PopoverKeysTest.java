package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.wire.Command;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Popovers, what runs and the bell, without a mouse. */
final class PopoverKeysTest extends WindowTest {
  @Test
  void whatRunsIsReachedAndReviewedByKey(FxRobot robot) {
    tellStory();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    await(() -> shown(robot, ".active-list"));
    List<Node> reviews =
        List.copyOf(
            robot.from(robot.lookup(".active-list")).lookup(".question .button").queryAll());
    assertThat(reviews).hasSize(2);
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, ".active-list"));
    assertThat(agent.commands).noneMatch(Command.Stop.class::isInstance);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    await(() -> shown(robot, ".active-list"));
    robot.type(KeyCode.ENTER);
    await(() -> window.model.open().filter(Story.PAUSED::equals).isPresent());
  }

  @Test
  void theKeysOfTheWindowHoldWhileAPopoverIsOpen(FxRobot robot) {
    tellStory();
    fx(() -> window.desk.open(Story.RUNNING));
    openBell(robot);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    await(() -> palette(robot).isFocused());
    assertThat(shown(robot, ".bell-list")).as("under the palette").isFalse();
    robot.type(KeyCode.ESCAPE);
    await(() -> input(robot).isFocused());
    openBell(robot);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    await(() -> focusWithin(".active-list"));
    assertThat(shown(robot, ".bell-list")).as("beside the other").isFalse();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    await(() -> window.model.open().filter(Story.PAUSED::equals).isPresent());
    assertThat(shown(robot, ".active-list")).isFalse();
    openBell(robot);
    robot.type(KeyCode.F1);
    await(() -> shown(robot, ".keys-help"));
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, ".keys-help"));
    openBell(robot);
    robot.push(KeyCode.CONTROL, KeyCode.N);
    await(() -> window.model.open().isEmpty() && !shown(robot, ".bell-list"));
    assertThat(agent.commands).noneMatch(Command.Stop.class::isInstance);
  }

  @Test
  void aPopoverThatTheFocusLeavesIsClosed(FxRobot robot) {
    tellStory();
    openBell(robot);
    for (int i = 0; i < 12; i++) {
      robot.type(KeyCode.TAB);
    }
    await(() -> !shown(robot, ".bell-list"));
    assertThat(window.shell.getScene().getFocusOwner()).isNotNull();
    openBell(robot);
    robot.clickOn("#input");
    await(() -> !shown(robot, ".bell-list") && input(robot).isFocused());
    pressBell(robot);
    await(() -> shown(robot, ".bell-list") && focusWithin(".bell-list"));
    pressBell(robot);
    assertThat(shown(robot, ".bell-list")).isFalse();
  }

  @Test
  void theBellIsOpenedAndReadByKey(FxRobot robot) {
    tellStory();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    await(() -> shown(robot, ".bell-list"));
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, ".bell-list"));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    await(() -> shown(robot, ".bell-list"));
    robot.type(KeyCode.ENTER);
    await(() -> window.model.open().filter(Story.PAUSED::equals).isPresent());
    assertThat(agent.commands).anyMatch(Command.ReadBell.class::isInstance);
  }

  /** A press gives a button the focus before it acts. */
  private void pressBell(FxRobot robot) {
    var bell = robot.lookup("#bell").queryButton();
    fx(bell::requestFocus);
    fx(bell::fire);
  }

  private void openBell(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    await(() -> shown(robot, ".bell-list") && focusWithin(".bell-list"));
  }
}
