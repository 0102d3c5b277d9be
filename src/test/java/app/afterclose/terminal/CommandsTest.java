package app.afterclose.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.client.FakeAgent;
import app.afterclose.model.Page;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words about a run, the end of the agent, and how a command says what it cannot do. */
final class CommandsTest extends TerminalTest {
  @ParameterizedTest
  @CsvSource({
    "stop r1, Stop, Stopping run r1",
    "retry r1, Retry, Run r1 goes on.",
    "continue r1, Continue, Run r1 goes on.",
    "finish r1, Finish, Run r1 finishes",
  })
  void aWordAboutARunIsSentAndConfirmed(String line, String kind, String says) throws Exception {
    FakeAgent agent = agentWith();
    assertThat(rig.run(line.split(" "))).isZero();
    assertThat(agent.commands)
        .filteredOn(c -> !(c instanceof Command.FindRun))
        .last()
        .extracting(c -> c.getClass().getSimpleName())
        .isEqualTo(kind);
    assertThat(rig.err()).contains(says);
  }

  @Test
  void aRunThatEndsWhileTheStopIsOnItsWayIsNotSaidToBeStopping() throws Exception {
    var completed = in(new RunStatus.Completed());
    var running = in(new RunStatus.Running());
    var stopped = new AtomicBoolean();
    rig.agent(
        c -> {
          stopped.compareAndSet(false, c instanceof Command.Stop);
          return c instanceof Command.FindRun
              ? new Frame.Runs(List.of(stopped.get() ? completed : running))
              : new Frame.Done();
        });
    assertThat(rig.run("stop", "r1")).isZero();
    assertThat(rig.err()).contains("had ended already", "Completed");
  }

  @Test
  void aRunThatHadEndedIsNotSaidToBeStopping() throws Exception {
    var completed = in(new RunStatus.Completed());
    rig.agent(
        c -> c instanceof Command.FindRun ? new Frame.Runs(List.of(completed)) : new Frame.Done());
    assertThat(rig.run("stop", "r1")).isZero();
    assertThat(rig.err()).startsWith("Run r1 had ended already: Completed");
  }

  @ParameterizedTest
  @CsvSource({"BAD, 2", "UNKNOWN, 2", "AMBIGUOUS, 2", "LATE, 1", "CLOSING, 1", "FAULT, 1"})
  void aRefusalIsSaidAndHasItsStatus(Frame.Why why, int exit) throws Exception {
    rig.agent(_ -> new Frame.Refused(why, "It cannot be.", Map.of("subject", "is missing")));
    assertThat(rig.run("stop", "r1")).isEqualTo(exit);
    assertThat(rig.err()).isEqualTo("It cannot be.\n  subject: is missing\n");
  }

  @ParameterizedTest
  @CsvSource({
    "teleport, 2, teleport",
    "stop, 2, Missing required parameter",
    "stop r1 --hard, 2, Unknown option",
    "runs --limit 0, 2, a number from 1",
    "runs --limit many, 2, --limit",
    "approve r1 --all --set a=b, 2, neither --call nor --set",
    "resolve r1 maybe, 2, 'Say retry, done or skip'",
    "import, 2, Missing required parameter",
    "ask --conversation ?? Hello, 2, is no conversation’s id",
  })
  void whatMakesNoSenseIsUsage(String line, int exit, String says) throws Exception {
    rig.agent(_ -> new Frame.Done());
    assertThat(rig.run(line.split(" "))).isEqualTo(exit);
    assertThat(rig.err()).contains(says);
    assertThat(rig.out()).isEmpty();
  }

  @Test
  void helpAndVersionNeedNoAgent() {
    assertThat(rig.run("--help")).isZero();
    assertThat(rig.out().replaceAll("\\s+", " "))
        .contains("--open new, pipeline, bell or a conversation’s id");
    assertThat(rig.out()).contains("import", "ask", "approve", "4 paused");
    assertThat(rig.run("stop", "--help")).isZero();
    assertThat(rig.out()).contains("RUN", "--home");
    assertThat(rig.run("--version")).isZero();
    assertThat(rig.out()).startsWith("Afterclose ");
  }

  @Test
  void anAgentThatCannotBeHadIsSaid() {
    assertThat(rig.run("quit")).isZero();
    assertThat(rig.err()).isEqualTo("Afterclose is not running.\n");
  }

  @Test
  void quitWaitsForTheEndAndSaysWhatGoesOn() throws Exception {
    rig.agent(
        command -> {
          if (command instanceof Command.Watch) {
            return new Frame.Overview(
                new Page<>(List.of(), 0),
                List.of(head(List.of()), head(List.of())),
                List.of(),
                Settings.DEFAULT,
                true,
                "");
          }
          Thread.ofVirtual().start(rig::leave);
          return new Frame.Done();
        });
    assertThat(rig.run("quit")).isZero();
    assertThat(rig.err()).isEqualTo("Afterclose has ended. 2 runs go on when it starts again.\n");
  }
}
