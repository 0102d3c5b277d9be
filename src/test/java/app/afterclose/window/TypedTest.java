package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What is being typed, and has not been sent, is lost by nothing but its conversation's end. */
final class TypedTest extends WindowTest {
  private static final ConversationId C = new ConversationId("c");
  @TempDir private Path folder;

  @Test
  void whatIsBeingTypedStaysWithItsConversation(FxRobot robot) {
    running();
    robot.clickOn("#input").write("half a thought");
    fx(() -> window.desk.newChat());
    assertThat(input(robot).getText()).isEmpty();
    fx(() -> window.desk.open(new ConversationId("c")));
    assertThat(input(robot).getText()).isEqualTo("half a thought");
  }

  @Test
  void whatIsBeingTypedOutlivesAWindowThatIsKilled(FxRobot robot) throws IOException {
    var file = new TypedFile(folder.resolve("typed.json"));
    fx(() -> new TypedKeeper(file, window.desk.typed()).begin());
    running();
    robot.clickOn("#input").write("half a thought");
    fx(() -> window.desk.newChat());
    robot.clickOn("#input").write("another");
    await(() -> "another".equals(file.read().get(Optional.<ConversationId>empty())));
    assertThat(file.read()).hasSize(2);

    var next = new TestWindow();
    fx(
        () -> {
          next.build();
          new TypedKeeper(file, next.desk.typed()).begin();
          next.shell.restoreTyped();
          assertThat(input(next).getText()).isEqualTo("another");
          next.desk.open(C);
          assertThat(input(next).getText()).isEqualTo("half a thought");
        });

    robot.type(KeyCode.ENTER);
    await(() -> input(robot).getText().isEmpty());
    await(() -> !Files.readString(folder.resolve("typed.json")).contains("another"));
  }

  @Test
  void nothingTypedIsInAFileOnceItsConversationIsToBeDeleted(FxRobot robot) throws IOException {
    Path typed = folder.resolve("typed.json");
    fx(() -> new TypedKeeper(new TypedFile(typed), window.desk.typed()).begin());
    running();
    robot.clickOn("#input").write("marked");
    await(() -> Files.exists(typed) && Files.readString(typed).contains("marked"));
    agent.before(
        Command.EraseConversation.class,
        () -> assertThat(typed).content().doesNotContain("marked"));
    agent.answer(
        Command.EraseConversation.class, new Frame.Refused(Frame.Why.BAD, "It still runs."));
    fx(() -> window.desk.erase(C, false, _ -> {}));
    assertThat(agent.commands).contains(new Command.EraseConversation(C, false));
    await(() -> Files.readString(typed).contains("marked"));
    agent.answer(Command.EraseConversation.class, new Frame.Done());
    fx(() -> window.desk.erase(C, false, _ -> {}));
    robot.write("more of the marked");
    fx(() -> agent.push(new Frame.Erased(C)));
    fx(() -> window.desk.typed().write(Optional.empty(), "and on"));
    await(() -> Files.readString(typed).contains("and on"));
    assertThat(typed).content().doesNotContain("marked");
  }

  @Test
  void whenTheAgentIsAwayTheTextStays(FxRobot robot) {
    agent.away = true;
    robot.clickOn("#input").write("Analyse").type(KeyCode.ENTER);
    await(() -> window.model.notice().contains("did not answer"));
    assertThat(input(robot).getText()).isEqualTo("Analyse");
    agent.away = false;
    robot.type(KeyCode.ENTER);
    await(() -> input(robot).getText().isEmpty());
  }

  private static TextArea input(TestWindow in) {
    return (TextArea) in.shell.lookup("#input");
  }
}
