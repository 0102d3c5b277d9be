package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.window.memory.TypedFile;
import app.afterclose.window.memory.TypedKeeper;
import app.afterclose.window.state.Typed;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
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
    fx(() -> keeper(file, window).begin());
    running();
    robot.clickOn("#input").write("half a thought");
    fx(() -> window.desk.newChat());
    robot.clickOn("#input").write("another");
    await(() -> "another".equals(file.read().texts().get(Optional.<ConversationId>empty())));
    assertThat(file.read().texts()).hasSize(2);

    var next = new TestWindow();
    fx(
        () -> {
          next.build();
          keeper(file, next).begin();
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
    fx(() -> keeper(new TypedFile(typed), window).begin());
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
  void whatWasBegunInACardOutlivesAWindowThatIsKilled(FxRobot robot) throws IOException {
    Path path = folder.resolve("typed.json");
    var file = new TypedFile(path);
    fx(() -> new Story(agent).tell());
    fx(() -> keeper(file, window).begin());
    fx(() -> window.desk.open(Story.PAUSED));
    fx(subject(robot), it -> it.setText("marked subject"));
    await(() -> Files.exists(path) && Files.readString(path).contains("marked subject"));

    var next = new TestWindow();
    fx(
        () -> {
          next.build();
          keeper(file, next).begin();
        });
    assertThat(next.desk.typed().begun(Story.PAUSED).toString()).contains("marked subject");

    fx(() -> window.desk.newChat());
    fx(() -> window.desk.open(Story.PAUSED));
    await(() -> "marked subject".equals(subject(robot).getText()));
    agent.answer(Command.Approve.class, new Frame.Done());
    fx(robot.lookup("Approve as changed").queryButton(), ButtonBase::fire);
    await(() -> !Files.readString(path).contains("marked subject"));
  }

  @Test
  void aCardThatIsAnsweredWhileAnotherChatIsOpenLeavesNothingBehind(FxRobot robot) {
    fx(() -> new Story(agent).tell());
    fx(() -> window.desk.open(Story.PAUSED));
    fx(subject(robot), it -> it.setText("marked subject"));
    var coming = new CompletableFuture<Frame>();
    agent.later(Command.Approve.class, coming);
    fx(robot.lookup("Approve as changed").queryButton(), ButtonBase::fire);
    fx(() -> window.desk.open(Story.DONE));
    fx(() -> coming.complete(new Frame.Refused(Frame.Why.BAD, "Not now.")));
    fx(() -> {});
    assertThat(window.desk.typed().begun(Story.DONE)).isEmpty();
    assertThat(window.desk.typed().begun(Story.PAUSED).toString()).contains("marked subject");
  }

  @Test
  void aCardShowsWhatAWindowBeforeLeft(FxRobot robot) {
    fx(() -> new Story(agent).tell());
    var call = agent.state(agent.run(Story.PAUSED)).open().getFirst().call().id();
    var left = Map.of("card " + call, Map.of("field subject", "left before", "reason", ""));
    fx(() -> window.desk.typed().restore(new Typed.Left(Map.of(), Map.of(Story.PAUSED, left))));
    fx(() -> window.desk.open(Story.PAUSED));
    await(() -> "left before".equals(subject(robot).getText()));
    assertThat(robot.lookup("Approve as changed").queryButton().isVisible()).isTrue();
  }

  @Test
  void aMessageInLineThatIsBeingChangedOutlivesAWindowThatIsKilled(FxRobot robot) {
    running();
    fx(() -> agent.append(C, null, 0, Duration.ZERO, new Entry.FollowUpQueued("f1", "Then this")));
    fx(robot.lookup(".follow-up-edit").queryButton(), ButtonBase::fire);
    fx(editor(robot), it -> it.setText("Then that"));
    assertThat(window.desk.typed().begun(C))
        .isEqualTo(Map.of("line f1", Map.of("text", "Then that")));
    Typed.Left left = OnFx.ask(() -> window.desk.typed().all());
    robot.clickOn(".follow-up-editor .text-area").type(KeyCode.ESCAPE);
    await(() -> window.desk.typed().begun(C).isEmpty());

    var d = new ConversationId("d");
    fx(
        () -> {
          var run = agent.ask(d, "Go");
          agent.append(d, run, 1, Duration.ZERO, new Entry.LinkStarted());
          agent.append(d, null, 0, Duration.ZERO, new Entry.FollowUpQueued("f1", "Then this"));
          window.desk.typed().restore(new Typed.Left(Map.of(), Map.of(d, left.begun().get(C))));
        });
    fx(() -> window.desk.open(d));
    await(() -> "Then that".equals(editor(robot).getText()));
  }

  @Test
  void whatCannotBeTakenOutOfTheFileIsToldAndTriedUntilItIs() throws IOException {
    Path within = Files.createDirectory(folder.resolve("data"));
    Path typed = within.resolve("typed.json");
    fx(() -> keeper(new TypedFile(typed), window).begin());
    running();
    fx(() -> window.desk.typed().write(Optional.of(C), "marked"));
    await(() -> Files.exists(typed) && Files.readString(typed).contains("marked"));
    // A folder in its place can neither be replaced nor deleted while something is in it.
    Files.delete(typed);
    Files.createDirectory(typed);
    Path inIt = Files.writeString(typed.resolve("marked"), "marked");
    fx(() -> agent.push(new Frame.Erased(C)));
    await(() -> window.model.notice().contains("typed.json"));
    Files.delete(inIt);
    await(() -> !Files.isDirectory(typed));
  }

  private static TypedKeeper keeper(TypedFile file, TestWindow in) {
    return new TypedKeeper(file, in.desk.typed(), () -> in.desk.tell("typed.json"));
  }

  private static TextField subject(FxRobot robot) {
    return robot.lookup(".thread-form .text-field").nth(2).queryAs(TextField.class);
  }

  private static TextArea editor(FxRobot robot) {
    return robot.lookup(".follow-up-editor .text-area").queryAs(TextArea.class);
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
