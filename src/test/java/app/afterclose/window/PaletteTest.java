package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.window.state.Connection;
import app.afterclose.window.state.Place;
import app.afterclose.window.theme.Appearance;
import app.afterclose.wire.Command;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The palette, by keys. */
final class PaletteTest extends WindowTest {
  @Test
  void thePaletteFindsAConversationByAFewLetters(FxRobot robot) {
    tellStory();
    robot.push(KeyCode.CONTROL, KeyCode.K);
    await(() -> palette(robot).isFocused());
    robot.write("prlind");
    await(() -> first(robot).startsWith("Prepare me for the call with Lindqvist"));
    robot.type(KeyCode.ENTER);
    await(() -> window.model.open().filter(new ConversationId("t1")::equals).isPresent());
    assertThat(shown(robot, ".palette")).isFalse();
    await(() -> input(robot).isFocused());
  }

  @Test
  void thePaletteFindsWhatIsNotLoadedYet(FxRobot robot) {
    fx(
        () -> {
          for (int i = 0; i < 350; i++) {
            agent.now = Story.NOW.minusSeconds(3600L * i);
            new Story(agent).finished("c" + i, "Request number " + i, "Done.");
          }
        });
    fx(() -> window.inbox.connection(new Connection.Connected()));
    assertThat(window.model.heads()).hasSizeLessThan(350);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    await(() -> window.model.heads().size() == 350);
    robot.write("number 349");
    await(() -> choices(robot).getItems().size() == 1);
    robot.type(KeyCode.ENTER);
    await(() -> window.model.open().filter(new ConversationId("c349")::equals).isPresent());
  }

  @Test
  void thePaletteActs(FxRobot robot) {
    tellStory();
    fx(() -> window.desk.open(Story.RUNNING));
    choose(robot, "stop this");
    await(() -> agent.commands.stream().anyMatch(Command.Stop.class::isInstance));
    choose(robot, "look: dark");
    await(() -> window.appearance.get().scheme() == Appearance.Scheme.DARK);
    choose(robot, "go to drafts");
    await(() -> window.model.place() == Place.DRAFTS);
    choose(robot, "new chat");
    await(() -> window.model.open().isEmpty() && window.model.place() == Place.CHATS);
    choose(robot, "show these keys");
    await(() -> shown(robot, ".keys-help"));
  }

  @Test
  void escapeClosesThePaletteAndStopsNothing(FxRobot robot) {
    tellStory();
    fx(() -> window.desk.open(Story.RUNNING));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    await(() -> palette(robot).isFocused());
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, ".palette"));
    await(() -> input(robot).isFocused());
    assertThat(agent.commands).noneMatch(Command.Stop.class::isInstance);
    robot.type(KeyCode.ESCAPE);
    await(() -> agent.commands.stream().anyMatch(Command.Stop.class::isInstance));
  }

  private void choose(FxRobot robot, String words) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    await(() -> palette(robot).isFocused());
    robot.write(words);
    await(() -> !choices(robot).getItems().isEmpty());
    robot.type(KeyCode.ENTER);
    await(() -> !shown(robot, ".palette"));
  }

  private static String first(FxRobot robot) {
    return robot
        .from(robot.lookup("#palette-list"))
        .lookup(".palette-cell")
        .<Node>queryAll()
        .stream()
        .map(Node::getAccessibleText)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static ListView<?> choices(FxRobot robot) {
    return robot.lookup("#palette-list").queryAs(ListView.class);
  }
}
