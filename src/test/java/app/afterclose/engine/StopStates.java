package app.afterclose.engine;

import static app.afterclose.model.Outcome.Status.NOT_RUN;
import static app.afterclose.model.Outcome.Status.OK;
import static app.afterclose.model.Outcome.Status.UNKNOWN;

import app.afterclose.llm.TurnResult;
import app.afterclose.model.Outcome;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The states that a run is stopped in, by what it is at. */
final class StopStates {
  private static final Duration SHORT = Duration.ofMillis(150);
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private StopStates() {}

  /** In a turn, or at a tool. */
  static Stream<StopState> turns() {
    return Stream.of(
        StopState.of(
                "before the first byte",
                scene -> {
                  RunId run = scene.ask();
                  scene.script.awaitRequests(1);
                  scene.rig.engine().stop(run);
                  return run;
                },
                Script.hangsAfter(""))
            .keeps(""),
        StopState.of("mid-text", StopStates::inText, Script.hangsAfter("The first half "))
            .keeps("The first half "),
        StopState.of(
                "mid-text, and the connection breaks for it",
                StopStates::inText,
                Script.breaksOnCut("The first half "))
            .keeps("The first half "),
        StopState.of(
                "mid-tool-arguments", StopStates::inText, Script.hangsInArguments("The first, "))
            .keeps("The first, "));
  }

  /** At a tool, or between two. */
  static Stream<StopState> calls() {
    return Stream.of(
        StopState.of("in a READ", scene -> scene.whileIn("look", false), looks())
            .leaves(OK, NOT_RUN),
        StopState.of("in a LOCAL", StopState.Scene::whileInNote, notes()).leaves(OK, NOT_RUN),
        StopState.of(
                "in a KEYED",
                scene -> scene.whileIn("sync", true),
                Script.calls("sync", "{\"to\":\"a\"}", "sync", "{\"to\":\"b\"}"))
            .leaves(OK, NOT_RUN),
        StopState.of(
                "in a ONCE",
                scene -> scene.whileIn("send", true),
                Script.calls("send", "{\"to\":\"a\"}", "send", "{\"to\":\"b\"}"))
            .leaves(OK, NOT_RUN),
        between("between turn and tool", 3, NOT_RUN, NOT_RUN),
        between("between two tools", 5, OK, NOT_RUN),
        between("between tool and turn", 7, OK, OK));
  }

  /** Waiting for something; the only slot is another run's meanwhile. */
  static Stream<StopState> rests() {
    return Stream.of(
        StopState.of(
            "waiting for a slot",
            scene -> {
              scene.block();
              RunId run = scene.ask();
              scene.rig.awaitLine(run);
              scene.rig.engine().stop(run);
              return run;
            }),
        StopState.of(
                "back in line for a slot after an answer",
                scene -> {
                  RunId run = scene.ask();
                  scene.paused(run);
                  scene.block();
                  scene.rig.engine().approve(run, null, true, null);
                  scene.rig.awaitLine(run);
                  scene.rig.engine().stop(run);
                  return run;
                },
                notes())
            .leaves(NOT_RUN, NOT_RUN),
        StopState.of(
                "paused at an approval card",
                StopStates::paused,
                Script.calls(
                    "look", "{\"at\":\"all\"}",
                    "note", "{\"text\":\"a\"}",
                    "send", "{\"to\":\"x\"}"))
            .leaves(OK, NOT_RUN, NOT_RUN),
        StopState.of("paused at a doubt card", StopStates::inDoubt, sending())
            .with(Meddler.killing(7))
            .leaves(UNKNOWN)
            .killing(1),
        StopState.of(
                "paused at the more-time card", StopStates::outOfTime, Script.hangsAfter("So "))
            .within(SHORT, SHORT)
            .keeps("So "),
        StopState.of(
            "waiting for a retry instant, its slot given back",
            scene -> {
              RunId run = scene.ask();
              scene.rig.await(run, RunStatus.Waiting.class);
              scene.block();
              scene.rig.engine().stop(run);
              return run;
            },
            Script.fails(new Problem.RateLimited(NOW.plusSeconds(600)))),
        StopState.of(
            "waiting for a retry instant that is near",
            scene -> {
              RunId run = scene.ask();
              scene.rig.await(run, RunStatus.Waiting.class);
              scene.rig.engine().stop(run);
              return run;
            },
            Script.fails(new Problem.RateLimited(NOW.plusSeconds(30)))));
  }

  /** Between two links, or with the agent going or gone. */
  static Stream<StopState> ends() {
    return Stream.of(
        chaining("chaining, one part just over", 3, true),
        chaining("chaining, the next part about to begin", 4, false),
        StopState.of("the agent crashed before it was acted on", StopStates::crashed, half())
            .keeps("Half ")
            .killing(1),
        quitting(),
        StopState.of("the agent has quit", StopStates::hasQuit, half()).keeps("Half "));
  }

  private static Script.Turn half() {
    return Script.hangsAfter("Half ");
  }

  private static Script.Turn looks() {
    return Script.calls("look", "{\"at\":\"a\"}", "look", "{\"at\":\"b\"}");
  }

  private static Script.Turn notes() {
    return Script.calls("note", "{\"text\":\"a\"}", "note", "{\"text\":\"b\"}");
  }

  private static Script.Turn sending() {
    return Script.calls("send", "{\"to\":\"x\"}");
  }

  private static RunId inText(StopState.Scene scene) {
    RunId run = scene.ask();
    scene.rig.awaitText(run, "The first");
    scene.rig.engine().stop(run);
    return run;
  }

  private static RunId paused(StopState.Scene scene) {
    RunId run = scene.ask();
    scene.paused(run);
    scene.block();
    scene.rig.engine().stop(run);
    return run;
  }

  /** The stop comes just after a link's n-th commit. */
  private static StopState between(String name, int commit, Outcome.Status... outcomes) {
    return meddled(name, commit, false, looks()).leaves(outcomes);
  }

  private static StopState chaining(String name, int commit, boolean after) {
    return meddled(name, commit, !after, Script.hangsAfter("One, "))
        .within(SHORT, Duration.ofMinutes(1))
        .keeps("One, ");
  }

  private static StopState meddled(String name, int commit, boolean before, Script.Turn... turns) {
    var rig = new AtomicReference<EngineRig>();
    var ready = new CountDownLatch(1);
    Consumer<RunId> stop =
        run -> {
          StopState.Scene.wait(ready);
          rig.get().engine().stop(run);
        };
    return StopState.of(
            name,
            scene -> {
              rig.set(scene.rig);
              ready.countDown();
              return scene.ask();
            },
            turns)
        .with(before ? Meddler.before(commit, stop) : Meddler.after(commit, stop));
  }

  /** A ONCE that began, and an agent that was killed before it was seen to end. */
  private static RunId inDoubt(StopState.Scene scene) {
    RunId run = scene.ask();
    scene.paused(run);
    scene.rig.engine().approve(run, null, true, null);
    scene.meddler.await();
    scene.rig.recover(scene.provider);
    scene.paused(run);
    scene.block();
    scene.rig.engine().stop(run);
    return run;
  }

  private static RunId outOfTime(StopState.Scene scene) {
    RunId run = scene.ask();
    scene.paused(run);
    scene.rig.settings = EngineRig.settings(StopState.ONE);
    scene.block();
    scene.rig.engine().stop(run);
    return run;
  }

  /** The stop is in the journal, and the agent dies before its link can act on it. */
  private static RunId crashed(StopState.Scene scene) {
    RunId run = scene.ask();
    scene.rig.awaitText(run, "Half");
    scene.meddler.kill();
    scene.rig.store.journal().write(tx -> Wishes.stop(tx, run));
    scene.rig.recover(scene.provider);
    return run;
  }

  /** The turn was cut for the quit and has not landed when the stop comes. */
  private static StopState quitting() {
    var cut = new CountDownLatch(1);
    var land = new CountDownLatch(1);
    Script.Turn lingers =
        (request, text, cutting) -> {
          TurnResult result = half().play(request, text, cutting);
          cut.countDown();
          StopState.Scene.wait(land);
          return result;
        };
    StopState.Stop stop =
        scene -> {
          RunId run = scene.ask();
          scene.rig.awaitText(run, "Half");
          var closing = Thread.ofPlatform().start(scene.rig.engine()::close);
          StopState.Scene.wait(cut);
          scene.rig.engine().stop(run);
          land.countDown();
          scene.rig.await(run, RunStatus.Cancelled.class);
          scene.join(closing);
          scene.rig.restart(scene.provider);
          return run;
        };
    return StopState.of("the agent is quitting", stop, lingers).keeps("Half ");
  }

  /** The agent is on its way out: its journal still takes the wish, its links are over. */
  private static RunId hasQuit(StopState.Scene scene) {
    RunId run = scene.ask();
    scene.rig.awaitText(run, "Half");
    scene.rig.engine().close();
    scene.rig.engine().stop(run);
    scene.rig.restart(scene.provider);
    return run;
  }
}
