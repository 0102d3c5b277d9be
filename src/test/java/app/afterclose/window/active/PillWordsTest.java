package app.afterclose.window.active;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Problem;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Texts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class PillWordsTest {
  private static final RunStatus RUNNING = new RunStatus.Running();
  private static final RunStatus STOPPING = new RunStatus.Stopping();
  private static final RunStatus IN_LINE = new RunStatus.InLine(1);
  private static final RunStatus LATER =
      new RunStatus.Waiting(Instant.EPOCH, new Problem.Offline(""));
  private static final RunStatus PAUSED = new RunStatus.Paused("send it");

  @TestFactory
  Stream<DynamicTest> counts() {
    return Stream.of(
        says("Nothing running"),
        says("1 running", RUNNING),
        says("2 running", RUNNING, STOPPING),
        says("2 waiting", IN_LINE, LATER),
        says("1 needs you", PAUSED),
        says("2 need you", PAUSED, PAUSED),
        says("3 running · 1 waiting · 1 needs you", RUNNING, PAUSED, RUNNING, IN_LINE, RUNNING),
        says(
            "Nothing running",
            new RunStatus.Completed(),
            new RunStatus.Cancelled(),
            new RunStatus.Failed(new Problem.NoAnswer())));
  }

  private static DynamicTest says(String words, RunStatus... states) {
    var texts = new Texts(British.FIGURES);
    return DynamicTest.dynamicTest(
        states.length + " states: " + words,
        () -> assertThat(PillWords.of(List.of(states), texts)).isEqualTo(words));
  }
}
