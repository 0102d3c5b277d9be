package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.Message;
import app.afterclose.llm.TurnRequest;
import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.StopReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another model, another prompt, other tools: what came before is told as plain text. */
class EpochTest {
  private static Script.Turn raw(String words) {
    return (request, text, cut) -> {
      text.accept(words);
      return new app.afterclose.llm.TurnResult.Whole(
          words, List.of(), StopReason.END, Script.COST, "[{\"signed\":\"" + words + "\"}]");
    };
  }

  private static long epochs(EngineRig rig, RunId run) {
    return rig.count(run, Entry.EpochStarted.class);
  }

  @Test
  void withTheSameModelAConversationStaysInItsEpochAndGrowsAtItsEndOnly() {
    var script =
        new Script(
            Script.calls("look", "{\"at\":\"all\"}"),
            raw("One."),
            Script.calls("look", "{\"at\":\"b\"}"),
            raw("Two."),
            raw("Three."));
    try (var rig = new EngineRig(script)) {
      var first = rig.ask("First");
      rig.await(first, RunStatus.Completed.class);
      var second = rig.ask(rig.conversation(first), "Second");
      rig.await(second, RunStatus.Completed.class);
      var third = rig.ask(rig.conversation(first), "Third");
      rig.await(third, RunStatus.Completed.class);
      assertThat(epochs(rig, first)).isEqualTo(1);
      assertThat(epochs(rig, second) + epochs(rig, third)).isZero();
      for (int i = 1; i < script.requests.size(); i++) {
        TurnRequest before = script.requests.get(i - 1);
        TurnRequest after = script.requests.get(i);
        assertThat(after.messages()).startsWith(before.messages().toArray(Message[]::new));
        assertThat(after.system()).isEqualTo(before.system());
        assertThat(after.tools()).isEqualTo(before.tools());
      }
      assertThat(script.requests.getLast().messages().toString()).contains("signed");
    }
  }

  @Test
  void anotherModelBetweenRunsBeginsAnEpochInPlainText() {
    var script =
        new Script(
            Script.calls("look", "{\"at\":\"all\"}"), raw("One."), raw("Two."), raw("Three."));
    try (var rig = new EngineRig(script)) {
      var first = rig.ask("First");
      rig.await(first, RunStatus.Completed.class);
      script.model = "other";
      var second = rig.ask(rig.conversation(first), "Second");
      rig.await(second, RunStatus.Completed.class);
      assertThat(epochs(rig, second)).isEqualTo(1);
      var messages = script.requests.get(2).messages();
      assertThat(messages).hasSize(2);
      assertThat(messages.getFirst())
          .isInstanceOfSatisfying(
              Message.Plain.class,
              plain ->
                  assertThat(plain.text())
                      .contains(
                          "First",
                          "Called look with {\"at\":\"all\"}",
                          "Result of look (done): {\"tasks\":0}",
                          "One.")
                      .doesNotContain("signed", "Second"));
      assertThat(((Message.User) messages.getLast()).text()).isEqualTo("Second");
      var third = rig.ask(rig.conversation(first), "Third");
      rig.await(third, RunStatus.Completed.class);
      assertThat(epochs(rig, third)).isZero();
      assertThat(script.requests.get(3).messages())
          .startsWith(messages.toArray(Message[]::new))
          .hasSize(4);
    }
  }

  @Test
  void anotherModelWhileACardIsOpenGetsTheBatchWholeAsText() {
    var script =
        new Script(
            Script.saysAndCalls("I note it.", "note", "{\"text\":\"a\"}"), Script.says("Noted."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Note a");
      rig.await(run, RunStatus.Paused.class);
      script.model = "other";
      rig.engine().approve(run, null, false, "{\"text\":\"b\"}");
      rig.await(run, RunStatus.Completed.class);
      assertThat(epochs(rig, run)).isEqualTo(2);
      var entries =
          rig.entries(run).stream().map(r -> r.entry().getClass().getSimpleName()).toList();
      assertThat(entries.lastIndexOf("EpochStarted")).isGreaterThan(entries.indexOf("CallEnded"));
      assertThat(entries.get(entries.lastIndexOf("EpochStarted") + 1)).isEqualTo("TurnStarted");
      var messages = script.requests.get(1).messages();
      assertThat(messages).hasSize(2);
      assertThat(messages.getFirst().toString())
          .contains(
              "I note it.",
              "Called note with {\"text\":\"a\"}",
              "changed to {\"text\":\"b\"}",
              "{\"noted\":\"b\"}")
          .contains("being worked on already");
      assertThat(((Message.User) messages.getLast()).text()).isEqualTo("Note a");
      assertThat(rig.tasks()).hasSize(1);
    }
  }

  @Test
  void anotherModelInMidAnswerGoesOnFromTheKeptText() {
    var script = new Script(Script.hangsAfter("Half "));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Tell me");
      rig.awaitText(run, "Half");
      var after = new Script(Script.says("and whole."));
      after.model = "other";
      rig.restart(after);
      assertThat(rig.await(run, RunStatus.Completed.class).answer()).isEqualTo("Half and whole.");
      assertThat(after.requests.getFirst().kept()).isEqualTo("Half ");
      assertThat(after.requests.getFirst().messages()).hasSize(1);
      assertThat(epochs(rig, run)).isEqualTo(2);
    }
  }

  @Test
  void aPausedTurnIsSentBackAndItsTextIsPartOfTheAnswer() {
    var script =
        new Script(
            Script.pauses("One, "),
            Script.pauses(""),
            Script.pauses("two, "),
            Script.pauses(" "),
            Script.says("three."));
    try (var rig = new EngineRig(script)) {
      var run = rig.ask("Count");
      var done = rig.await(run, RunStatus.Completed.class);
      assertThat(done.answer()).isEqualTo("One, two,  three.");
      assertThat(script.requests.get(1).messages().getLast())
          .isEqualTo(new Message.Assistant("One, ", List.of(), "[\"One, \"]"));
      assertThat(History.of(rig.entries(run)).items())
          .filteredOn(History.Said.class::isInstance)
          .extracting(i -> ((History.Said) i).text())
          .containsExactly(done.answer());
    }
  }

  @Test
  void whatWasSaidBeforeToolsIsNoPartOfTheAnswer() {
    var script =
        new Script(
            Script.pauses("I search. "),
            Script.calls("look", "{\"at\":\"all\"}"),
            Script.says("Seven."));
    try (var rig = new EngineRig(script)) {
      assertThat(rig.await(rig.ask("Count"), RunStatus.Completed.class).answer())
          .isEqualTo("Seven.");
    }
  }
}
