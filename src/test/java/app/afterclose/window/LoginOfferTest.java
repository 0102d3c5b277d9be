package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The window asks once whether Afterclose is to start at login. */
final class LoginOfferTest extends WindowTest {
  private Notices strip(FxRobot robot) {
    return robot.lookup(".notices").queryAs(Notices.class);
  }

  private List<String> offer(FxRobot robot) {
    fx(() -> agent.push(new Frame.AtLogin(true, false, true)));
    await(() -> strip(robot).isShowing());
    assertThat(strip(robot).getText())
        .isEqualTo("Start Afterclose at login, so that requests go on after a restart?");
    return strip(robot).actions().stream().map(Button::getText).toList();
  }

  @Test
  void theOfferIsAnsweredByAButtonAndGoes(FxRobot robot) {
    agent.answer(Command.StartAtLogin.class, new Frame.Done());
    assertThat(strip(robot).isShowing()).isFalse();
    assertThat(offer(robot)).containsExactly("Start at login", "No, thanks");
    fx(() -> strip(robot).actions().getFirst().fire());
    assertThat(agent.commands).contains(new Command.StartAtLogin(true));
    fx(() -> agent.push(new Frame.AtLogin(true, true, false)));
    await(() -> !strip(robot).isShowing());
  }

  @Test
  void whatCannotBeDoneIsSaidInItsPlace(FxRobot robot) {
    agent.answer(
        Command.StartAtLogin.class, new Frame.Refused(Frame.Why.FAULT, "The disk is full."));
    offer(robot);
    fx(() -> strip(robot).actions().getFirst().fire());
    await(() -> strip(robot).getText().equals("The disk is full."));
    fx(() -> strip(robot).actions().getFirst().fire());
    await(() -> !strip(robot).isShowing());
  }
}
