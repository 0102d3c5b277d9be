package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.RunId;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

final class ComposerTest extends WindowTest {
  private static final ConversationId C = new ConversationId("c");

  @TempDir private Path folder;

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

  @Test
  void aFollowUpStartsNothingAndKeepsItsTextUntilItIsQueued(FxRobot robot) {
    running();
    robot.clickOn("#input").write("And by region").type(KeyCode.ENTER);
    await(() -> shown(robot, "#queue"));
    assertThat(input(robot).getText()).isEqualTo("And by region");
    robot.clickOn("#queue");
    await(() -> shown(robot, ".follow-up"));
    assertThat(input(robot).getText()).isEmpty();
    assertThat(shown(robot, "#queue")).isFalse();
    assertThat(asks()).extracting(Command.Ask::queue).containsExactly(false, true);
  }

  @Test
  void enterOnceMoreQueuesWhatWasOffered(FxRobot robot) {
    running();
    robot.clickOn("#input").write("And by region").type(KeyCode.ENTER);
    await(() -> shown(robot, "#queue"));
    robot.type(KeyCode.ENTER);
    await(() -> shown(robot, ".follow-up"));
    assertThat(input(robot).getText()).isEmpty();
    assertThat(asks()).extracting(Command.Ask::queue).containsExactly(false, true);
  }

  @Test
  void whatIsQueuedCanBeTakenOut(FxRobot robot) {
    running();
    robot.clickOn("#input").write("Later").type(KeyCode.ENTER);
    await(() -> shown(robot, "#queue"));
    robot.clickOn("#queue");
    await(() -> shown(robot, ".follow-up"));
    robot.clickOn(robot.lookup(".follow-up .follow-up-remove").queryButton());
    await(() -> !shown(robot, ".follow-up"));
    assertThat(agent.commands).anyMatch(c -> c instanceof Command.RemoveFollowUp);
  }

  private void queued(FxRobot robot, String text) {
    robot.clickOn("#input").write(text).type(KeyCode.ENTER);
    await(() -> shown(robot, "#queue"));
    robot.clickOn("#queue");
    await(() -> shown(robot, ".follow-up"));
  }

  @Test
  void whatIsQueuedCanBeChangedInItsPlaceByKeysAlone(FxRobot robot) {
    RunId run = running();
    queued(robot, "Later");
    fx(() -> robot.lookup(".follow-up .follow-up-edit").queryButton().requestFocus());
    robot.type(KeyCode.SPACE);
    await(() -> shown(robot, ".follow-up-editor"));
    robot.write(" today").type(KeyCode.ESCAPE);
    await(() -> !shown(robot, ".follow-up-editor"));
    assertThat(agent.commands).noneMatch(c -> c instanceof Command.EditFollowUp);
    assertThat(agent.commands).doesNotContain(new Command.Stop(run));
    fx(() -> robot.lookup(".follow-up .follow-up-edit").queryButton().requestFocus());
    robot.type(KeyCode.SPACE);
    await(() -> shown(robot, ".follow-up-editor"));
    robot.write(", by region").type(KeyCode.ENTER);
    await(
        () ->
            agent.commands.stream()
                .anyMatch(
                    c ->
                        c instanceof Command.EditFollowUp e
                            && e.text().equals("Later, by region")));
    await(() -> !shown(robot, ".follow-up-editor"));
    assertThat(shown(robot, ".follow-up")).isTrue();
  }

  @Test
  void whatIsBeingChangedOutlivesItsMessageBeingSentMeanwhile(FxRobot robot) {
    running();
    queued(robot, "Later");
    robot.clickOn(".follow-up .follow-up-edit");
    await(() -> shown(robot, ".follow-up-editor"));
    robot.write(", by region");
    var in = new ConversationId("c");
    fx(
        () -> {
          String id = window.model.openHead().orElseThrow().followUps().getFirst().id();
          agent.append(in, null, 0, Duration.ZERO, new Entry.FollowUpRemoved(id));
        });
    await(() -> !shown(robot, ".follow-up"));
    assertThat(input(robot).getText()).isEqualTo("Later, by region");
  }

  @Test
  void whatIsBeingChangedInLineWaitsWhileAnotherConversationIsOpen(FxRobot robot) {
    running();
    queued(robot, "Later");
    robot.clickOn(".follow-up .follow-up-edit");
    await(() -> shown(robot, ".follow-up-editor"));
    robot.write(", by region");
    fx(() -> window.desk.newChat());
    assertThat(input(robot).getText()).as("not in a conversation that it is not of").isEmpty();
    fx(() -> window.desk.open(C));
    await(() -> shown(robot, ".follow-up-editor"));
    robot.clickOn(".follow-up-editor .composer-input").type(KeyCode.END).type(KeyCode.ENTER);
    await(
        () ->
            agent.commands.stream()
                .anyMatch(
                    c ->
                        c instanceof Command.EditFollowUp e
                            && e.text().equals("Later, by region")));
  }

  @Test
  void aLongQueuedMessageIsChangedFromItsWholeText(FxRobot robot) {
    running();
    String text = "Deals that stand still. ".repeat(1_000);
    fx(() -> agent.append(C, null, 0, Duration.ZERO, new Entry.FollowUpQueued("f", text)));
    await(() -> shown(robot, ".follow-up .follow-up-edit"));
    assertThat(window.model.openHead().orElseThrow().followUps().getFirst().text())
        .hasSizeLessThan(1_000);
    robot.clickOn(".follow-up .follow-up-edit");
    await(() -> shown(robot, ".follow-up-editor"));
    robot.write("x").type(KeyCode.ENTER);
    await(() -> agent.commands.contains(new Command.EditFollowUp(C, "f", text + "x")));
  }

  @Test
  void whatDidNotGoByItselfHasSend(FxRobot robot) {
    RunId run = running();
    robot.clickOn("#input").write("Later").type(KeyCode.ENTER);
    await(() -> shown(robot, "#queue"));
    robot.clickOn("#queue");
    await(() -> shown(robot, ".follow-up"));
    var in = new ConversationId("c");
    fx(() -> agent.append(in, run, 1, Duration.ZERO, new Entry.LinkEnded(new Ending.Stopped())));
    await(() -> shown(robot, ".follow-up .small"));
    robot.clickOn(robot.lookup(".follow-up .small").queryButton());
    await(() -> agent.commands.stream().anyMatch(c -> c instanceof Command.SendFollowUp));
  }

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

  private static TextArea input(TestWindow in) {
    return (TextArea) in.shell.lookup("#input");
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
    var above = bubble.localToScene(bubble.getLayoutBounds());
    var below = box.localToScene(box.getLayoutBounds());
    assertThat(below.getMaxX()).isCloseTo(above.getMaxX(), within(1.0));
  }

  /** Processor time that the JavaFX thread has used, in nanoseconds. */
  private static long busy() {
    long[] time = new long[1];
    WaitForAsyncUtils.waitForAsyncFx(
        20_000, () -> time[0] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    return time[0];
  }

  private static InputMethodEvent composing(String text) {
    var run = new InputMethodTextRun(text, InputMethodHighlight.UNSELECTED_RAW);
    return new InputMethodEvent(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        FXCollections.observableArrayList(text.isEmpty() ? List.of() : List.of(run)),
        "",
        0);
  }

  private RunId running() {
    var in = new ConversationId("c");
    RunId[] run = new RunId[1];
    fx(
        () -> {
          run[0] = agent.ask(in, "Analyse my pipeline");
          agent.append(in, run[0], 1, Duration.ZERO, new Entry.LinkStarted());
        });
    fx(() -> window.desk.open(in));
    return run[0];
  }

  private List<Command.Ask> asks() {
    return agent.commands.stream()
        .filter(Command.Ask.class::isInstance)
        .map(Command.Ask.class::cast)
        .toList();
  }
}
