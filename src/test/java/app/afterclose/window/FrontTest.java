package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.state.Connection;
import app.afterclose.window.state.Gate;
import app.afterclose.window.state.Place;
import app.afterclose.wire.Command;
import app.afterclose.wire.Destination;
import app.afterclose.wire.Frame;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
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
    front.show(new Frame.Show(7, new Destination.Conversation(Story.DONE)));
    await(() -> agent.commands.contains(new Command.Shown(7)));
    assertThat(window.model.open()).contains(Story.DONE);
    assertThat(stage().isIconified()).isFalse();
  }

  @Test
  void aCallForTheBellListsIt(FxRobot robot) {
    begin();
    front.show(new Frame.Show(8, new Destination.Bell()));
    await(() -> shown(robot, ".bell-list"));
    assertThat(window.model.open()).isEmpty();
  }

  @Test
  void aCallForANewChatLeavesWhatIsOpenAndWaitsForWords(FxRobot robot) {
    begin("--open", Story.DONE.value());
    fx(() -> window.desk.show(Place.PIPELINE));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    await(() -> shown(robot, ".palette"));
    front.show(new Frame.Show(10, new Destination.NewChat()));
    await(() -> agent.commands.contains(new Command.Shown(10)));
    assertThat(window.model.open()).isEmpty();
    assertThat(window.model.place()).isEqualTo(Place.CHATS);
    assertThat(shown(robot, ".palette")).isFalse();
    await(() -> input(robot).isFocused());
  }

  @Test
  void aCallForANewChatTakesTheKeysFromNoDialog(FxRobot robot) {
    begin("--open", Story.DONE.value());
    Models.answer(agent);
    fx(window.shell::connect);
    await(() -> shown(robot, "#connect-way"));
    front.show(new Frame.Show(11, new Destination.NewChat()));
    await(() -> agent.commands.contains(new Command.Shown(11)));
    assertThat(window.model.open()).isEmpty();
    assertThat(shown(robot, "#connect-way")).as("what is typed there is kept").isTrue();
    assertThat(input(robot).isFocused()).isFalse();
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, "#connect-way"));
    await(() -> input(robot).isFocused());
  }

  @Test
  void aCallForAConversationClosesWhatFloatsAndTheRepWrites(FxRobot robot) {
    begin();
    fx(() -> window.desk.open(Story.DONE));
    var done = new Frame.Show(20, new Destination.Conversation(Story.DONE));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    await(() -> shown(robot, ".palette"));
    front.show(done);
    await(() -> !shown(robot, ".palette") && input(robot).isFocused());
    robot.type(KeyCode.F1);
    await(() -> shown(robot, ".keys-help"));
    front.show(done);
    await(() -> !shown(robot, ".keys-help") && input(robot).isFocused());
    robot.clickOn("#active-pill");
    await(() -> shown(robot, ".active-list"));
    front.show(done);
    await(() -> !shown(robot, ".active-list") && input(robot).isFocused());
  }

  @Test
  void aCallForACardThatWaitsPutsTheFocusIntoIt(FxRobot robot) {
    begin();
    fx(() -> window.desk.open(Story.PAUSED));
    long asked = agent.bell.getFirst().seq();
    robot.clickOn("#bell");
    await(() -> shown(robot, ".bell-list"));
    front.show(new Frame.Show(21, new Destination.Conversation(Story.PAUSED, asked)));
    await(() -> !shown(robot, ".bell-list"));
    await(() -> within(stage().getScene().getFocusOwner(), "thread-approval"));
  }

  private static boolean within(Node node, String style) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains(style)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aCallForOneOfSeveralCardsPutsTheFocusIntoThatOne() {
    begin();
    long last = agent.bell.getFirst().seq() - 1;
    front.show(new Frame.Show(22, new Destination.Conversation(Story.PAUSED, last)));
    await(() -> focusedCard().contains("Save this draft to Jonas Ek?"));
    front.show(new Frame.Show(23, new Destination.Conversation(Story.PAUSED, last - 1)));
    await(() -> focusedCard().contains("Save this draft to Maria Keller?"));
  }

  /** What the card says that has the focus. */
  private List<String> focusedCard() {
    for (Node node = stage().getScene().getFocusOwner(); node != null; node = node.getParent()) {
      if (node instanceof Parent card && card.getStyleClass().contains("thread-approval")) {
        return Reading.lines(card);
      }
    }
    return List.of();
  }

  @Test
  void aCallForThePipelineShowsIt(FxRobot robot) {
    begin();
    front.show(new Frame.Show(12, new Destination.Pipeline()));
    await(() -> shown(robot, ".pipeline"));
    assertThat(window.model.place()).isEqualTo(Place.PIPELINE);
    await(() -> agent.commands.contains(new Command.Shown(12)));
  }

  @Test
  void itOpensOnThePipelineItWasStartedFor(FxRobot robot) {
    begin("--open", "pipeline");
    await(() -> shown(robot, ".pipeline"));
  }

  @Test
  void theChatItWasStartedForIsNotBegunTwice(FxRobot robot) {
    begin("--open", "new");
    await(() -> input(robot).isFocused());
    fx(() -> window.desk.open(Story.DONE));
    front.show(new Frame.Show(13, new Destination.NewChat()));
    await(() -> agent.commands.contains(new Command.Shown(13)));
    assertThat(window.model.open()).as("the rep has gone on already").contains(Story.DONE);
    front.show(new Frame.Show(14, new Destination.NewChat()));
    await(() -> agent.commands.contains(new Command.Shown(14)));
    assertThat(window.model.open()).as("called once more").isEmpty();
  }

  @Test
  void theBellItWasStartedForStaysOpenWhenTheAgentAsksForItToo(FxRobot robot) {
    begin("--open", "bell");
    fx(() -> stage().requestFocus());
    await(() -> shown(robot, ".bell-list"));
    front.show(new Frame.Show(9, new Destination.Bell()));
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
        .isEqualTo(
            new Command.OpenWindow(
                new Destination.Conversation(Story.DONE), Command.Caller.OPENING));
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
