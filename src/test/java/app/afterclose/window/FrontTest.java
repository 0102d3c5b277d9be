package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.state.Connection;
import app.afterclose.window.state.Gate;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The window comes to the front when the agent calls, on what it is asked for. */
class FrontTest extends WindowTest {
  private Front front;

  private Stage stage() {
    return (Stage) window.shell.getScene().getWindow();
  }

  private void begin(String... options) {
    new Story(agent).tell();
    fx(
        () -> {
          front =
              new Front(
                  stage(),
                  window.desk,
                  window.shell,
                  agent,
                  new Gate(Platform::runLater, () -> window.desk.flush()),
                  Options.of(List.of(options)));
          window.inbox.connection(new Connection.Connected());
          front.begin();
          front.up();
        });
  }

  @Test
  void aCallOpensTheConversationAndIsAnsweredOnceItIsShown() {
    begin();
    fx(() -> stage().setIconified(true));
    front.show(new Frame.Show(7, Story.DONE, 0, false));
    await(() -> agent.commands.contains(new Command.Shown(7)));
    assertThat(window.model.open()).contains(Story.DONE);
    assertThat(stage().isIconified()).isFalse();
  }

  @Test
  void aCallForTheBellListsIt(FxRobot robot) {
    begin();
    front.show(new Frame.Show(8, null, 0, true));
    await(() -> shown(robot, ".bell-list"));
    assertThat(window.model.open()).isEmpty();
  }

  @Test
  void theBellItWasStartedForStaysOpenWhenTheAgentAsksForItToo(FxRobot robot) {
    begin("--open", "bell");
    fx(() -> stage().requestFocus());
    await(() -> shown(robot, ".bell-list"));
    front.show(new Frame.Show(9, null, 0, true));
    await(() -> agent.commands.contains(new Command.Shown(9)));
    assertThat(shown(robot, ".bell-list")).isTrue();
  }

  @Test
  void itOpensOnWhatItWasStartedFor() {
    begin("--open", Story.PAUSED.value(), "--at", "1");
    assertThat(window.model.open()).contains(Story.PAUSED);
  }

  @Test
  void aSecondWindowGoesAndOneThatWasOpenStays() {
    begin("--open", Story.DONE.value());
    agent.answer(Command.OpenWindow.class, new Frame.Window(false));
    front.attached();
    var first = (Command.OpenWindow) agent.commands.getLast();
    assertThat(first)
        .isEqualTo(new Command.OpenWindow(Story.DONE, 0, false, Command.Caller.OPENING));
    front.attached();
    var again = (Command.OpenWindow) agent.commands.getLast();
    assertThat(again.as()).isEqualTo(Command.Caller.OPEN);
    assertThat(stage().isShowing()).isTrue();
    agent.answer(Command.OpenWindow.class, new Frame.Window(true));
    front.attached();
    await(() -> !stage().isShowing());
    fx(() -> stage().show());
  }

  @Test
  void whatTheRepLooksAtIsTold() {
    begin();
    fx(() -> window.gaze.focused(true));
    fx(() -> window.desk.open(Story.DONE));
    assertThat(looks()).last().isEqualTo(new Command.Looking(Story.DONE));
    fx(() -> window.gaze.focused(false));
    assertThat(looks()).last().isEqualTo(new Command.Looking(null));
    fx(() -> window.gaze.focused(true));
    fx(
        () -> {
          window.inbox.connection(new Connection.Lost());
          window.gaze.attached();
          window.inbox.connection(new Connection.Connected());
        });
    assertThat(looks())
        .as("told again to an agent that has forgotten")
        .endsWith(new Command.Looking(Story.DONE), new Command.Looking(Story.DONE));
  }

  private List<Command> looks() {
    return agent.commands.stream().filter(Command.Looking.class::isInstance).toList();
  }
}
