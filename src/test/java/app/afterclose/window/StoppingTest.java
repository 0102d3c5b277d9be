package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.RunId;
import app.afterclose.wire.Command;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The ways to stop what runs here, and what Escape does first. */
final class StoppingTest extends WindowTest {
  @Test
  void escapeStopsWhatRunsHere(FxRobot robot) {
    RunId run = running();
    robot.clickOn("#input").type(KeyCode.ESCAPE);
    await(() -> agent.commands.contains(new Command.Stop(run)));
    assertThat(shown(robot, "#stopping")).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(agent.commands.stream().filter(c -> c instanceof Command.Stop)).hasSize(1);
  }

  @Test
  void theRedSquareStops(FxRobot robot) {
    RunId run = running();
    assertThat(robot.lookup("#stop").query().getAccessibleText()).isEqualTo("Stop");
    robot.clickOn("#stop");
    await(() -> agent.commands.contains(new Command.Stop(run)));
    assertThat(shown(robot, "#stopping")).isTrue();
  }

  @Test
  void escapeClosesAPopoverBeforeItStops(FxRobot robot) {
    RunId run = running();
    robot.clickOn("#active-pill");
    await(() -> shown(robot, ".active-list"));
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, ".active-list"));
    assertThat(agent.commands).doesNotContain(new Command.Stop(run));
    robot.clickOn("#input").type(KeyCode.ESCAPE);
    await(() -> agent.commands.contains(new Command.Stop(run)));
  }

  @Test
  void escapeEndsASearchBeforeItStops(FxRobot robot) {
    RunId run = running();
    robot.clickOn("#search").write("deals").clickOn("#input").type(KeyCode.ESCAPE);
    await(() -> robot.lookup("#search").queryTextInputControl().getText().isEmpty());
    assertThat(agent.commands).doesNotContain(new Command.Stop(run));
  }

  @Test
  void anInputMethodKeepsItsKeys(FxRobot robot) {
    RunId run = running();
    robot.clickOn("#input");
    fx(() -> input(robot).fireEvent(composing("ni")));
    robot.type(KeyCode.ESCAPE);
    robot.type(KeyCode.ENTER);
    assertThat(agent.commands).doesNotContain(new Command.Stop(run));
    assertThat(asks()).isEmpty();
    fx(() -> input(robot).fireEvent(composing("")));
    robot.type(KeyCode.ESCAPE);
    await(() -> agent.commands.contains(new Command.Stop(run)));
  }

  private static InputMethodEvent composing(String text) {
    var run = new InputMethodTextRun(text, InputMethodHighlight.UNSELECTED_RAW);
    return new InputMethodEvent(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        FXCollections.observableArrayList(text.isEmpty() ? List.of() : List.of(run)),
        "",
        0);
  }
}
