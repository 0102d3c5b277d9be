package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.Message;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.StopReason;
import app.afterclose.model.Told;
import app.afterclose.model.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptTest {
  private static List<Message> messages(Told told) {
    return Prompt.messages(told.entries(), false);
  }

  private static Told begun() {
    return Told.asked().link(new Entry.LinkStarted());
  }

  private static Entry done(int call) {
    return new Entry.CallEnded(Told.call(1, call), Outcome.ok("{}", "Did it"));
  }

  @Test
  void aTurnWithCallsIsFollowedByAllItsResultsInOrder() {
    var told =
        begun()
            .turn(1, "Looking.", "read", "local")
            .link(done(0))
            .link(new Entry.ApprovalAsked(Told.call(1, 1), "Save?", "{}", "{}"))
            .rep(new Entry.CallApproved(Told.call(1, 1), "{\"a\":2}", true));
    assertThat(messages(told)).hasSize(2);
    told.link(new Entry.LinkStarted()).link(done(1));
    var all = messages(told);
    assertThat(all).hasSize(3);
    assertThat(all.get(2))
        .isInstanceOfSatisfying(
            Message.Results.class,
            results -> {
              assertThat(results.results())
                  .extracting(r -> r.call().id())
                  .containsExactly(Told.call(1, 0), Told.call(1, 1));
              assertThat(results.results().get(1).modified()).isTrue();
              assertThat(results.results().get(1).executed()).isEqualTo("{\"a\":2}");
            });
  }

  @Test
  void textOfACutTurnIsLeftToTheTurnThatGoesOn() {
    var told =
        begun()
            .link(new Entry.TurnStarted(1, "builtin", "m", 0))
            .link(new Entry.TurnCut(1, "Half an ", Entry.Cut.CAP, Usage.NONE));
    assertThat(messages(told)).hasSize(1);
    told.turn(2, "answer.");
    assertThat(messages(told).get(1))
        .isEqualTo(new Message.Assistant("Half an answer.", List.of(), null));
  }

  @Test
  void whatIsSentIsNeverRewritten() {
    var told =
        begun()
            .turn(1, "Looking.", "read", "read")
            .link(done(0), done(1))
            .turn(2, "Still.", "read")
            .link(new Entry.CallEnded(Told.call(2, 0), Outcome.ok("{}", "Did it")))
            .turn(3, "Done.")
            .link(new Entry.LinkEnded(new Ending.Finished()));
    List<Message> whole = messages(told);
    for (int to = 1; to <= told.entries().size(); to++) {
      var so = Prompt.messages(told.entries().subList(0, to), false);
      assertThat(whole).startsWith(so.toArray(Message[]::new));
    }
  }

  @Test
  void rawContentIsForTheModelThatWroteItOnly() {
    var told = begun().link(new Entry.TurnStarted(1, "anthropic", "a", 0));
    told.link(new Entry.TurnEnded(1, "Hi", List.of(), StopReason.END, Usage.NONE, "[raw]"));
    assertThat(Prompt.messages(told.entries(), false).getLast())
        .isEqualTo(new Message.Assistant("Hi", List.of(), "[raw]"));
    told.link(new Entry.EpochStarted("openai", "a", "Be brief.", "", null));
    assertThat(Prompt.messages(told.entries(), false).toString()).doesNotContain("raw");
  }

  @Test
  void aBatchThatARunLeftOpenIsClosedWhenTheNextMessageComes() {
    var told = begun().turn(1, "Looking.", "read", "once").link(done(0));
    var entries = new ArrayList<Recorded>(told.entries());
    var last = entries.getLast();
    entries.add(
        new Recorded(
            last.seq() + 1,
            last.at().plusSeconds(1),
            Told.CONVERSATION,
            new RunId("r2"),
            0,
            Duration.ZERO,
            new Entry.RunAsked("And now?", "UTC", null)));
    var all = Prompt.messages(entries, false);
    assertThat(all).hasSize(4);
    assertThat(all.get(2))
        .isInstanceOfSatisfying(
            Message.Results.class,
            r ->
                assertThat(r.results())
                    .extracting(x -> x.outcome().status())
                    .containsExactly(Outcome.Status.OK, Outcome.Status.NOT_RUN));
  }
}
