package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.afterclose.model.ConversationId;
import app.afterclose.wire.Command;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Writing a request and sending it. */
final class ComposerTest extends WindowTest {
  private static final ConversationId C = new ConversationId("c");

  @Test
  void enterSendsAndTheInputIsEmptyAgain(FxRobot robot) {
    robot.clickOn("#input").write("Analyse my pipeline").type(KeyCode.ENTER);
    await(() -> input(robot).getText().isEmpty());
    assertThat(asks()).extracting(Command.Ask::text).containsExactly("Analyse my pipeline");
    assertThat(asks().getFirst().conversation()).isNull();
    await(() -> window.model.open().isPresent());
    assertThat(shown(robot, "#stop")).isTrue();
  }

  @Test
  void shiftEnterBreaksTheLineAndTheInputGrows(FxRobot robot) {
    double before = input(robot).getHeight();
    robot.clickOn("#input").write("one");
    robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
    robot.write("two");
    assertThat(input(robot).getText()).isEqualTo("one\ntwo");
    await(() -> input(robot).getHeight() > before + 10);
    assertThat(asks()).isEmpty();
  }

  @Test
  void nothingIsNotSent(FxRobot robot) {
    assertThat(robot.lookup("#send").queryAs(Button.class).isDisabled()).isTrue();
    robot.clickOn("#input").write("   ").type(KeyCode.ENTER);
    assertThat(asks()).isEmpty();
    assertThat(robot.lookup("#send").queryAs(Button.class).isDisabled()).isTrue();
  }

  @Test
  void twoHundredThousandCharactersAreSentWhole(FxRobot robot) {
    String text = "Deals that stand still. ".repeat(8_334).substring(0, 200_000);
    long begin = busy();
    fx(() -> input(robot).setText(text));
    robot.clickOn("#input");
    robot.write("x");
    robot.type(KeyCode.BACK_SPACE);
    robot.type(KeyCode.ENTER);
    await(() -> input(robot).getText().isEmpty());
    // Processor time, since a busy machine says nothing about us.
    assertThat(Duration.ofNanos(busy() - begin)).isLessThan(Duration.ofSeconds(8));
    assertThat(asks().getFirst().text()).isEqualTo(text);
  }

  @Test
  void upBringsEarlierRequestsBackAndDownWhatWasBeingTyped(FxRobot robot) {
    fx(
        () -> {
          var story = new Story(agent);
          story.finished("c", "Analyse my pipeline", "Done.");
          story.finished("c", "And by region", "Done.");
          window.desk.open(C);
        });
    await(() -> Reading.lines(window.shell).contains("And by region"));
    robot.clickOn("#input").write("half a").type(KeyCode.UP);
    assertThat(input(robot).getText()).isEqualTo("And by region");
    robot.type(KeyCode.UP);
    assertThat(input(robot).getText()).isEqualTo("Analyse my pipeline");
    robot.type(KeyCode.UP);
    assertThat(input(robot).getText()).isEqualTo("Analyse my pipeline");
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
    assertThat(input(robot).getText()).isEqualTo("half a");
    fx(() -> window.desk.newChat());
    robot.clickOn("#input").type(KeyCode.UP);
    assertThat(input(robot).getText()).as("asked last anywhere").isEqualTo("And by region");
  }

  @Test
  void upMovesTheCursorWhereThereIsALineAbove(FxRobot robot) {
    fx(
        () -> {
          new Story(agent).finished("c", "Analyse my pipeline", "Done.");
          window.desk.open(C);
        });
    robot.clickOn("#input").write("one");
    robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
    robot.write("two").type(KeyCode.UP);
    assertThat(input(robot).getText()).isEqualTo("one\ntwo");
    assertThat(input(robot).getCaretPosition()).isLessThanOrEqualTo(3);
  }

  @Test
  void tabLeavesTheInputAndWritesNothing(FxRobot robot) {
    robot.clickOn("#input").write("one").type(KeyCode.TAB);
    assertThat(input(robot).getText()).isEqualTo("one");
    assertThat(input(robot).isFocused()).isFalse();
    assertThat(input(robot).getScene().getFocusOwner()).isNotNull();
  }

  @Test
  void whatIsTooLongIsNotSentAndSaysSo(FxRobot robot) {
    fx(() -> input(robot).setText("x".repeat(1_000_001)));
    await(() -> shown(robot, ".composer-counter"));
    robot.clickOn("#input").type(KeyCode.ENTER);
    assertThat(asks()).isEmpty();
    assertThat(robot.lookup("#send").queryAs(Button.class).isDisabled()).isTrue();
    fx(() -> input(robot).setText("short"));
    assertThat(shown(robot, ".composer-counter")).isFalse();
  }

  @Test
  void textReadFromTheRightStandsOnTheRight(FxRobot robot) {
    fx(() -> input(robot).setText("שלום"));
    assertThat(input(robot).getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    fx(() -> input(robot).setText("Hello"));
    assertThat(input(robot).getNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
  }

  @Test
  void theComposerStandsUnderTheColumnOfTheThread(FxRobot robot) {
    running();
    await(() -> shown(robot, ".thread-bubble"));
    Node bubble = robot.lookup(".thread-bubble").query();
    Node box = robot.lookup(".composer-box").query();
    Bounds above = OnFx.ask(() -> bubble.localToScene(bubble.getLayoutBounds()));
    Bounds below = OnFx.ask(() -> box.localToScene(box.getLayoutBounds()));
    assertThat(below.getMaxX()).isCloseTo(above.getMaxX(), within(1.0));
  }

  /** Processor time that the JavaFX thread has used, in nanoseconds. */
  private static long busy() {
    long[] time = new long[1];
    WaitForAsyncUtils.waitForAsyncFx(
        20_000, () -> time[0] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    return time[0];
  }
}
