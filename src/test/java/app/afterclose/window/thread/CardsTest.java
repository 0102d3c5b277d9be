package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Cards as the rep answers them. */
final class CardsTest extends CardTest {
  private static final String DECLINED =
      "Declined: save this draft to Jonas Ek · he has moved to another company";

  @Test
  void showsTheFirstCardAndApprovesItAsProposed(FxRobot robot) {
    Node card = card(robot, 0);
    robot.clickOn(in(robot, card, "Approve"));
    assertThat(wishes.made).containsExactly("approve " + call(2));
    settle();
    assertThat(in(robot, card, "Approve").isDisabled()).isTrue();
  }

  @Test
  void declinesWithAReason(FxRobot robot) {
    Node card = card(robot, 0);
    robot.clickOn(in(robot, card, "Decline"));
    settle();
    robot.write("too early");
    robot.type(KeyCode.ENTER);
    assertThat(wishes.made).containsExactly("decline " + call(2) + ": too early");
  }

  @Test
  void whatDidNotGetThroughCanBeTriedAgain(FxRobot robot) {
    var lost = new CompletableFuture<Map<String, String>>();
    wishes.answer = lost;
    Node card = card(robot, 0);
    Node approve = in(robot, card, "Approve");
    robot.clickOn(approve);
    assertThat(approve.isDisabled()).isTrue();
    robot.interact(
        () -> lost.completeExceptionally(new IllegalStateException("The engine is away.")));
    settle();
    assertThat(see(robot).says("That did not get through: The engine is away. Try again."))
        .isTrue();
    robot.clickOn(approve);
    assertThat(wishes.made).hasSize(2);
  }

  @Test
  void approvesAllWithEachChange(FxRobot robot) {
    type(robot, field(robot, card(robot, 0), "Ada Okafor"), "Ada");
    robot.clickOn(see(robot).saying("Approve all (4)"));
    assertThat(wishes.made).hasSize(2);
    assertThat(wishes.made.getFirst()).startsWith("approve " + call(2) + " {").contains("\"Ada\"");
    assertThat(wishes.made.getLast()).isEqualTo("approve all of " + tale.run);
  }

  @Test
  void approvesNothingWhileAFieldIsWrong(FxRobot robot) {
    type(robot, field(robot, card(robot, 0), "The renewal in September"), " ");
    robot.clickOn(see(robot).saying("Approve all (4)"));
    settle();
    assertThat(wishes.made).isEmpty();
    assertThat(see(robot).says("Look at the marked fields first.")).isTrue();
  }

  @Test
  void answeredCardsBecomeLinesAndTheWheelReachesThemFromAnywhere(FxRobot robot) {
    settle();
    assertThat(see(robot).says(DECLINED)).isFalse();
    robot.moveTo(robot.from(card(robot, 0)).lookup(".text-area").<Node>query());
    robot.scroll(20, VerticalDirection.UP);
    settle();
    assertThat(see(robot).says(DECLINED)).isTrue();
    assertThat(
            see(robot).says("Approved as changed: name, to · Saved a draft to Maria Keller-Voss"))
        .isTrue();
  }
}
