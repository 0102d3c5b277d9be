package app.afterclose.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.client.FakeAgent;
import app.afterclose.model.CallState;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.OpenCard;
import app.afterclose.model.Page;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What waits for an answer is listed, approved, declined and settled. */
final class ApprovalsTest extends TerminalTest {
  private static final RunId R = new RunId("r1");

  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"subject\":{\"type\":\"string\"},\"value\":{\"type\":\"number\"}}}";

  @Test
  void withoutARunAllThatWaitsIsListed() throws Exception {
    var card = new OpenCard(new ConversationId("c1"), "My pipeline", R, card(0));
    var page = new AtomicReference<>(new Page<>(List.of(card), 3));
    rig.agent(command -> new Frame.Cards(page.get()));
    assertThat(rig.run("approve")).isZero();
    assertThat(rig.out()).contains("r1   r1-1-1  Save draft 1?  My pipeline");
    assertThat(rig.err()).isEqualTo("And 2 more.\n");
    assertThat(rig.run("approve", "--all")).isEqualTo(2);
    page.set(new Page<>(List.of(), 0));
    assertThat(rig.run("approve")).isZero();
    assertThat(rig.err()).isEqualTo("Nothing waits for you.\n");
  }

  @Test
  void theOnlyCardIsApprovedAsItIs() throws Exception {
    FakeAgent agent = agentWith(card(0));
    assertThat(rig.run("approve", "r1")).isZero();
    assertThat(agent.commands).contains(new Command.Approve(R, card(0).call().id(), false, null));
    assertThat(rig.err()).isEqualTo("Approved: Save draft 1?\n");
  }

  @Test
  void aChangedFieldSendsTheWholeArguments() throws Exception {
    FakeAgent agent = agentWith(card(0), card(1));
    assertThat(rig.run("approve", "r1", "--call", "r1-1-2", "--set", "value=1200.50")).isZero();
    assertThat(agent.commands)
        .contains(
            new Command.Approve(
                R, card(1).call().id(), false, "{\"subject\":\"Hello = you\",\"value\":1200.50}"));
  }

  @Test
  void aCardThatIsToldBrieflyIsLookedUpBeforeAFieldOfItIsChanged() throws Exception {
    var head = head(List.of(card(0), card(1).brief()));
    var pages = new ArrayList<OpenCard>();
    List.of(card(0), card(1))
        .forEach(card -> pages.add(new OpenCard(head.conversation(), "Chat", head.run(), card)));
    FakeAgent agent =
        rig.agent(
            c ->
                switch (c) {
                  case Command.FindRun _ -> new Frame.Runs(List.of(head));
                  case Command.ListCards list ->
                      new Frame.Cards(
                          new Page<>(pages.subList(list.offset(), list.offset() + 1), 2));
                  default -> new Frame.Done();
                });
    assertThat(rig.run("approve", "r1", "--call", "r1-1-1", "--set", "value=8")).isZero();
    assertThat(agent.commands).last().asString().contains("Hello = you").contains("\"value\":8");
  }

  @Test
  void severalCardsAndNoneNamedIsUsageWithTheList() throws Exception {
    FakeAgent agent = agentWith(card(0), card(1));
    for (String command : List.of("approve", "decline")) {
      assertThat(rig.run(command, "r1")).isEqualTo(2);
      assertThat(rig.err())
          .contains("waits for 2 answers", "r1-1-1  Save", "r1-1-2  Save")
          .doesNotContain("subject");
    }
    assertThat(rig.run("approve", "r1", "--call", "r1-1-9")).isEqualTo(2);
    assertThat(rig.err()).contains("no open card r1-1-9", "r1-1-1");
    assertThat(agent.commands).allMatch(c -> c instanceof Command.FindRun);
  }

  @Test
  void allApprovesEveryCard() throws Exception {
    FakeAgent agent = agentWith(card(0), card(1));
    assertThat(rig.run("approve", "r1", "--all")).isZero();
    assertThat(agent.commands).contains(new Command.Approve(R, null, true, null));
    assertThat(rig.err()).isEqualTo("Approved: Save draft 1?\nApproved: Save draft 2?\n");
  }

  @Test
  void aCardIsDeclinedWithItsReason() throws Exception {
    FakeAgent agent = agentWith(card(0));
    assertThat(rig.run("decline", "r1", "--reason", "Too soon")).isZero();
    assertThat(agent.commands).contains(new Command.Decline(R, card(0).call().id(), "Too soon"));
  }

  @Test
  void aCallInDoubtIsSettledNotApproved() throws Exception {
    FakeAgent agent = agentWith(doubt());
    assertThat(rig.run("approve", "r1")).isEqualTo(2);
    assertThat(rig.err()).contains("settled, not approved", "resolve r1 --call r1-1-1");
    assertThat(rig.run("resolve", "r1", "--call", "r1-1-1", "done")).isZero();
    assertThat(agent.commands)
        .contains(new Command.Resolve(R, doubt().call().id(), Entry.Resolution.DONE));
  }

  @Test
  void aRunThatWaitsForNothingSaysWhatItDoes() throws Exception {
    agentWith();
    assertThat(rig.run("approve", "r1")).isEqualTo(2);
    assertThat(rig.err()).contains("does not wait for an answer: it is Waiting · in line");
  }

  @Test
  void aRunOutOfTimeHasNothingToApproveButMayGoOn() throws Exception {
    var paused = in(new RunStatus.Paused("Its time is used up: continue?"));
    rig.agent(_ -> new Frame.Runs(List.of(paused)));
    assertThat(rig.run("approve", "r1")).isEqualTo(2);
    assertThat(rig.err())
        .contains("Run r1 has nothing to approve or decline: its time is used up: continue.")
        .contains("afterclose continue r1", "afterclose finish r1");
  }

  private CallState card(int index) {
    return state(index, CallState.Phase.ASKED);
  }

  private CallState doubt() {
    return state(0, CallState.Phase.DOUBTED);
  }

  private CallState state(int index, CallState.Phase phase) {
    String arguments = "{\"subject\":\"Hello = you\",\"value\":7}";
    var call = rig.story.call(1, index, "draft", arguments);
    String question = "Save draft " + (index + 1) + "?";
    return new CallState(
        call, phase, arguments, false, question, SCHEMA, "{}", null, Instant.EPOCH, null);
  }
}
