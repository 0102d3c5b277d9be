package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.FollowUp;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages in line behind a run: they survive everything and go by themselves after Completed. */
class FollowUpsTest {
  private static final int MOST = 30;

  private static FollowUp queue(EngineRig rig, ConversationId in, String text) {
    var asked = rig.engine().ask(in, text, "Europe/Berlin", true);
    assertThat(asked).isInstanceOf(Asking.InLine.class);
    return ((Asking.InLine) asked).followUp();
  }

  private static List<FollowUp> line(EngineRig rig, ConversationId in) {
    return rig.journal().conversation(in).orElseThrow().followUps();
  }

  /** What was asked in the conversation, in order. */
  private static List<String> asked(EngineRig rig, ConversationId in) {
    return rig.store.journal().entries(in, 0).stream()
        .filter(r -> r.entry() instanceof Entry.RunAsked)
        .map(r -> ((Entry.RunAsked) r.entry()).text())
        .toList();
  }

  /** Asks, and waits for the card, which holds the run until it is answered. */
  private static RunId held(EngineRig rig) {
    RunId run = rig.ask("First");
    rig.await(run, RunStatus.Paused.class);
    return run;
  }

  private static Script script() {
    return new Script(
        Script.calls("note", "{\"text\":\"one\"}"),
        Script.says("A."),
        Script.says("B."),
        Script.says("C."));
  }

  @Test
  void theyAreChangedTakenOutAndAskedInOrderAfterARestart() {
    try (var rig = new EngineRig(script())) {
      RunId run = held(rig);
      ConversationId in = rig.conversation(run);
      FollowUp second = queue(rig, in, "Second");
      FollowUp third = queue(rig, in, "Third");
      FollowUp fourth = queue(rig, in, "Fourth");
      rig.engine().edit(in, third.id(), "Third, but better");
      rig.engine().remove(in, fourth.id());
      rig.restart(new Script(Script.says("A."), Script.says("B."), Script.says("C.")));
      assertThat(line(rig, in))
          .containsExactly(second, new FollowUp(third.id(), "Third, but better"));
      rig.engine().approve(run, null, true, null);
      rig.awaitDone(in, 3);
      assertThat(asked(rig, in)).containsExactly("First", "Second", "Third, but better");
      assertThat(line(rig, in)).isEmpty();
      assertThatThrownBy(() -> rig.engine().edit(in, second.id(), "Too late"))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.why()).isEqualTo(Refusal.Why.LATE));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFailedOrStoppedRunLeavesThemInLineUntilTheyAreSent(boolean fails) {
    var rejected = Script.fails(new Problem.Rejected("the key was refused", "Check the key."));
    var gate = new CountDownLatch(1);
    Script.Turn first =
        (request, text, cut) -> {
          StopState.Scene.wait(gate);
          return (fails ? rejected : Script.hangsAfter("")).play(request, text, cut);
        };
    try (var rig = new EngineRig(new Script(first, Script.says("Done.")))) {
      RunId run = rig.ask("First");
      ConversationId in = rig.conversation(run);
      FollowUp second = queue(rig, in, "Second");
      FollowUp third = queue(rig, in, "Third");
      gate.countDown();
      if (!fails) {
        rig.engine().stop(run);
      }
      rig.await(run, RunState::settled);
      assertThat(rig.status(run))
          .isInstanceOf(fails ? RunStatus.Failed.class : RunStatus.Cancelled.class);
      rig.restart(new Script(Script.says("Done.")));
      assertThat(line(rig, in)).containsExactly(second, third);
      assertThat(asked(rig, in)).containsExactly("First");
      rig.engine().send(in, third.id(), "UTC");
      rig.awaitDone(in, 3);
      assertThat(asked(rig, in)).containsExactly("First", "Third", "Second");
    }
  }

  @Test
  void sentFromTwoWindowsAtOnceItIsAskedOnce() throws Exception {
    var script = new Script(Script.hangsAfter("Working "), Script.says("Done."));
    try (var rig = new EngineRig(script)) {
      RunId run = rig.ask("First");
      rig.awaitText(run, "Working");
      ConversationId in = rig.conversation(run);
      FollowUp second = queue(rig, in, "Second");
      rig.engine().stop(run);
      rig.await(run, RunStatus.Cancelled.class);
      int began = 0;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var sending = new ArrayList<Callable<Boolean>>();
        for (int n = 0; n < 8; n++) {
          sending.add(() -> begins(rig, in, second));
        }
        for (var sent : threads.invokeAll(sending)) {
          began += sent.get() ? 1 : 0;
        }
      }
      assertThat(began).isEqualTo(1);
      rig.awaitDone(in, 2);
      assertThat(asked(rig, in)).containsExactly("First", "Second");
    }
  }

  private static boolean begins(EngineRig rig, ConversationId in, FollowUp followUp) {
    try {
      return rig.engine().send(in, followUp.id(), "UTC") instanceof Asking.Began;
    } catch (Refusal told) {
      assertThat(told.why()).isEqualTo(Refusal.Why.LATE);
      return false;
    }
  }

  /** The agent dies before, or after, each commit from the first run's last link to the next's. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCrashAnywhereAroundTheHandOverAsksItOnce(boolean before) {
    int at = 6; // the link that goes on after the card
    while (at < MOST && handedOver(at, before)) {
      at++;
    }
    assertThat(at).as("commits around the hand-over").isBetween(11, MOST - 1);
  }

  /** False when both runs were over before the crash was due. */
  private static boolean handedOver(int at, boolean before) {
    var meddler = Meddler.killing(at, before);
    try (var rig = new EngineRig(script(), StopState.ONE, meddler)) {
      RunId run = held(rig);
      ConversationId in = rig.conversation(run);
      queue(rig, in, "Second");
      rig.engine().approve(run, null, true, null);
      boolean died = meddler.diesBefore(() -> over(rig, in), rig.engine()::close);
      rig.recover(new Script(Script.says("Done.")));
      rig.awaitDone(in, 2);
      assertThat(asked(rig, in)).as("crash %d", at).containsExactly("First", "Second");
      ConversationHead head = rig.journal().conversation(in).orElseThrow();
      assertThat(head.followUps()).isEmpty();
      assertThat(head.run()).isNotNull();
      assertThat(head.run().status()).isInstanceOf(RunStatus.Completed.class);
      assertThat(rig.tasks()).hasSize(1);
      return died;
    }
  }

  private static boolean over(EngineRig rig, ConversationId in) {
    return asked(rig, in).size() == 2 && rig.store.journal().unsettled().isEmpty();
  }
}
