package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.CallState;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stop against whatever else happens to the run: the writer says which came first. */
class StopRacesTest {
  /** More commits than the scenario has, so that its end is seen. */
  private static final int MOST = 60;

  private static final Script.Turn WORK =
      Script.calls(
          "look", "{\"at\":\"all\"}",
          "note", "{\"text\":\"a\"}",
          "sync", "{\"to\":\"x\"}",
          "send", "{\"to\":\"x\"}");

  /**
   * A stop before, or after, each commit of a run: whatever that commit was, the run is cancelled
   * whole and can be continued, unless the stop came after the commit that completed it.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStopAtEveryCommit(boolean before) {
    int at = 1;
    while (at < MOST && stopped(at, before)) {
      at++;
    }
    assertThat(at).as("commits in the scenario").isBetween(14, MOST - 1);
  }

  /** False when the run had completed first, which only a stop after its last commit may find. */
  private static boolean stopped(int at, boolean before) {
    var stop = new Stop();
    var meddler = before ? Meddler.before(at, stop::now) : Meddler.after(at, stop::now);
    var script = new Script(WORK, Script.says("Done."));
    try (var rig = new EngineRig(script, StopState.ONE, meddler)) {
      RunId run = stop.ask(rig);
      RunState end = answering(rig, run);
      if (RunStatus.of(end) instanceof RunStatus.Completed) {
        assertThat(rig.count(run, Entry.StopAsked.class)).isZero();
        assertThat(end.answer()).isEqualTo("Done.");
        return false;
      }
      Stopped.check(rig, run);
      Stopped.again(rig, run);
      assertThat(Stopped.goOn(rig, run).answer()).isEqualTo("Done.");
      assertThat(rig.tools.sent).as("stop %d", at).hasSizeLessThanOrEqualTo(1);
      assertThat(rig.tools.synced).doesNotHaveDuplicates();
      assertThat(rig.tasks()).hasSizeLessThanOrEqualTo(1);
      Stopped.whole(script.requests);
      return true;
    }
  }

  @Test
  void aStopBeforeTheFinalTurnsEndCancelsAndAfterItTheRunIsCompleted() {
    assertThat(finalTurn(Meddler::before)).isInstanceOf(RunStatus.Cancelled.class);
    assertThat(finalTurn(Meddler::after)).isInstanceOf(RunStatus.Completed.class);
  }

  /** The final turn's end is the third commit: the model said it all, whichever came first. */
  private static RunStatus finalTurn(Meddling meddling) {
    var stop = new Stop();
    var script = new Script(Script.says("All of it."));
    try (var rig = new EngineRig(script, StopState.ONE, meddling.at(3, stop::now))) {
      RunId run = stop.ask(rig);
      RunState end = rig.await(run, RunState::settled);
      stop.awaitDone();
      RunStatus status = rig.status(run);
      if (status instanceof RunStatus.Cancelled) {
        Stopped.check(rig, run);
        end = Stopped.goOn(rig, run);
      } else {
        Stopped.again(rig, run);
      }
      assertThat(end.answer()).isEqualTo("All of it.");
      assertThat(script.requests).as("nothing is asked twice").hasSize(1);
      return status;
    }
  }

  @Test
  void aStopBeforeAnApprovalLeavesTheCardUnansweredAndTheApprovalIsRefused() {
    try (var rig = new EngineRig(new Script(WORK, Script.says("Done.")))) {
      RunId run = rig.ask("Do it");
      rig.await(run, RunStatus.Paused.class);
      rig.engine().stop(run);
      assertThatThrownBy(() -> rig.engine().approve(run, null, true, null))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.why()).isEqualTo(Refusal.Why.LATE));
      rig.await(run, RunStatus.Cancelled.class);
      Stopped.check(rig, run);
      assertThat(rig.tools.sent).isEmpty();
      assertThat(rig.tasks()).isEmpty();
      Stopped.goOn(rig, run);
    }
  }

  @Test
  void aStopAfterAnApprovalLetsNothingOfItBegin() {
    var stop = new Stop();
    // The sixth commit begins the link that would carry out what was approved.
    var meddler = Meddler.before(6, stop::now);
    try (var rig =
        new EngineRig(
            new Script(Script.calls("send", "{\"to\":\"x\"}"), Script.says("Done.")),
            StopState.ONE,
            meddler)) {
      RunId run = stop.ask(rig);
      rig.await(run, RunStatus.Paused.class);
      rig.engine().approve(run, null, true, null);
      RunState state = rig.await(run, RunStatus.Cancelled.class);
      Stopped.check(rig, run);
      assertThat(rig.tools.sent).isEmpty();
      assertThat(state.batch())
          .extracting(c -> c.outcome() == null ? null : c.outcome().status())
          .containsExactly(Outcome.Status.NOT_RUN);
      assertThat(Stopped.goOn(rig, run).answer()).isEqualTo("Done.");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aStopAgainstARetryInstantThatComesDueKeepsTheModelFromBeingAsked(boolean before) {
    var stop = new Stop();
    // The fourth commit begins the link that the instant brought.
    var meddler = before ? Meddler.before(4, stop::now) : Meddler.after(4, stop::now);
    var script =
        new Script(
            Script.fails(new Problem.RateLimited(Instant.parse("2026-03-02T09:00:30Z"))),
            Script.says("Done."));
    try (var rig = new EngineRig(script, StopState.ONE, meddler)) {
      RunId run = stop.ask(rig);
      rig.await(run, RunStatus.Waiting.class);
      rig.store.clock().advance(Duration.ofSeconds(31));
      rig.await(run, RunStatus.Cancelled.class);
      Stopped.check(rig, run);
      assertThat(script.requests).hasSize(1);
      assertThat(Stopped.goOn(rig, run).answer()).isEqualTo("Done.");
    }
  }

  @Test
  void ofManyAnswersAtOnceOneWinsAndEveryOtherIsTold() throws Exception {
    try (var rig =
        new EngineRig(new Script(Script.calls("send", "{\"to\":\"x\"}"), Script.says("Done.")))) {
      RunId run = rig.ask("Do it");
      var card = rig.await(run, RunStatus.Paused.class).open().getFirst().call().id();
      List<Runnable> answers =
          List.of(
              () -> rig.engine().approve(run, card, false, null),
              () -> rig.engine().approve(run, card, false, "{\"to\":\"y\"}"),
              () -> rig.engine().decline(run, card, "no"),
              () -> rig.engine().approve(run, null, true, null));
      var won = new AtomicInteger();
      var told = new AtomicInteger();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        threads.invokeAll(
            answers.stream()
                .<Callable<Boolean>>map(
                    answer ->
                        () -> {
                          try {
                            answer.run();
                            won.incrementAndGet();
                          } catch (Refusal late) {
                            told.addAndGet(late.why() == Refusal.Why.LATE ? 1 : 0);
                          }
                          return true;
                        })
                .toList());
      }
      assertThat(won).hasValue(1);
      assertThat(told).hasValue(3);
      rig.await(run, RunStatus.Completed.class);
      assertThat(
              rig.count(run, Entry.CallApproved.class) + rig.count(run, Entry.CallDeclined.class))
          .isEqualTo(1);
      assertThat(rig.tools.sent).hasSizeLessThanOrEqualTo(1);
    }
  }

  /** Approves what is asked, as long as the run takes answers, until it is over. */
  private static RunState answering(EngineRig rig, RunId run) {
    while (true) {
      RunState state =
          rig.await(
              run,
              s ->
                  s.settled()
                      || (RunStatus.of(s) instanceof RunStatus.Paused && !s.open().isEmpty()));
      if (state.settled()) {
        return state;
      }
      for (CallState call : state.open()) {
        try {
          rig.engine().approve(run, call.call().id(), false, null);
        } catch (Refusal stopping) {
          assertThat(stopping.why()).isEqualTo(Refusal.Why.LATE);
        }
      }
    }
  }

  private interface Meddling {
    Meddler at(int commit, Consumer<RunId> deed);
  }

  /** A stop that is sent to the rig once there is one. */
  private static final class Stop {
    private final AtomicReference<EngineRig> rig = new AtomicReference<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    RunId ask(EngineRig on) {
      rig.set(on);
      ready.countDown();
      return on.ask("Do it");
    }

    void now(RunId run) {
      StopState.Scene.wait(ready);
      rig.get().engine().stop(run);
      done.countDown();
    }

    void awaitDone() {
      StopState.Scene.wait(done);
    }
  }
}
