package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.Cut;
import app.afterclose.llm.Provider;
import app.afterclose.llm.StrictModel;
import app.afterclose.llm.TurnRequest;
import app.afterclose.llm.TurnResult;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Task;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reading and two writes in one turn, against a model behind real HTTP that refuses a request in
 * which a call lacks its result, with a stop and with a crash after each commit.
 */
class BatchTest {
  private static final int MOST = 60;

  private static List<String> proposed(int results) {
    return results == 0
        ? List.of(
            "look", "{\"at\":\"all\"}", "note", "{\"text\":\"a\"}", "note", "{\"text\":\"b\"}")
        : List.of();
  }

  /** A rep who answers one card after the other, or all at once, and goes on after a stop. */
  private static final class Rep extends Play {
    private final Provider model;
    private final boolean together;

    Rep(Provider model, boolean together) {
      this.model = model;
      this.together = together;
    }

    @Override
    public String kind() {
      return model.kind();
    }

    @Override
    public String model() {
      return model.model();
    }

    @Override
    public boolean resumesExactly() {
      return model.resumesExactly();
    }

    @Override
    public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
      return model.turn(request, text, cut);
    }

    @Override
    boolean act(EngineRig rig) {
      RunState state = asked(rig, "Do it");
      try {
        answer(rig, state);
      } catch (Refusal e) {
        // A stop came first, and the rep is told.
        assertThat(e.why()).isEqualTo(Refusal.Why.LATE);
      }
      RunState now = now(rig, state);
      return now.settled() && !(now.chain().ending() instanceof Ending.Stopped);
    }

    private void answer(EngineRig rig, RunState state) {
      if (state.chain().ending() instanceof Ending.Stopped) {
        rig.engine().goOn(state.run());
      } else if (RunStatus.of(state) instanceof RunStatus.Paused && together) {
        rig.engine().approve(state.run(), null, true, null);
      } else if (!together && !state.stopAsked()) {
        asking(state).ifPresent(c -> rig.engine().approve(state.run(), c.call().id(), false, null));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"anthropic, true", "anthropic, false", "openai, true", "openai, false"})
  void aCrashAfterEachCommitLeavesNoCallWithoutItsResult(String kind, boolean together)
      throws IOException {
    try (var _ = new Quiet();
        var model = new StrictModel(kind, BatchTest::proposed)) {
      int commits =
          Crashes.everywhere(
              () -> new Rep(model.provider(), together),
              false,
              rig -> {
                assertThat(model.refused()).isEmpty();
                var run = rig.journal().runs(1).getFirst().run();
                assertThat(rig.state(run).answer()).isEqualTo(StrictModel.SAID);
                assertThat(rig.tasks()).extracting(Task::title).containsExactlyInAnyOrder("a", "b");
              });
      assertThat(commits).isGreaterThan(12);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"anthropic", "openai"})
  void aStopAfterEachCommitLeavesNoCallWithoutItsResult(String kind) throws IOException {
    try (var model = new StrictModel(kind, BatchTest::proposed)) {
      int at = 1;
      while (stopped(model, at)) {
        at++;
        assertThat(at).isLessThan(MOST);
      }
      assertThat(at).as("commits in which a stop was asked for").isGreaterThan(12);
    }
  }

  /** False when the run was over before the stop was due. */
  private static boolean stopped(StrictModel model, int at) {
    var rep = new Rep(model.provider(), at % 2 == 0);
    var rigs = new AtomicReference<EngineRig>();
    Runnable stop =
        () -> {
          EngineRig rig = rigs.get();
          Play.conversation(rig).ifPresent(head -> rig.engine().stop(Play.asked(rig, "").run()));
        };
    var tapped = new AtomicReference<CrashingJournal>();
    try (var rig =
        new EngineRig(
            rep,
            rep.limits(),
            journal -> {
              tapped.set(CrashingJournal.tapped(journal, at, stop));
              return tapped.get();
            },
            rep::prepare)) {
      rigs.set(rig);
      Crashes.carryOut(rep, rig);
      var run = rig.journal().runs(1).getFirst().run();
      RunState state = rig.state(run);
      assertThat(model.refused()).as("stop after commit %d", at).isEmpty();
      assertThat(state.answer()).as("stop after commit %d", at).isEqualTo(StrictModel.SAID);
      List<Recorded> entries = rig.entries(run);
      boolean stopped = entries.stream().anyMatch(r -> r.entry() instanceof Entry.StopAsked);
      assertThat(rig.tasks())
          .as("stop after commit %d", at)
          .hasSize((int) rig.entries(run).stream().filter(r -> isWrite(r.entry())).count());
      if (!stopped) {
        assertThat(rig.tasks()).hasSize(2);
      }
      rig.assertLinksEnded(run, 0);
      return stopped;
    }
  }

  private static boolean isWrite(Entry entry) {
    return entry instanceof Entry.CallStarted started && started.effect() == Effect.LOCAL;
  }
}
