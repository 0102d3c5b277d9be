package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.CallState;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The agent dies before and after every commit of each play, the rep's own and the ticks of the
 * clock included. Whatever it was, after the next start all is as if nothing had happened: the same
 * answers, the same calls with the same outcomes, the same workspace.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashEverywhereTest {
  private final Quiet quiet = new Quiet();

  @AfterAll
  void close() {
    quiet.close();
  }

  static Stream<Arguments> plays() {
    return Stream.of(true, false)
        .flatMap(
            before ->
                Stream.<Arguments>of(
                    play("answer", before, 4, Plays.Answer::new),
                    play("batch", before, 25, Plays.Batch::new),
                    play("together", before, 25, Plays.Together::new),
                    play("cap", before, 7, Plays.Cap::new),
                    play("stop", before, 8, Plays.Stop::new),
                    play("stop at cards", before, 10, Plays.StopAtCards::new),
                    play("hand-over", before, 12, Plays.HandOver::new),
                    play("later", before, 6, Plays.Later::new),
                    play("retry", before, 6, Plays.Retry::new),
                    play("shortens", before, 12, Shortens::new),
                    play("auto edits", before, 9, Plays.Auto::new)));
  }

  private static Arguments play(String name, boolean before, int least, Supplier<Play> play) {
    return Arguments.of(name + (before ? ", before" : ", after"), play, before, least);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plays")
  void everywhere(String name, Supplier<Play> play, boolean before, int least) {
    var undisturbed = new ArrayList<Fold>();
    Crashes.undisturbed(play.get(), rig -> undisturbed.add(Fold.of(rig)));
    int commits =
        Crashes.everywhere(
            play, before, rig -> assertThat(Fold.of(rig)).isEqualTo(undisturbed.getFirst()));
    assertThat(commits).as("commits of the play").isGreaterThanOrEqualTo(least);
  }

  /** All that a rep can tell of what happened. */
  private record Fold(
      List<Run> runs, List<String> tasks, Entry.Consent consent, List<String> inLine) {
    static Fold of(EngineRig rig) {
      ConversationHead head = Play.conversation(rig).orElseThrow();
      List<Recorded> entries = rig.journal().entries(head.id(), 0);
      assertThat(rig.journal().conversations(0, 9).total()).isEqualTo(1);
      return new Fold(
          rig.journal().runs(9).stream().map(run -> Run.of(rig, run, entries)).toList(),
          rig.tasks().stream().map(Task::title).sorted().toList(),
          head.consent(),
          head.followUps().stream().map(f -> f.text()).toList());
    }
  }

  private record Run(
      String request, RunStatus status, String answer, boolean stopped, List<Called> calls) {
    static Run of(EngineRig rig, RunHead run, List<Recorded> entries) {
      RunState state = rig.state(run.run());
      var own = entries.stream().filter(r -> run.run().equals(r.run())).toList();
      return new Run(
          state.request(),
          RunStatus.of(state),
          state.answer(),
          own.stream().anyMatch(r -> r.entry() instanceof Entry.StopAsked),
          History.of(own).items().stream()
              .filter(History.Called.class::isInstance)
              .map(item -> Called.of(((History.Called) item).call()))
              .toList());
    }
  }

  private record Called(String tool, String arguments, boolean modified, @Nullable String outcome) {
    static Called of(CallState call) {
      var outcome = call.outcome();
      return new Called(
          call.call().tool(),
          call.arguments(),
          call.modified(),
          outcome == null ? null : outcome.status() + " " + outcome.content());
    }
  }
}
