package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The lines of the drawer, of unequal heights, under its head. */
final class DetailsScrollTest extends WindowTest {
  private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");

  @Test
  void aLinePartsTheHeadFromWhatHasGoneUnderIt(FxRobot robot) {
    open(robot);
    assertThat(scrolled(robot)).as("at the beginning").isFalse();
    robot.type(KeyCode.END);
    await(() -> scrolled(robot));
    robot.type(KeyCode.HOME);
    await(() -> !scrolled(robot));
  }

  /** With all that its steps asked and got laid open. */
  private void open(FxRobot robot) {
    fx(() -> new Story(agent).tell());
    fx(() -> window.desk.open(Story.DONE));
    robot.push(KeyCode.CONTROL, KeyCode.I);
    await(() -> shown(robot, "#details") && list(robot).isFocused());
    for (int row = list(robot).getItems().size() - 1; row > 3; row--) {
      int one = row;
      fx(() -> list(robot).getSelectionModel().clearAndSelect(one));
      robot.type(KeyCode.ENTER);
    }
    fx(() -> list(robot).scrollTo(0));
  }

  private static boolean scrolled(FxRobot robot) {
    return list(robot).getPseudoClassStates().contains(SCROLLED);
  }

  private static ListView<?> list(FxRobot robot) {
    return robot.lookup(".details-list").queryAs(ListView.class);
  }
}
