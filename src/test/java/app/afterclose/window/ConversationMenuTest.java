package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.window.state.Connection;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What can be done with a conversation as a whole. */
final class ConversationMenuTest extends WindowTest {
  @BeforeEach
  void story() {
    fx(() -> new Story(agent).tell());
    fx(() -> window.inbox.connection(new Connection.Connected()));
  }

  @Test
  void f2RenamesWhatIsSelectedAndTheListHasTheFocusAgain(FxRobot robot) {
    listed(robot, "t1");
    robot.type(KeyCode.F2);
    await(() -> shown(robot, "#rename-title"));
    var title = robot.lookup("#rename-title").queryAs(TextField.class);
    assertThat(title.getText()).isEqualTo("Prepare me for the call with Lindqvist at three");
    await(title::isFocused);
    robot.write("Lindqvist");
    robot.type(KeyCode.ENTER);
    await(() -> sent(Command.NameConversation.class).size() == 1);
    assertThat(sent(Command.NameConversation.class).getFirst())
        .isEqualTo(new Command.NameConversation(new ConversationId("t1"), "Lindqvist"));
    assertThat(shown(robot, "#rename-title")).isFalse();
    await(() -> list(robot).isFocused());
  }

  @Test
  void aTitleIsNeverEmpty(FxRobot robot) {
    listed(robot, "t1");
    robot.type(KeyCode.F2);
    await(() -> shown(robot, "#rename-title"));
    robot.type(KeyCode.DELETE);
    await(() -> robot.lookup("#rename-save").query().isDisabled());
    robot.type(KeyCode.ENTER);
    assertThat(shown(robot, "#rename-title")).isTrue();
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, "#rename-title"));
    assertThat(sent(Command.NameConversation.class)).isEmpty();
  }

  @Test
  void deletingSaysWhatGoesAndTheFocusIsNotLost(FxRobot robot) {
    listed(robot, "t1");
    robot.type(KeyCode.DELETE);
    await(() -> shown(robot, "#delete-yes"));
    assertThat(words(robot)).anyMatch(text -> text.contains("cannot be undone"));
    assertThat(words(robot)).noneMatch(text -> text.contains("stopped first"));
    assertThat(robot.lookup("#delete-keep").query().isFocused()).isTrue();
    robot.clickOn("#delete-drafts").clickOn("#delete-yes");
    await(() -> sent(Command.EraseConversation.class).size() == 1);
    assertThat(sent(Command.EraseConversation.class).getFirst())
        .isEqualTo(new Command.EraseConversation(new ConversationId("t1"), true));
    fx(() -> agent.push(new Frame.Erased(new ConversationId("t1"))));
    await(() -> !shown(robot, "#delete-yes"));
    assertThat(window.model.head(new ConversationId("t1"))).isEmpty();
    await(() -> list(robot).isFocused());
  }

  @Test
  void whatRunsIsStoppedFirstAndDraftsStayUnlessAskedFor(FxRobot robot) {
    fx(() -> window.desk.open(Story.RUNNING));
    robot.clickOn("#conversation-menu");
    robot.clickOn("Delete…");
    await(() -> shown(robot, "#delete-yes"));
    assertThat(words(robot)).anyMatch(text -> text.contains("stopped first"));
    assertThat(robot.lookup("#delete-drafts").queryAs(CheckBox.class).isSelected()).isFalse();
    robot.clickOn("#delete-yes");
    await(() -> sent(Command.EraseConversation.class).size() == 1);
    fx(() -> agent.push(new Frame.Erased(Story.RUNNING)));
    await(() -> window.model.open().isEmpty());
    await(() -> input(robot).isFocused());
  }

  @Test
  void whatCannotBeDeletedSaysWhyAndStays(FxRobot robot) {
    agent.answer(
        Command.EraseConversation.class,
        new Frame.Refused(Frame.Why.FAULT, "The disk is full, so nothing was deleted."));
    listed(robot, "t1");
    robot.type(KeyCode.DELETE);
    await(() -> shown(robot, "#delete-yes"));
    robot.clickOn("#delete-yes");
    await(() -> words(robot).contains("The disk is full, so nothing was deleted."));
    assertThat(robot.lookup("#delete-yes").queryAs(Button.class).isDisabled()).isFalse();
  }

  @Test
  void theMouseAndTheKeyboardFindTheMenu(FxRobot robot) {
    listed(robot, Story.DONE.value());
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    await(() -> robot.lookup("Rename…").tryQuery().isPresent());
    assertThat(robot.lookup("Open").tryQuery()).isPresent();
    robot.clickOn("Mark as read");
    await(() -> !sent(Command.ReadBell.class).isEmpty());
    Node row = robot.lookup(".sidebar-list").lookup("Compare my deals with last year’s").query();
    robot.clickOn(row, MouseButton.SECONDARY);
    await(() -> robot.lookup("Rename…").tryQuery().isPresent());
    assertThat(window.model.open()).isEmpty();
    robot.type(KeyCode.ESCAPE);
    await(() -> robot.lookup("Rename…").tryQuery().isEmpty());
  }

  private void listed(FxRobot robot, String id) {
    fx(
        () -> {
          var list = list(robot);
          list.requestFocus();
          for (int i = 0; i < list.getItems().size(); i++) {
            if (String.valueOf(list.getItems().get(i)).contains("=" + id + "]")) {
              list.getSelectionModel().select(i);
            }
          }
        });
    assertThat(list(robot).getSelectionModel().isEmpty()).isFalse();
  }

  private <C extends Command> List<C> sent(Class<C> kind) {
    return agent.commands.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static ListView<?> list(FxRobot robot) {
    return robot.lookup(".sidebar-list").queryAs(ListView.class);
  }

  private static List<String> words(FxRobot robot) {
    return robot.from(robot.lookup(".overlay-card")).lookup(".label").<Label>queryAll().stream()
        .map(Labeled::getText)
        .toList();
  }
}
