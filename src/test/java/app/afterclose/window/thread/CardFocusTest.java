package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Entry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Where the focus goes on cards, and how the keys alone answer them. */
final class CardFocusTest extends CardTest {
  @Test
  void approvesByKeyFromAnyField(FxRobot robot) {
    robot.clickOn(field(robot, card(robot, 0), "ada.okafor@example.com"));
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(wishes.made).containsExactly("approve " + call(2));
  }

  @Test
  void tabGoesThroughEveryFieldToTheButtons(FxRobot robot) {
    Node card = card(robot, 0);
    robot.clickOn(field(robot, card, "Ada Okafor"));
    for (int i = 0; i < 5; i++) {
      robot.type(KeyCode.TAB);
    }
    assertThat(in(robot, card, "Approve").isFocused()).isTrue();
    robot.type(KeyCode.SPACE);
    assertThat(wishes.made).containsExactly("approve " + call(2));
  }

  @Test
  void escapeTakesTheReasonBackAndNothingElse(FxRobot robot) {
    boolean[] escaped = new boolean[1];
    robot.interact(
        () ->
            view.getScene()
                .addEventHandler(
                    KeyEvent.KEY_PRESSED, e -> escaped[0] |= e.getCode() == KeyCode.ESCAPE));
    Node card = card(robot, 0);
    robot.clickOn(in(robot, card, "Decline"));
    settle();
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(escaped[0]).isFalse();
    assertThat(in(robot, card, "Decline").isFocused()).isTrue();
    assertThat(wishes.made).isEmpty();
  }

  @Test
  void theFocusGoesOnToTheNextCardAndAfterTheLastToTheInput(FxRobot robot) {
    var answer = new CompletableFuture<Map<String, String>>();
    wishes.answer = answer;
    TextInputControl first = field(robot, card(robot, 0), "ada.okafor@example.com");
    robot.clickOn(first);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();
    assertThat(focused().getStyleClass()).as("waits in the card").contains("thread-card");
    robot.interact(() -> answer.complete(Map.of()));
    approved(2);
    assertThat(focused()).isEqualTo(field(robot, card(robot, 0), "Li Wei"));
    robot.interact(() -> tale.add(new Entry.CallDeclined(call(4), "")));
    approved(3);
    assertThat(focused()).isEqualTo(robot.from(card(robot, 0)).lookup(".combo-box").query());
    wishes.made.clear();
    approved(5);
    assertThat(wishes.made).containsExactly("write");
  }

  @Test
  void whoWasNotInTheCardIsNotTakenAnywhere(FxRobot robot) {
    robot.interact(() -> view.lookup(".thread-list").requestFocus());
    Node before = focused();
    approved(2);
    assertThat(focused()).isEqualTo(before);
    assertThat(wishes.made).isEmpty();
  }

  @Test
  void aRefusalGivesTheFocusBack(FxRobot robot) {
    wishes.answer = CompletableFuture.completedFuture(Map.of("", "It was changed meanwhile."));
    Node approve = in(robot, card(robot, 0), "Approve");
    robot.clickOn(approve);
    settle();
    assertThat(focused()).isEqualTo(approve);
  }

  @Test
  void ofSeveralWrongFieldsTheFirstHasTheFocus(FxRobot robot) {
    Node card = card(robot, 0);
    TextInputControl subject = field(robot, card, "The renewal in September");
    type(robot, robot.from(card).lookup(".text-area").query(), "");
    type(robot, subject, "");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    settle();
    assertThat(focused()).isEqualTo(subject);
    assertThat(subject.getAccessibleHelp()).isEqualTo("This is needed.");
  }

  @Test
  void comingForAnAnswerOneStandsInItsCard(FxRobot robot) {
    robot.interact(
        () -> {
          ((Column) view.lookup(".thread-list")).toTop();
          view.reveal(tale.history().items().getLast());
        });
    settle();
    assertThat(focused()).isEqualTo(field(robot, card(robot, 0), "Ada Okafor"));
  }

  private void approved(int index) {
    WaitForAsyncUtils.waitForAsyncFx(
        30_000,
        () -> {
          tale.add(new Entry.CallApproved(call(index), "{}", false));
          view.show(tale.history(), List.of());
        });
    settle();
  }
}
