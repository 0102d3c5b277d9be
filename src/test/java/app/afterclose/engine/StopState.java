package app.afterclose.engine;

import app.afterclose.llm.Provider;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A state that a run is stopped in.
 *
 * @param turns what the model does until then
 * @param meddler commits the stop at its point, where that is between two commits
 * @param stop brings a run into the state and stops it there
 * @param kept the text that is kept
 * @param outcomes of the calls of the batch in hand
 * @param cuts how many turns the provider is told to let go of
 * @param killed links that end without a word
 */
record StopState(
    String name,
    Settings.Limits limits,
    List<Script.Turn> turns,
    Meddler meddler,
    Stop stop,
    String kept,
    List<Outcome.Status> outcomes,
    int cuts,
    int killed) {

  /** Brings a run into a state and stops it there. */
  interface Stop {
    RunId in(Scene scene);
  }

  static final Settings.Limits ONE = limits(Duration.ofMinutes(5), Duration.ofHours(2));

  /** A state in a rig with one slot, in which nothing is kept, in hand, cut or killed. */
  static StopState of(String name, Stop stop, Script.Turn... turns) {
    return new StopState(name, ONE, List.of(turns), Meddler.none(), stop, "", List.of(), 0, 0);
  }

  static Settings.Limits limits(Duration link, Duration chain) {
    return EngineRig.limits(link, chain, 1);
  }

  StopState within(Duration link, Duration chain) {
    return new StopState(
        name, limits(link, chain), turns, meddler, stop, kept, outcomes, cuts, killed);
  }

  /** Its one turn in flight is cut, and this text of it kept. */
  StopState keeps(String text) {
    return new StopState(name, limits, turns, meddler, stop, text, outcomes, 1, killed);
  }

  StopState leaves(Outcome.Status... calls) {
    return new StopState(name, limits, turns, meddler, stop, kept, List.of(calls), cuts, killed);
  }

  StopState with(Meddler other) {
    return new StopState(name, limits, turns, other, stop, kept, outcomes, cuts, killed);
  }

  StopState killing(int links) {
    return new StopState(name, limits, turns, meddler, stop, kept, outcomes, cuts, links);
  }

  @Override
  public String toString() {
    return name;
  }

  /** The rig with what is on its stage. */
  static final class Scene {
    final EngineRig rig;
    final Provider provider;
    final Script script;
    final Meddler meddler;
    private final Script blocker;
    private @Nullable RunId blocking;

    Scene(EngineRig rig, Provider provider, Script script, Script blocker, Meddler meddler) {
      this.rig = rig;
      this.provider = provider;
      this.script = script;
      this.blocker = blocker;
      this.meddler = meddler;
    }

    RunId ask() {
      return rig.ask("Do it");
    }

    /** Another run takes the one slot. */
    void block() {
      blocking = rig.ask("BLOCK the slot");
      rig.awaitText(blocking, "Busy");
      if (rig.engine().line().containsKey(blocking) || blocker.requests.isEmpty()) {
        throw new AssertionError("the slot was not free to be taken");
      }
    }

    /** The slot is free again; until here it was taken. */
    void unblock() {
      if (blocking != null) {
        rig.engine().stop(blocking);
        rig.await(blocking, RunStatus.Cancelled.class);
      }
    }

    RunState paused(RunId run) {
      return rig.await(run, RunStatus.Paused.class);
    }

    /** Asks, and stops the run while its first tool of this name is at work; it is let finish. */
    RunId whileIn(String tool, boolean asksFirst) {
      var begun = new CountDownLatch(1);
      var end = new CountDownLatch(1);
      rig.tools.onRun =
          name -> {
            if (name.equals(tool)) {
              begun.countDown();
              wait(end);
            }
          };
      RunId run = ask();
      if (asksFirst) {
        paused(run);
        rig.engine().approve(run, null, true, null);
      }
      wait(begun);
      rig.engine().stop(run);
      if (!(rig.status(run) instanceof RunStatus.Stopping)) {
        throw new AssertionError("a tool that has begun is let finish");
      }
      end.countDown();
      rig.await(run, RunStatus.Cancelled.class);
      rig.tools.onRun = _ -> {};
      return run;
    }

    /** Asks, and stops the run while the writer is in its first note. */
    RunId whileInNote() {
      RunId run = ask();
      paused(run);
      var stops = Thread.ofPlatform().unstarted(() -> rig.engine().stop(run));
      rig.tools.onRun =
          name -> {
            if (stops.getState() == Thread.State.NEW) {
              stops.start();
              while (stops.getState() != Thread.State.WAITING) {
                Thread.onSpinWait(); // until the stop stands in the writer's queue
              }
            }
          };
      rig.engine().approve(run, null, true, null);
      rig.await(run, RunStatus.Cancelled.class);
      rig.tools.onRun = _ -> {};
      return run;
    }

    void join(Thread thread) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }

    static void wait(CountDownLatch latch) {
      try {
        if (!latch.await(10, TimeUnit.SECONDS)) {
          throw new AssertionError("it never came to that");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }
  }
}
