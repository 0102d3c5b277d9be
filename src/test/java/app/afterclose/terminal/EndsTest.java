package app.afterclose.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.client.AgentClient;
import app.afterclose.client.FakeAgent;
import app.afterclose.model.CallId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.Recorded;
import app.afterclose.model.Wait;
import app.afterclose.wire.Frame;
import org.junit.jupiter.api.Test;

/** How a run that is watched ends: its status, and what to do next. */
final class EndsTest extends TerminalTest {
  @Test
  void aFailedRunEndsWithOneAndSaysWhatToDo() throws Exception {
    agentThatTells(
        agent -> {
          agent.append(rig.story.asked("Hello"));
          agent.append(rig.story.entry(new Entry.LinkStarted()));
          agent.append(rig.story.linkEnded(new Ending.Failed(new Problem.ProviderTimeout())));
        });
    assertThat(rig.run("ask", "Hello")).isEqualTo(1);
    assertThat(rig.err())
        .contains("⚠ Failed · the provider timed out", "afterclose retry r1 goes on from there.");
  }

  @Test
  void aCancelledRunEndsWithThree() throws Exception {
    agentThatTells(
        agent -> {
          agent.append(rig.story.asked("Hello"));
          agent.append(rig.story.entry(new Entry.LinkStarted()));
          agent.append(rig.story.entry(new Entry.StopAsked()));
          agent.append(rig.story.linkEnded(new Ending.Stopped()));
        });
    assertThat(rig.run("ask", "Hello")).isEqualTo(3);
    assertThat(rig.err()).contains("■ Cancelled", "afterclose continue r1");
  }

  @Test
  void aPausedRunEndsWithFourAndShowsItsCards() throws Exception {
    agentThatTells(this::fiveDrafts);
    assertThat(rig.run("--home", "/my deals", "ask", "Draft follow-ups")).isEqualTo(4);
    assertThat(rig.err())
        .contains(
            "✋ Paused · needs you: save this draft to Maria 1 and 1 more",
            "r1-1-1  Save this draft to Maria 1?",
            "subject  Following up",
            "         Best regards",
            "stage  Engaging → Won",
            "afterclose --home '/my deals' approve r1 --call r1-1-1   (or --all of them)",
            "afterclose --home '/my deals' decline r1 --call r1-1-1 --reason TEXT");
    assertThat(rig.out()).isEmpty();
  }

  @Test
  void aRunWhoseTimeIsUsedUpSaysBothWaysOn() throws Exception {
    agentThatTells(
        agent -> {
          agent.append(rig.story.asked("Hello"));
          agent.append(rig.story.entry(new Entry.LinkStarted()));
          agent.append(rig.story.linkEnded(new Ending.Waiting(new Wait.MoreTime())));
        });
    assertThat(rig.run("ask", "Hello")).isEqualTo(4);
    assertThat(rig.err()).contains("afterclose continue r1", "afterclose finish r1");
  }

  @Test
  void whenTheAgentIsEndedTheRunIsLeftBehind() throws Exception {
    agentThatTells(
        agent -> {
          agent.append(rig.story.asked("Hello"));
          agent.append(rig.story.entry(new Entry.LinkStarted()));
          rig.awaitErr("Running");
          rig.leave();
        });
    assertThat(rig.run("ask", "Hello")).isEqualTo(5);
    assertThat(rig.err()).contains("The run goes on when it starts again.");
  }

  @Test
  void anAgentThatEndsBeforeTheRunIsWatchedLeavesItBehindToo() throws Exception {
    agentThatTells(_ -> {});
    var root = new Root(rig.desk());
    var watch = new RunWatch(root, false);
    try (Talk talk = root.talk(watch)) {
      watch.ended(new AgentClient.End.Bye(Frame.Reason.QUIT));
      assertThat(watch.until(talk, rig.story.run, rig.story.conversation)).isEqualTo(5);
    }
    assertThat(rig.err()).contains("The run goes on when it starts again.");
  }

  private void fiveDrafts(FakeAgent agent) {
    var s = rig.story;
    var one =
        s.call(1, 0, "draft", "{\"subject\":\"Following up\",\"body\":\"Hi\\nBest regards\"}");
    var two = s.call(1, 1, "update_deal", "{\"stage\":\"Won\"}");
    agent.append(s.asked("Draft follow-ups"));
    agent.append(s.entry(new Entry.LinkStarted()));
    agent.append(s.turnStarted(1));
    agent.append(s.turnEnded(1, "", one, two));
    agent.append(asks(one.id(), "Save this draft to Maria 1?", "{}"));
    agent.append(asks(two.id(), "Move Acme to Won?", "{\"stage\":\"Engaging\"}"));
    agent.append(s.linkEnded(new Ending.Waiting(new Wait.Answer())));
  }

  private Recorded asks(CallId call, String question, String before) {
    return rig.story.entry(new Entry.ApprovalAsked(call, question, "{}", before));
  }
}
