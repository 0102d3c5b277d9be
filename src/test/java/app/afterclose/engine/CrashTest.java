package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.Cut;
import app.afterclose.llm.Message;
import app.afterclose.llm.Provider;
import app.afterclose.llm.TurnRequest;
import app.afterclose.llm.TurnResult;
import app.afterclose.model.CallState;
import app.afterclose.model.Entry;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StopReason;
import app.afterclose.model.Task;
import app.afterclose.model.Usage;
import app.afterclose.store.JournalClosed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A crash before and after every commit of a link. Whatever it was, the next start ends in the same
 * answer, writes happened once, and what may have been sent is asked about, never sent again.
 */
class CrashTest {
  /** More commits than the scenario has, so that its end is seen. */
  private static final int MOST = 60;

  /**
   * Reads, then proposes two notes and a sending, then says how it went: by what was said so far.
   */
  private static final class Planner implements Provider {
    @Override
    public String kind() {
      return "planner";
    }

    @Override
    public String model() {
      return "test";
    }

    @Override
    public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
      var results = new ArrayList<Message.CallResult>();
      request
          .messages()
          .forEach(
              m -> {
                if (m instanceof Message.Results r) {
                  results.addAll(r.results());
                }
              });
      return switch (results.size()) {
        case 0 -> calls("look", "{\"at\":\"all\"}", "note", "{\"text\":\"a\"}");
        case 2 ->
            calls("note", "{\"text\":\"b\"}", "send", "{\"to\":\"x\"}", "look", "{\"at\":\"b\"}");
        default -> {
          String all = "Done: " + results.size() + " calls.";
          String rest = all.substring(request.kept().length());
          text.accept(rest);
          yield new TurnResult.Whole(rest, List.of(), StopReason.END, Usage.NONE, null);
        }
      };
    }

    @Override
    public boolean resumesExactly() {
      return true;
    }

    private static TurnResult calls(String... toolsAndArguments) {
      return Script.calls(toolsAndArguments).play(null, null, null);
    }
  }

  /** Approves what is asked, and marks what is in doubt as done, until the run is over. */
  private static RunState carryOut(EngineRig rig, RunId run) {
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
        if (call.phase() == CallState.Phase.DOUBTED) {
          rig.engine().resolve(run, call.call().id(), Entry.Resolution.DONE);
        } else {
          rig.engine().approve(run, call.call().id(), false, null);
        }
      }
    }
  }

  @Test
  void withoutACrash() {
    try (var rig = new EngineRig(new Planner())) {
      var run = rig.ask("Do it all");
      assertThat(carryOut(rig, run).answer()).isEqualTo("Done: 5 calls.");
      assertThat(rig.tasks()).extracting(Task::title).containsExactlyInAnyOrder("a", "b");
      assertThat(rig.tools.sent).hasSize(1);
      rig.assertLinksEnded(run, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everywhere(boolean before) {
    int crashes = 0;
    for (int at = 1; at <= MOST; at++) {
      if (!crashAt(at, before)) {
        break;
      }
      crashes++;
    }
    assertThat(crashes).as("commits of a link in the scenario").isBetween(12, MOST - 1);
  }

  /** False when the scenario ended before the crash was due. */
  private static boolean crashAt(int at, boolean before) {
    var crashing = new AtomicReference<CrashingJournal>();
    try (var rig =
        new EngineRig(
            new Planner(),
            journal -> {
              crashing.set(new CrashingJournal(journal, at, before));
              return crashing.get();
            })) {
      var run = rig.ask("Do it all");
      if (!untilDead(rig, run, crashing.get())) {
        assertThat(rig.state(run).answer()).isEqualTo("Done: 5 calls.");
        return false;
      }
      rig.recover(new Planner());
      RunState end = carryOut(rig, run);
      assertThat(end.answer()).as("crash %d", at).isEqualTo("Done: 5 calls.");
      assertThat(rig.tasks())
          .as("crash %d", at)
          .extracting(Task::title)
          .containsExactlyInAnyOrder("a", "b");
      assertThat(rig.tools.sent).as("crash %d", at).hasSizeLessThanOrEqualTo(1);
      assertThat(new HashSet<>(rig.tools.looked)).hasSize(2);
      rig.assertLinksEnded(run, killed(rig, run));
      return true;
    }
  }

  /** A link that another one followed without having ended. */
  private static int killed(EngineRig rig, RunId run) {
    int killed = 0;
    boolean open = false;
    for (var entry : rig.entries(run)) {
      if (entry.entry() instanceof Entry.LinkStarted) {
        killed += open ? 1 : 0;
        open = true;
      } else if (entry.entry() instanceof Entry.LinkEnded) {
        open = false;
      }
    }
    return killed;
  }

  private static boolean untilDead(EngineRig rig, RunId run, CrashingJournal journal) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (System.nanoTime() < deadline) {
      if (journal.isDead()) {
        return true;
      }
      RunState state = rig.store.journal().state(run).orElseThrow();
      if (state.settled()) {
        return journal.isDead();
      }
      if (RunStatus.of(state) instanceof RunStatus.Paused && !journal.isDead()) {
        try {
          for (CallState call : state.open()) {
            rig.engine().approve(run, call.call().id(), false, null);
          }
        } catch (JournalClosed | Refusal e) {
          continue;
        }
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("neither dead nor done");
  }
}
