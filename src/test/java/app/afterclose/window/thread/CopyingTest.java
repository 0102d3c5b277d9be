package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Copying by the menu and the buttons, and how one gets to them. */
final class CopyingTest extends AnswersTest {
  @Test
  void theMenuCopiesAWholeMessage(FxRobot robot) {
    show(robot, answered(2));
    choose(robot, "Copy the whole message");
    assertThat(clipboard(robot)).isEqualTo(ANSWER.strip());
    choose(robot, "Select all");
    choose(robot, "Copy");
    assertThat(clipboard(robot)).startsWith("Ask 0");
  }

  @Test
  void codeTablesAndTheRepsMessageAreCopiedByButtons(FxRobot robot) {
    show(robot, answered(1));
    assertThat(see(robot).says("sql")).isTrue();
    fire(robot, ".md-block-code .md-act");
    assertThat(clipboard(robot)).isEqualTo("select *\nfrom deals");
    fire(robot, ".md-table-foot .md-act");
    assertThat(clipboard(robot)).isEqualTo("Deal\tValue\nKonex\t12\nDontechi\t7");
    fire(robot, ".thread-ask-copy");
    assertThat(clipboard(robot)).isEqualTo("Ask 0");
    robot.clickOn("Save as CSV");
    assertThat(wishes.made)
        .containsExactly("save table.csv\n\ufeffDeal,Value\r\nKonex,12\r\nDontechi,7\r\n");
    assertThat(see(robot).says("Saved as table.csv")).isTrue();
  }

  @Test
  void tabGoesToLinksAndButtonsInOrder(FxRobot robot) {
    show(robot, answered(1));
    robot.interact(() -> view.lookup(".thread-list").requestFocus());
    var order = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      robot.type(KeyCode.TAB);
      Node owner = view.getScene().getFocusOwner();
      order.add(owner instanceof Labeled l ? l.getAccessibleText() + l.getText() : "link");
    }
    assertThat(order.toString()).contains("Copy your message", "link", "Copy the code", "Save as");
  }

  /** By the menu over the answer's first row; a popup would take the robot's window. */
  private void choose(FxRobot robot, String item) {
    robot.interact(
        () ->
            view.menu(1).stream()
                .filter(i -> item.equals(i.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private static void fire(FxRobot robot, String query) {
    robot.interact(() -> robot.lookup(query).<Button>queryAll().iterator().next().fire());
  }
}
