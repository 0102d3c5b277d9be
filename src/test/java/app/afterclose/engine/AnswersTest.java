package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.CallState;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Task;
import app.afterclose.store.JournalFixture;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Answers on cards, and how changes are consented to. */
class AnswersTest {
  private static final Script.Turn DONE = Script.says("Done.");

  private static Script.Turn notes(String... texts) {
    var calls = new String[texts.length * 2];
    for (int i = 0; i < texts.length; i++) {
      calls[2 * i] = "note";
      calls[2 * i + 1] = "{\"text\":\"" + texts[i] + "\"}";
    }
    return Script.calls(calls);
  }

  @Test
  void answersOutliveRestartsAndTheRestIsAnsweredTogether() {
    try (var rig = new EngineRig(new Script(notes("a", "b", "c")))) {
      var run = rig.ask("Note them");
      var open = rig.await(run, RunStatus.Paused.class).open();
      rig.engine().approve(run, open.get(1).call().id(), false, "{\"text\":\"B\"}");
      assertThat(rig.status(run)).isInstanceOf(RunStatus.Paused.class);
      var after = new Script(DONE);
      rig.restart(after);
      assertThat(rig.state(run).open()).hasSize(2);
      rig.engine().decline(run, open.get(2).call().id(), "no time for it");
      rig.restart(after);
      rig.engine().approve(run, null, true, null);
      rig.await(run, RunStatus.Completed.class);
      assertThat(rig.tasks()).extracting(Task::title).containsExactlyInAnyOrder("a", "B");
      var results = after.requests.getLast().messages().getLast().toString();
      assertThat(results).contains("modified=true", "{\"text\":\"B\"}", "no time for it");
    }
  }

  @Test
  void severalOpenCallsAreAnsweredTogetherOrByName() {
    var script =
        new Script(
            Script.calls("note", "{\"text\":\"a\"}", "note", "{\"text\":\"b\"}"),
            Script.says("Done."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Note them");
      rig.await(run, RunStatus.Paused.class);
      assertThatThrownBy(() -> rig.engine().approve(run, null, false, null))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.why()).isEqualTo(Refusal.Why.AMBIGUOUS));
      rig.engine().approve(run, null, true, null);
      rig.await(run, RunStatus.Completed.class);
      assertThat(rig.tasks()).extracting(Task::title).containsExactlyInAnyOrder("a", "b");
    }
  }

  @Test
  void ofRacingAnswersOneWinsAndTheOthersAreTold() throws Exception {
    try (var rig = new EngineRig(new Script(notes("a"), DONE));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var run = rig.ask("Note it");
      var call = rig.await(run, RunStatus.Paused.class).open().getFirst().call().id();
      var start = new CyclicBarrier(3);
      List<Runnable> answers =
          List.of(
              () -> rig.engine().approve(run, call, false, null),
              () -> rig.engine().approve(run, null, true, null),
              () -> rig.engine().decline(run, call, "no"));
      List<Future<Boolean>> won =
          threads.invokeAll(answers.stream().map(a -> racing(start, a)).toList());
      int wins = 0;
      for (Future<Boolean> one : won) {
        wins += one.get() ? 1 : 0;
      }
      assertThat(wins).isEqualTo(1);
      rig.await(run, RunStatus.Completed.class);
      long answered =
          rig.count(run, Entry.CallApproved.class) + rig.count(run, Entry.CallDeclined.class);
      assertThat(answered).isEqualTo(1);
      assertThat(rig.tasks()).hasSize((int) rig.count(run, Entry.CallApproved.class));
    }
  }

  /** Whether the answer won; the others are refused as too late. */
  private static Callable<Boolean> racing(CyclicBarrier start, Runnable answer) {
    return () -> {
      start.await();
      try {
        answer.run();
        return true;
      } catch (Refusal e) {
        assertThat(e.why()).isEqualTo(Refusal.Why.LATE);
        return false;
      }
    };
  }

  @Test
  void everyFlawOfChangedValuesIsToldAtItsField() {
    try (var rig = new EngineRig(new Script(notes("a"), DONE))) {
      var run = rig.ask("Note it");
      rig.await(run, RunStatus.Paused.class);
      for (String wrong : List.of("{\"text\":7}", "{\"text\":\"\"}", "{}", "{\"text\":null}")) {
        assertThatThrownBy(() -> rig.engine().approve(run, null, false, wrong))
            .isInstanceOfSatisfying(
                Refusal.class,
                e -> {
                  assertThat(e.why()).isEqualTo(Refusal.Why.BAD);
                  assertThat(e.fields()).containsOnlyKeys("text");
                  assertThat(e).hasMessageContaining("text: ");
                });
      }
      assertThat(rig.status(run)).isInstanceOf(RunStatus.Paused.class);
      assertThat(rig.count(run, Entry.CallApproved.class)).isZero();
    }
  }

  @Test
  void autoEditsHoldFromTheNextStepAndLeaveOpenCardsOpen() {
    var script = new Script(notes("a"), notes("b"), DONE);
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Note them");
      rig.await(run, RunStatus.Paused.class);
      rig.engine().consent(rig.conversation(run), Entry.Consent.AUTO_EDITS);
      assertThat(rig.status(run)).isInstanceOf(RunStatus.Paused.class);
      assertThat(rig.state(run).open()).hasSize(1);
      rig.engine().approve(run, null, false, null);
      rig.await(run, RunStatus.Completed.class);
      assertThat(rig.count(run, Entry.ApprovalAsked.class)).isEqualTo(1);
      assertThat(rig.tasks()).extracting(Task::title).containsExactlyInAnyOrder("a", "b");
    }
  }

  @Test
  void autoEditsNeverSendByThemselvesAndAreOneConversations() {
    var script =
        new Script(
            DONE,
            Script.calls("note", "{\"text\":\"a\"}", "send", "{\"to\":\"x\"}"),
            DONE,
            notes("b"),
            DONE);
    try (var rig = new EngineRig(script)) {
      var first = rig.ask("Hello");
      rig.await(first, RunStatus.Completed.class);
      rig.engine().consent(rig.conversation(first), Entry.Consent.AUTO_EDITS);
      var run = rig.ask(rig.conversation(first), "Note and send");
      var open = rig.await(run, RunStatus.Paused.class).open();
      assertThat(open).singleElement().extracting(CallState::question).isEqualTo("Send this?");
      assertThat(rig.tasks()).hasSize(1);
      assertThat(rig.tools.sent).isEmpty();
      rig.engine().approve(run, null, false, null);
      rig.await(run, RunStatus.Completed.class);
      var other = rig.ask("In another conversation");
      assertThat(rig.await(other, RunStatus.Paused.class).open()).hasSize(1);
    }
  }

  @Test
  void aWriteThatMeetsAFullDiskIsNotRecordedAsDoneAndIsDoneOnceThereIsSpace() throws Exception {
    var met = new CountDownLatch(1);
    var space = new AtomicBoolean();
    try (var rig = new EngineRig(new Script(notes("a"), DONE))) {
      rig.tools.onNote =
          () -> {
            if (!space.get()) {
              met.countDown();
              throw JournalFixture.diskFull();
            }
          };
      var run = rig.ask("Note it");
      rig.await(run, RunStatus.Paused.class);
      rig.engine().approve(run, null, false, null);
      assertThat(met.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(rig.state(run).batch())
          .singleElement()
          .satisfies(call -> assertThat(call.outcome()).isNull());
      assertThat(rig.tasks()).isEmpty();
      space.set(true);
      var done = rig.await(run, RunStatus.Completed.class);
      assertThat(rig.tasks()).hasSize(1);
      assertThat(rig.count(run, Entry.CallStarted.class)).isEqualTo(1);
      assertThat(rig.count(run, Entry.CallEnded.class)).isEqualTo(1);
      assertThat(done.answer()).isEqualTo("Done.");
    }
  }

  @Test
  void togetherAnswersNoDoubt() {
    var script =
        new Script(Script.calls("send", "{\"to\":\"x\"}", "note", "{\"text\":\"a\"}"), DONE);
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Both");
      var open = rig.await(run, RunStatus.Paused.class).open();
      rig.engine().decline(run, open.getFirst().call().id(), "");
      assertThatThrownBy(
              () -> rig.engine().resolve(run, open.get(1).call().id(), Entry.Resolution.DONE))
          .isInstanceOfSatisfying(
              Refusal.class, e -> assertThat(e.why()).isEqualTo(Refusal.Why.LATE));
      rig.engine().approve(run, null, true, null);
      rig.await(run, RunStatus.Completed.class);
      assertThat(rig.tools.sent).isEmpty();
      assertThat(script.requests.getLast().messages().getLast().toString())
          .contains(Outcome.declined("", "").content());
    }
  }
}
