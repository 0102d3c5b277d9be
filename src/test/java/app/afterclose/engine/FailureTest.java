package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.TurnResult;
import app.afterclose.model.CallState;
import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.model.Outcome;
import app.afterclose.model.Problem;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.model.Usage;
import app.afterclose.tool.SourceUnreadable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What fails a run, what is kept, and how it goes on. */
class FailureTest {
  private static final Problem REJECTED = new Problem.Rejected("the key was refused", "Check it.");

  private static List<CallState> shown(EngineRig rig, RunId run) {
    return History.of(rig.entries(run)).items().stream()
        .filter(History.Called.class::isInstance)
        .map(item -> ((History.Called) item).call())
        .toList();
  }

  @Test
  void retryGoesOnFromTheLastCheckpointWithoutRepeatingASteps() {
    var script =
        new Script(
            Script.calls("look", "{\"at\":\"all\"}", "sync", "{\"to\":\"x\"}"),
            Script.fails(REJECTED),
            Script.says("Done."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Go");
      rig.await(run, RunStatus.Paused.class);
      rig.engine().approve(run, null, false, null);
      rig.await(run, RunStatus.Failed.class);
      assertThat(rig.status(run)).isEqualTo(new RunStatus.Failed(REJECTED));
      rig.engine().retry(run);
      assertThat(rig.await(run, RunStatus.Completed.class).answer()).isEqualTo("Done.");
      assertThat(rig.tools.looked).hasSize(1);
      assertThat(rig.tools.synced).hasSize(1);
      assertThat(script.requests).hasSize(3);
      assertThat(script.requests.get(2).messages()).isEqualTo(script.requests.get(1).messages());
      rig.assertLinksEnded(run, 0);
    }
  }

  @Test
  void anUnreadableSourceFailsTheRunAndRetryBeginsWithThatCall() {
    var script =
        new Script(
            Script.calls("note", "{\"text\":\"one\"}", "look", "{\"at\":\"all\"}"),
            Script.says("Done."));
    try (var rig = new EngineRig(script)) {
      rig.tools.onLook =
          () -> {
            throw new SourceUnreadable(
                "your imported deals", "Their file is being moved.", new RuntimeException("busy"));
          };
      var run = rig.ask("Go");
      rig.await(run, RunStatus.Failed.class);
      assertThat(rig.status(run))
          .isEqualTo(
              new RunStatus.Failed(
                  new Problem.DataUnavailable(
                      "your imported deals", "Their file is being moved.")));
      assertThat(rig.tools.looked).hasSize(Calls.TRIES);
      assertThat(RunHead.of(rig.state(run)).open()).isEmpty();
      assertThat(shown(rig, run)).allMatch(CallState::settled);
      assertThat(shown(rig, run))
          .extracting(call -> String.valueOf(call.outcome()))
          .satisfiesExactly(
              note -> assertThat(note).contains("Not run: the run failed"),
              look -> assertThat(look).contains("Did not end"));
      rig.tools.onLook = () -> {};
      rig.engine().retry(run);
      rig.await(run, RunStatus.Paused.class);
      assertThat(rig.tools.looked).hasSize(Calls.TRIES + 1);
      assertThat(rig.tools.looked).containsOnly(rig.tools.looked.getFirst());
      assertThat(script.requests).hasSize(1);
      assertThat(shown(rig, run).getFirst().phase()).isEqualTo(CallState.Phase.ASKED);
      rig.engine().approve(run, null, false, null);
      rig.await(run, RunStatus.Completed.class);
      rig.assertLinksEnded(run, 0);
    }
  }

  @Test
  void aToolThatBreaksNamesItsSourceAndNotItself() {
    var script = new Script(Script.calls("look", "{\"at\":\"all\"}"), Script.says("Done."));
    try (var rig = new EngineRig(script)) {
      rig.tools.onLook =
          () -> {
            throw new IllegalStateException("[SQLITE_CORRUPT]");
          };
      var run = rig.ask("Go");
      rig.await(run, RunStatus.Failed.class);
      assertThat(rig.status(run))
          .isEqualTo(
              new RunStatus.Failed(
                  new Problem.DataUnavailable(
                      "your deals and accounts", "The log says why it cannot be read.")));
    }
  }

  @Test
  void aSourceThatIsReadAtTheSecondTryIsNoFailure() {
    var script = new Script(Script.calls("look", "{\"at\":\"all\"}"), Script.says("Done."));
    try (var rig = new EngineRig(script)) {
      rig.tools.onLook =
          () -> {
            if (rig.tools.looked.size() == 1) {
              throw new IllegalStateException("busy");
            }
          };
      rig.await(rig.ask("Go"), RunStatus.Completed.class);
      assertThat(rig.tools.looked).hasSize(2);
    }
  }

  @Test
  void aToolThatTakesTooLongHasAnUnknownOutcomeAndTheRunStillEnds() {
    var script = new Script(Script.calls("look", "{\"at\":\"all\"}"), Script.says("Done."));
    var over = new CountDownLatch(1);
    var limits = Settings.Limits.DEFAULT;
    try (var rig =
        new EngineRig(script, limits, j -> j, tools -> tools.limit = Duration.ofMillis(100))) {
      rig.tools.onLook =
          () -> {
            try {
              over.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          };
      var run = rig.ask("Go");
      rig.await(run, RunStatus.Completed.class);
      var outcome = shown(rig, run).getFirst().outcome();
      assertThat(outcome).isNotNull();
      assertThat(outcome.status()).isEqualTo(Outcome.Status.UNKNOWN);
      over.countDown();
    }
  }

  @Test
  void threeCrashesInARowThatKeptNothingFailTheRunAndRetryGoesOn() {
    var script = new Script(Script.hangsAfter("Working "), Script.says("At last."));
    var limits = EngineRig.limits(Duration.ofMinutes(5), Duration.ofHours(2), 1);
    try (var rig = new EngineRig(script, limits)) {
      var first = rig.ask("One");
      rig.awaitText(first, "Working");
      var run = rig.ask("Two");
      rig.journal()
          .write(
              tx -> {
                for (int link = 1; link <= 3; link++) {
                  tx.append(run, link, Duration.ZERO, new Entry.LinkStarted());
                }
                return true;
              });
      rig.engine().stop(first);
      rig.await(run, RunStatus.Failed.class);
      assertThat(rig.status(run)).isEqualTo(new RunStatus.Failed(new Problem.NoProgress(3)));
      assertThat(script.requests).hasSize(1);
      rig.engine().retry(run);
      assertThat(rig.await(run, RunStatus.Completed.class).answer()).isEqualTo("At last.");
      // The links that crashed here have no ending, and need none.
      rig.recover(script);
    }
  }

  @Test
  void anAnswerIsAskedForOnceMoreInWordsAndThenTheRunFails() {
    var script = new Script(Script.says(""), Script.says(" \n"), Script.says("Here it is."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Go");
      rig.await(run, RunStatus.Failed.class);
      assertThat(rig.status(run)).isEqualTo(new RunStatus.Failed(new Problem.NoAnswer()));
      assertThat(script.requests.get(0).wrapUp()).isFalse();
      assertThat(script.requests.get(1).wrapUp()).isTrue();
      rig.engine().retry(run);
      assertThat(rig.await(run, RunStatus.Completed.class).answer()).isEqualTo("Here it is.");
    }
  }

  @Test
  void aProviderThatSaysALittleAndFailsEachTimeIsNotAskedForEver() {
    var timeout = new Problem.ProviderTimeout();
    var script = new Script((_, text, _) -> new TurnResult.Failed("Bit. ", timeout, Usage.NONE));
    var usual = Settings.Limits.DEFAULT;
    var limits = new Settings.Limits(usual.link(), usual.chain(), 6, 50, null, 3, usual.patience());
    try (var rig = new EngineRig(script, limits)) {
      var run = rig.ask("Go");
      var state = rig.await(run, RunStatus.Failed.class);
      assertThat(script.requests).hasSize(3);
      assertThat(state.turn().kept()).startsWith("Bit. ");
    }
  }

  @Test
  void anOfflineComputerWaitsBeyondItsAttemptsAndGoesOnWhenTheNetworkIsBack() {
    var offline = Script.fails(new Problem.Offline("no route"));
    var script = new Script(offline, offline, offline, Script.says("Back."));
    var usual = Settings.Limits.DEFAULT;
    var limits = new Settings.Limits(usual.link(), usual.chain(), 6, 50, null, 2, Duration.ZERO);
    try (var rig = new EngineRig(script, limits)) {
      var run = rig.ask("Go");
      assertThat(rig.await(run, RunStatus.Completed.class).answer()).isEqualTo("Back.");
      assertThat(script.requests).hasSize(4);
    }
  }

  @Test
  void aLimitThatLastsLongerThanThePatienceFailsAtOnceWithItsTime() {
    try (var rig = new EngineRig(new Script(Script.says("Unused.")))) {
      var tomorrow = rig.store.clock().instant().plus(Duration.ofDays(1));
      var limited = new Problem.RateLimited(tomorrow);
      rig.restart(new Script(Script.fails(limited), Script.says("Done.")));
      var run = rig.ask("Go");
      rig.await(run, RunStatus.Failed.class);
      assertThat(rig.status(run)).isEqualTo(new RunStatus.Failed(limited));
      assertThat(limited.retryAt()).isEqualTo(tomorrow);
      rig.engine().retry(run);
      rig.await(run, RunStatus.Completed.class);
    }
  }

  @Test
  void aWaitOverAMinuteFreesTheSlot() {
    try (var rig = new EngineRig(new Script(Script.says("Unused.")))) {
      var at = rig.store.clock().instant().plus(Duration.ofMinutes(5));
      rig.restart(new Script(Script.fails(new Problem.RateLimited(at)), Script.says("Done.")));
      var run = rig.ask("Go");
      assertThat(rig.await(run, RunStatus.Waiting.class).chain().slot()).isFalse();
      rig.store.clock().advance(Duration.ofMinutes(6));
      rig.await(run, RunStatus.Completed.class);
    }
  }
}
