package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.model.CallState;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Task;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EngineTest {
  private static final Duration FIVE = Duration.ofMinutes(5);
  private static final Duration TWO_HOURS = Duration.ofHours(2);

  @Test
  void aQuestionIsAnswered() {
    try (var rig = new EngineRig(new Script(Script.says("All is well.")))) {
      var run = rig.ask("How is my pipeline?");
      var state = rig.await(run, RunStatus.Completed.class);
      assertThat(state.answer()).isEqualTo("All is well.");
      assertThat(state.usage()).isEqualTo(Script.COST);
      rig.assertLinksEnded(run, 0);
      var head = rig.journal().conversation(state.conversation()).orElseThrow();
      assertThat(head.title()).isEqualTo("How is my pipeline?");
    }
  }

  @Test
  void readingRunsFreelyAndWritingAsksFirst() {
    var script =
        new Script(
            Script.calls("note", "{\"text\":\"one\"}", "look", "{\"at\":\"all\"}"),
            Script.says("Noted."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Note it");
      var paused = rig.await(run, RunStatus.Paused.class);
      assertThat(rig.tools.looked).hasSize(1);
      assertThat(rig.tasks()).isEmpty();
      assertThat(paused.open()).hasSize(1);
      assertThat(paused.open().getFirst().question()).isEqualTo("Note this?");
      rig.engine().approve(run, null, false, "{\"text\":\"two\"}");
      rig.await(run, RunStatus.Completed.class);
      assertThat(rig.tasks()).extracting(Task::title).containsExactly("two");
      var results = script.requests.get(1).messages().getLast().toString();
      assertThat(results).contains("modified=true").contains("noted");
      rig.assertLinksEnded(run, 0);
    }
  }

  @Test
  void aDeclinedCallIsNotRunAndTheModelIsToldWhy() {
    var script = new Script(Script.calls("note", "{\"text\":\"one\"}"), Script.says("Left it."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Note it");
      rig.await(run, RunStatus.Paused.class);
      rig.engine().decline(run, null, "not today");
      rig.await(run, RunStatus.Completed.class);
      assertThat(rig.tasks()).isEmpty();
      assertThat(script.requests.get(1).messages().getLast().toString()).contains("not today");
    }
  }

  @Test
  void aWriteThatBreaksLeavesNothingAndTheModelIsTold() {
    var script = new Script(Script.calls("note", "{\"text\":\"explode\"}"), Script.says("I see."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Note it");
      rig.await(run, RunStatus.Paused.class);
      rig.engine().approve(run, null, false, null);
      rig.await(run, RunStatus.Completed.class);
      assertThat(rig.count(run, Entry.CallStarted.class)).isZero();
      assertThat(script.requests.get(1).messages().getLast().toString()).contains("the pen broke");
    }
  }

  @Test
  void aStopCutsTheTextAndKeepsIt() {
    var script = new Script(Script.hangsAfter("The first half "), Script.says("and the rest."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Tell me");
      rig.awaitText(run, "first half");
      rig.engine().stop(run);
      rig.engine().stop(run);
      var state = rig.await(run, RunStatus.Cancelled.class);
      assertThat(rig.count(run, Entry.StopAsked.class)).isEqualTo(1);
      assertThat(state.turn().kept()).isEqualTo("The first half ");
      assertThat(state.usage().total()).isEqualTo(55);
      rig.engine().goOn(run);
      var done = rig.await(run, RunStatus.Completed.class);
      assertThat(done.answer()).isEqualTo("The first half and the rest.");
      assertThat(script.requests.get(1).kept()).isEqualTo("The first half ");
      rig.assertLinksEnded(run, 0);
    }
  }

  @Test
  void aStopWhilePausedClosesTheCards() {
    var script = new Script(Script.calls("note", "{\"text\":\"one\"}"), Script.says("Then."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Note it");
      rig.await(run, RunStatus.Paused.class);
      rig.engine().stop(run);
      var state = rig.await(run, RunStatus.Cancelled.class);
      assertThat(state.batch())
          .extracting(CallState::outcome)
          .containsExactly(Outcome.notRun("the user stopped the run", "you stopped the run"));
      assertThat(rig.tasks()).isEmpty();
      rig.assertLinksEnded(run, 0);
    }
  }

  @Test
  void theCapCutsATurnAndTheNextLinkGoesOnFromItsText() {
    var script =
        new Script(Script.hangsAfter("One, "), Script.hangsAfter("two, "), Script.says("three."));
    var limits = EngineRig.limits(Duration.ofMillis(300), Duration.ofMinutes(1), 6);
    try (var rig = new EngineRig(script, limits)) {
      var run = rig.ask("Count");
      var state = rig.await(run, RunStatus.Completed.class);
      assertThat(state.answer()).isEqualTo("One, two, three.");
      assertThat(state.chain().link()).isEqualTo(3);
      rig.assertLinksEnded(run, 0);
    }
  }

  @Test
  void aSpentChainAsksAndFinishesOnTheRepsWord() {
    var script =
        new Script(
            Script.hangsAfter("One, "),
            Script.hangsAfter("two, "),
            Script.hangsAfter("three, "),
            Script.says("enough."));
    var limits = EngineRig.limits(Duration.ofMillis(200), Duration.ofMillis(500), 6);
    try (var rig = new EngineRig(script, limits)) {
      var run = rig.ask("Count");
      var paused = rig.await(run, RunStatus.Paused.class);
      assertThat(paused.chain().slot()).isFalse();
      assertThat(script.requests.getFirst().wrapUp()).isFalse();
      assertThat(script.requests.get(2).wrapUp()).isTrue();
      rig.engine().finish(run);
      var done = rig.await(run, RunStatus.Completed.class);
      assertThat(done.answer()).isEqualTo("One, two, three, enough.");
      assertThat(script.requests.getLast().wrapUp()).isTrue();
    }
  }

  @Test
  void linksThatKeepNothingFailTheRunAndRetryGoesOn() {
    var hang = Script.hangsAfter("");
    var script = new Script(hang, hang, hang, Script.says("At last."));
    var limits = EngineRig.limits(Duration.ofMillis(100), Duration.ofMinutes(1), 6);
    try (var rig = new EngineRig(script, limits)) {
      var run = rig.ask("Go");
      rig.await(run, RunStatus.Failed.class);
      assertThat(rig.status(run)).isEqualTo(new RunStatus.Failed(new Problem.NoProgress(3)));
      rig.engine().retry(run);
      assertThat(rig.await(run, RunStatus.Completed.class).answer()).isEqualTo("At last.");
    }
  }

  @Test
  void aPassingProblemIsWaitedOutAndAFinalOneFails() {
    var at = Instant.parse("2026-03-02T09:00:30Z");
    var script =
        new Script(
            Script.fails(new Problem.RateLimited(at)),
            Script.fails(new Problem.Rejected("the key was refused", "Check the key.")),
            Script.says("Hello."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Go");
      rig.await(run, RunStatus.Waiting.class);
      assertThat(rig.status(run)).isEqualTo(new RunStatus.Waiting(at, new Problem.RateLimited(at)));
      rig.store.clock().advance(Duration.ofSeconds(31));
      rig.await(run, RunStatus.Failed.class);
      rig.engine().retry(run);
      rig.await(run, RunStatus.Completed.class);
      rig.assertLinksEnded(run, 0);
    }
  }

  @Test
  void theSeventhWaitsForASlotAndThenGoes() {
    var hold = Script.hangsAfter("Working ");
    var script = new Script(hold);
    try (var rig = new EngineRig(script, EngineRig.limits(FIVE, TWO_HOURS, 2))) {
      var first = rig.ask("One");
      var second = rig.ask("Two");
      rig.awaitText(first, "Working");
      rig.awaitText(second, "Working");
      var third = rig.ask("Three");
      assertThat(rig.status(third)).isInstanceOf(RunStatus.InLine.class);
      rig.engine().stop(first);
      rig.await(first, RunStatus.Cancelled.class);
      rig.awaitText(third, "Working");
      assertThat(rig.engine().line()).isEmpty();
    }
  }

  @Test
  void aFollowUpLeadsToTheRunInFlightAndGoesAfterItWhenQueued() {
    var script =
        new Script(
            Script.calls("note", "{\"text\":\"one\"}"), Script.says("A."), Script.says("B."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("First");
      rig.await(run, RunStatus.Paused.class);
      var conversation = rig.conversation(run);
      assertThat(rig.engine().ask(conversation, "Second", "UTC", false))
          .isEqualTo(new Asking.InFlight(run, conversation));
      assertThat(rig.engine().ask(conversation, "Second", "UTC", true))
          .isInstanceOf(Asking.InLine.class);
      rig.engine().approve(run, null, false, null);
      rig.await(run, RunStatus.Completed.class);
      var next = rig.journal().conversation(conversation).orElseThrow().run();
      assertThat(next).isNotNull();
      assertThat(next.request()).isEqualTo("Second");
      var state = rig.await(next.run(), RunStatus.Completed.class);
      assertThat(state.answer()).isEqualTo("B.");
      assertThat(rig.journal().conversation(conversation).orElseThrow().followUps()).isEmpty();
    }
  }

  @Test
  void aFollowUpStaysInLineWhenTheRunWasStopped() {
    var script = new Script(Script.hangsAfter("Working "));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("First");
      rig.awaitText(run, "Working");
      rig.engine().ask(rig.conversation(run), "Second", "UTC", true);
      rig.engine().stop(run);
      rig.await(run, RunStatus.Cancelled.class);
      var head = rig.journal().conversation(rig.conversation(run)).orElseThrow();
      assertThat(head.followUps()).hasSize(1);
      assertThat(rig.engine().send(head.id(), head.followUps().getFirst().id(), "UTC"))
          .isInstanceOf(Asking.Began.class);
    }
  }

  @Test
  void quittingKeepsTheTextAndTheNextStartGoesOn() {
    var script = new Script(Script.hangsAfter("Half "));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Tell me");
      rig.awaitText(run, "Half");
      var after = new Script(Script.says("and whole."));
      rig.restart(after);
      var state = rig.await(run, RunStatus.Completed.class);
      assertThat(state.answer()).isEqualTo("Half and whole.");
      assertThat(after.requests.getFirst().kept()).isEqualTo("Half ");
      rig.assertLinksEnded(run, 0);
    }
  }

  @Test
  void emptyMessagesAndNonsenseAreRefused() {
    try (var rig = new EngineRig(new Script(Script.says("Hi.")))) {
      assertThatThrownBy(() -> rig.ask(" \n")).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> rig.engine().ask(null, "Hi", "Mars/Base", false))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> rig.engine().stop(new RunId("rx"))).isInstanceOf(Refusal.class);
      var long200k = "word ".repeat(40_000);
      rig.await(rig.ask(long200k), RunStatus.Completed.class);
    }
  }
}
