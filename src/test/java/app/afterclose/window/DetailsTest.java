package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.RunId;
import app.afterclose.window.state.Connection;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The drawer that lays a run open. */
final class DetailsTest extends WindowTest {
  @Test
  void opensByKeyAndEscapeClosesItAndTheFocusComesBack(FxRobot robot) {
    tell(Story.DONE);
    Node writing = input(robot);
    assertThat(writing.isFocused()).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.I);
    await(() -> shown(robot, "#details"));
    assertThat(list(robot).isFocused()).isTrue();
    assertThat(said(robot)).contains("Part 1", "Running time", "Steps · 5");
    assertThat(said(robot)).contains("Adding up the pipeline").doesNotContain("pipeline_summary");
    robot.type(KeyCode.ESCAPE);
    await(() -> !shown(robot, "#details"));
    assertThat(writing.isFocused()).isTrue();
  }

  @Test
  void theButtonOpensItAndACrossClosesIt(FxRobot robot) {
    tell(Story.PAUSED);
    robot.clickOn("#show-details");
    await(() -> shown(robot, "#details"));
    assertThat(said(robot)).anyMatch(words -> words.matches("Waited 2\\d:\\d\\d for your answer"));
    robot.clickOn("#details-close");
    await(() -> !shown(robot, "#details"));
  }

  @Test
  void aStepThatWaitsSaysForWhatAndWhetherItWasApproved(FxRobot robot) {
    tell(Story.PAUSED);
    robot.push(KeyCode.CONTROL, KeyCode.I);
    await(() -> said(robot).contains("Save this draft to Maria Keller?"));
    assertThat(said(robot)).contains("Saving a draft · waiting");
    RunId run = window.model.openHead().orElseThrow().run().run();
    var approved = new Entry.CallApproved(CallId.of(run, 2, 0), "{}", false);
    fx(() -> agent.append(Story.PAUSED, run, 0, Duration.ZERO, approved));
    await(() -> said(robot).contains("Approved · Saving a draft · waiting"));
    assertThat(said(robot)).contains("Save this draft to Jonas Ek?", "Saving a draft · waiting");
  }

  @Test
  void aStepOpensInPlaceByKeys(FxRobot robot) {
    tell(Story.DONE);
    robot.push(KeyCode.CONTROL, KeyCode.I);
    await(() -> shown(robot, "#details"));
    int rows = list(robot).getItems().size();
    fx(() -> list(robot).getSelectionModel().select(5));
    robot.type(KeyCode.ENTER);
    await(() -> list(robot).getItems().size() == rows + 2);
    assertThat(said(robot)).contains("Asked with", "Got back");
    robot.type(KeyCode.SPACE);
    await(() -> list(robot).getItems().size() == rows);
  }

  @Test
  void itGoesOnWithTheRun(FxRobot robot) {
    var in = new ConversationId("new");
    RunId[] run = new RunId[1];
    fx(
        () -> {
          run[0] = agent.ask(in, "Go through every open deal");
          agent.append(in, run[0], 1, Duration.ZERO, new Entry.LinkStarted());
          window.desk.open(in);
        });
    robot.push(KeyCode.CONTROL, KeyCode.I);
    await(() -> said(robot).contains("0 s · going on"));
    fx(
        () ->
            agent.append(
                in,
                run[0],
                1,
                Duration.ofMinutes(5),
                new Entry.LinkEnded(new Ending.Yielded(Ending.Reason.CAP))));
    await(() -> said(robot).contains("5 min · its time was up; the next part goes on"));
  }

  @Test
  void eachRunOfAConversationCanBeChosen(FxRobot robot) {
    var story = new Story(agent);
    fx(
        () -> {
          story.finished("two", "The first question", "One.");
          story.finished("two", "The second question", "Two.");
          window.inbox.connection(new Connection.Connected());
          window.desk.open(new ConversationId("two"));
        });
    robot.push(KeyCode.CONTROL, KeyCode.I);
    await(() -> said(robot).contains("The second question"));
    assertThat(said(robot)).contains("2 of 2");
    robot.clickOn("#details-before");
    await(() -> said(robot).contains("The first question"));
    assertThat(robot.lookup("#details-before").query().isDisabled()).isTrue();
  }

  @Test
  void theFinalLineOfARunOpensItsDetails(FxRobot robot) {
    tell(Story.DONE);
    await(() -> shown(robot, ".thread-final"));
    robot.clickOn("Details");
    await(() -> shown(robot, "#details"));
    assertThat(said(robot)).contains("Analyse my pipeline");
  }

  @Test
  void aRunThatWaitsSaysUntilWhen(FxRobot robot) {
    tell(new ConversationId("waiting"));
    await(
        () ->
            robot.lookup(".thread-final .label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().contains("goes on at 14:32, in 0:42")));
  }

  @Test
  void aNewChatHasNothingToLayOpenAndSaysSo(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.I);
    await(() -> said(robot).stream().anyMatch(words -> words.startsWith("Nothing has been asked")));
  }

  private void tell(ConversationId open) {
    fx(() -> new Story(agent).tell());
    fx(() -> window.desk.open(open));
    fx(() -> window.shell.focusInput());
  }

  private static ListView<?> list(FxRobot robot) {
    return robot.lookup(".details-list").queryAs(ListView.class);
  }

  private static Set<String> said(FxRobot robot) {
    return robot.from(robot.lookup("#details").queryAll()).lookup(".label").queryAll().stream()
        .filter(Labeled.class::isInstance)
        .map(label -> ((Labeled) label).getText())
        .filter(text -> text != null)
        .collect(Collectors.toSet());
  }
}
