package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.RunStatus;
import org.junit.jupiter.api.Test;

/** Where shortening a conversation does not help, the run fails and says so, and nothing loops. */
class TooLongTest {
  @Test
  void tooLongRightAfterItFailsTheRun() {
    var script =
        new Script(
            ShorteningTest.FILLS,
            Script.fails(new Problem.TooLong()),
            ShorteningTest.SUMS,
            Script.fails(new Problem.TooLong()),
            ShorteningTest.SUMS,
            Script.says("Then."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Analyse");
      rig.await(run, RunStatus.Failed.class);
      assertThat(rig.status(run)).isEqualTo(new RunStatus.Failed(new Problem.TooLong()));
      assertThat(script.requests).hasSize(4);
      rig.engine().retry(run);
      assertThat(rig.await(run, RunStatus.Completed.class).turn().number()).isGreaterThan(4);
    }
  }

  @Test
  void aProviderThatFindsEverythingTooLongEndsIt() {
    try (var rig = new EngineRig(new Script(Script.fails(new Problem.TooLong())))) {
      var run = rig.ask("Analyse");
      rig.await(run, RunStatus.Failed.class);
      assertThat(rig.status(run)).isEqualTo(new RunStatus.Failed(new Problem.TooLong()));
      assertThat(rig.count(run, Entry.TurnStarted.class)).isLessThan(9);
    }
  }

  @Test
  void aRequestThatNeverFitsFailsAtOnce() {
    var script = ShorteningTest.script(Script.says("Read."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Analyse this: " + ShorteningTest.LONG + ShorteningTest.LONG);
      rig.await(run, RunStatus.Failed.class);
      assertThat(rig.status(run)).isEqualTo(new RunStatus.Failed(new Problem.TooLong()));
      assertThat(script.requests).isEmpty();
    }
  }

  @Test
  void resultsThatNeverFitEndInTheProblemNotInALoop() {
    var script =
        new Script(
            (request, text, cut) ->
                ShorteningTest.summing(request)
                    ? ShorteningTest.SUMS.play(request, text, cut)
                    : Script.saysAndCalls(
                            ShorteningTest.LONG + ShorteningTest.LONG, "look", "{\"at\":\"all\"}")
                        .play(request, text, cut));
    script.window = ShorteningTest.WINDOW;
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Analyse");
      rig.await(run, RunStatus.Failed.class);
      assertThat(rig.status(run)).isEqualTo(new RunStatus.Failed(new Problem.TooLong()));
      assertThat(script.requests).hasSize(3);
    }
  }
}
