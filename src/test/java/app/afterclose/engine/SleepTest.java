package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.TurnResult;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import app.afterclose.model.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The machine slept while runs were active. */
@Timeout(60)
class SleepTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private final AtomicInteger reconnected = new AtomicInteger();

  @Test
  void aTurnThatHearsNothingMoreGoesOnAtOnceFromItsText() {
    var script = new Script(Script.hangsAfter("Your pipeline"), Script.says(" is well."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Go");
      rig.awaitText(run, "Your pipeline");
      rig.engine().slept(Duration.ZERO, reconnected::incrementAndGet);
      assertThat(rig.await(run, RunStatus.Completed.class).answer())
          .isEqualTo("Your pipeline is well.");
      assertThat(rig.entries(run))
          .anyMatch(e -> e.entry() instanceof Entry.TurnCut cut && cut.cut() == Entry.Cut.SLEEP);
      assertThat(rig.count(run, Entry.LinkStarted.class)).isOne();
      // Before the next turn takes a connection, the dead one is forgotten.
      assertThat(reconnected).hasValue(2);
      assertThat(script.requests).hasSize(2);
      assertThat(script.requests.get(1).kept()).isEqualTo("Your pipeline");
    }
  }

  @Test
  void aTurnThatIsStillHeardIsLeftAlone() throws Exception {
    var begun = new CountDownLatch(1);
    var woken = new CountDownLatch(1);
    var script =
        new Script(
            (request, text, cut) -> {
              begun.countDown();
              waitFor(woken);
              for (int i = 0; i < 50 && !cut.await(Duration.ofMillis(10)); i++) {
                text.accept("x");
              }
              return cut.isCut()
                  ? new TurnResult.WasCut("", Script.COST)
                  : new TurnResult.Whole(
                      "x".repeat(50), List.of(), StopReason.END, Script.COST, null);
            });
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Go");
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      rig.engine().slept(Duration.ofMillis(200), reconnected::incrementAndGet);
      woken.countDown();
      rig.await(run, RunStatus.Completed.class);
      assertThat(script.cuts()).isZero();
      assertThat(script.requests).hasSize(1);
    }
  }

  @Test
  void aTurnThatThinksOrWritesACallDownIsLeftAlone() throws Exception {
    var begun = new CountDownLatch(1);
    var woken = new CountDownLatch(1);
    var script =
        new Script(
            (request, text, cut) -> {
              begun.countDown();
              waitFor(woken);
              for (int i = 0; i < 50 && !cut.await(Duration.ofMillis(10)); i++) {
                cut.alive();
              }
              return cut.isCut()
                  ? new TurnResult.WasCut("", Script.COST)
                  : new TurnResult.Whole("Done.", List.of(), StopReason.END, Script.COST, null);
            });
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Go");
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      rig.engine().slept(Duration.ofMillis(200), reconnected::incrementAndGet);
      woken.countDown();
      rig.await(run, RunStatus.Completed.class);
      assertThat(script.cuts()).isZero();
    }
  }

  @Test
  void aStopThatComesWhileItIsWaitedForIsAStop() {
    var script = new Script(Script.hangsAfter("Some"));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Go");
      rig.awaitText(run, "Some");
      rig.engine().slept(Duration.ofMinutes(5), reconnected::incrementAndGet);
      rig.engine().stop(run);
      rig.await(run, RunStatus.Cancelled.class);
      assertThat(script.requests).hasSize(1);
    }
  }

  @Test
  void aWaitThatEndedMeanwhileIsOverAtOnceAndTheStatusTellsTheTruth() {
    var script =
        new Script(
            (_, _, _) ->
                new TurnResult.Failed(
                    "", new Problem.RateLimited(START.plus(Duration.ofMinutes(5))), Usage.NONE),
            Script.says("Here it is."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Go");
      rig.await(run, s -> s.chain().ending() instanceof Ending.Waiting(Wait.Until _));
      assertThat(rig.status(run)).isInstanceOf(RunStatus.Waiting.class);
      rig.store.clock().advance(Duration.ofMinutes(6));
      rig.engine().slept(Duration.ZERO, reconnected::incrementAndGet);
      assertThat(rig.await(run, RunStatus.Completed.class).answer()).isEqualTo("Here it is.");
    }
  }

  @Test
  void withNothingInFlightNothingHappens() {
    try (var rig = new EngineRig(new Script(Script.says("Done.")))) {
      var run = rig.ask("Go");
      rig.await(run, RunStatus.Completed.class);
      rig.engine().slept(Duration.ZERO, reconnected::incrementAndGet);
      assertThat(reconnected).hasValue(1);
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
