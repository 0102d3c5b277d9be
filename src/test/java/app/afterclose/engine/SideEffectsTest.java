package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.Cut;
import app.afterclose.llm.Message;
import app.afterclose.llm.TurnRequest;
import app.afterclose.llm.TurnResult;
import app.afterclose.model.CallState;
import app.afterclose.model.Effect;
import app.afterclose.model.Entry;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What acts outside the workspace, with the agent dying between every pair of commits: a KEYED
 * effect comes again under the same key, so that the other side does it once; a ONCE effect never
 * comes again by itself, the rep is asked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SideEffectsTest {
  private final Quiet quiet = new Quiet();
  private @Nullable Elsewhere elsewhere;

  @BeforeAll
  void open() {
    elsewhere = new Elsewhere();
  }

  @AfterAll
  void close() {
    elsewhere().close();
    quiet.close();
  }

  @BeforeEach
  void forget() {
    elsewhere().forget();
  }

  private Elsewhere elsewhere() {
    return Objects.requireNonNull(elsewhere);
  }

  /** A read, the effect, and a note; then what the model was told of the effect. */
  private final class Acting extends Play {
    private final String tool;
    private final Entry.Resolution resolution;

    Acting(String tool, Entry.Resolution resolution) {
      this.tool = tool;
      this.resolution = resolution;
      elsewhere().forget();
    }

    @Override
    void prepare(TestTools tools) {
      tools.elsewhere = (effect, call) -> elsewhere().act(effect == Effect.KEYED, call.value());
    }

    @Override
    public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
      List<Message.CallResult> results = results(request);
      return results.isEmpty()
          ? calls(
              request,
              cut,
              "look",
              "{\"at\":\"x\"}",
              tool,
              "{\"to\":\"x\"}",
              "note",
              "{\"text\":\"a\"}")
          : says(request, text, results.get(1).outcome().content());
    }

    @Override
    boolean act(EngineRig rig) {
      RunState state = asked(rig, "Act");
      if (RunStatus.of(state) instanceof RunStatus.Paused) {
        for (CallState call : state.open()) {
          if (call.phase() == CallState.Phase.DOUBTED) {
            rig.engine().resolve(state.run(), call.call().id(), resolution);
          } else {
            rig.engine().approve(state.run(), call.call().id(), false, null);
          }
        }
      }
      return now(rig, state).settled();
    }
  }

  private static long doubts(EngineRig rig) {
    return rig.count(rig.journal().runs(1).getFirst().run(), Entry.DoubtAsked.class);
  }

  private static String answer(EngineRig rig) {
    return rig.state(rig.journal().runs(1).getFirst().run()).answer();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aKeyedEffectHappensOnceWhateverDies(boolean before) {
    var again = new AtomicInteger();
    int commits =
        Crashes.everywhere(
            () -> new Acting("sync", Entry.Resolution.SKIP),
            before,
            rig -> {
              assertThat(elsewhere().done()).hasSize(1);
              assertThat(new HashSet<>(elsewhere().told())).hasSize(1);
              again.addAndGet(elsewhere().told().size() - 1);
              assertThat(answer(rig)).isEqualTo("{\"synced\":true}");
              assertThat(doubts(rig)).isZero();
              assertThat(rig.tasks()).hasSize(1);
            });
    assertThat(commits).isGreaterThan(12);
    // Once its result was lost: before the commit of its end.
    assertThat(again.get()).isEqualTo(before ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource
  void aOnceEffectIsNeverRepeatedByItself(Entry.Resolution resolution) {
    for (boolean before : List.of(true, false)) {
      var doubted = new AtomicInteger();
      int commits =
          Crashes.everywhere(
              () -> new Acting("send", resolution),
              before,
              rig -> {
                assertThat(rig.tasks()).hasSize(1);
                if (doubts(rig) == 0) {
                  assertThat(elsewhere().told()).hasSize(1);
                  assertThat(answer(rig)).isEqualTo("{\"sent\":true}");
                } else {
                  doubted.incrementAndGet();
                  // Cut off after the intent it never happened; before the end it did.
                  assertResolved(resolution, before ? 1 : 0, answer(rig));
                }
              });
      assertThat(commits).isGreaterThan(12);
      assertThat(doubted.get()).as("crashes that leave a doubt").isEqualTo(1);
    }
  }

  private void assertResolved(Entry.Resolution resolution, int happened, String answer) {
    switch (resolution) {
      case RETRY -> {
        assertThat(answer).isEqualTo("{\"sent\":true}");
        assertThat(elsewhere().told()).hasSize(happened + 1);
      }
      case DONE -> {
        assertThat(answer).isEqualTo("The user says that this was done.");
        assertThat(elsewhere().told()).hasSize(happened);
      }
      case SKIP -> {
        assertThat(answer).isEqualTo("Not run: the user skipped it.");
        assertThat(elsewhere().told()).hasSize(happened);
      }
    }
  }

  @Test
  void withoutACrashEachHappensOnce() {
    for (String tool : List.of("sync", "send")) {
      Crashes.undisturbed(
          new Acting(tool, Entry.Resolution.SKIP),
          rig -> assertThat(elsewhere().told()).hasSize(1));
    }
  }
}
