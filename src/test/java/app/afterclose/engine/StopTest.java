package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.CallState;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A stop in every state that a run can be in. Whatever it is: the stream is cut and its text kept,
 * what had begun is recorded, nothing new begins, the tokens are booked, the run is cancelled, a
 * second stop changes nothing, and it can be continued to its end.
 */
class StopTest {
  private static final String END = "That is all.";

  static Stream<StopState> states() {
    return Stream.of(StopStates.turns(), StopStates.calls(), StopStates.rests(), StopStates.ends())
        .flatMap(s -> s);
  }

  @ParameterizedTest
  @MethodSource("states")
  void aStop(StopState state) {
    var turns = Stream.concat(state.turns().stream(), Stream.of(Script.says(END)));
    var script = new Script(turns.toArray(Script.Turn[]::new));
    var blocker = new Script(Script.hangsAfter("Busy "));
    var meddler = state.meddler();
    var cast = new Cast(script, Map.of("BLOCK", blocker));
    try (var rig = new EngineRig(cast, state.limits(), meddler)) {
      var scene = new StopState.Scene(rig, cast, script, blocker, meddler);
      RunId run = state.stop().in(scene);
      RunState cancelled = rig.await(run, RunStatus.Cancelled.class);
      Stopped.check(rig, run);
      assertThat(cancelled.turn().kept()).isEqualTo(state.kept());
      assertThat(cancelled.batch())
          .extracting(StopTest::status)
          .containsExactly(state.outcomes().toArray(Outcome.Status[]::new));
      assertThat(script.cuts()).as("turns that were let go of").isEqualTo(state.cuts());
      Stopped.again(rig, run);
      scene.unblock();
      RunState done = Stopped.goOn(rig, run);
      assertThat(done.answer()).isEqualTo(state.kept() + END);
      assertThat(rig.tools.sent).doesNotHaveDuplicates();
      Stopped.whole(script.requests);
      rig.assertLinksEnded(run, state.killed());
    }
  }

  private static Outcome.Status status(CallState call) {
    Outcome outcome = call.outcome();
    assertThat(outcome).isNotNull();
    return outcome.status();
  }
}
