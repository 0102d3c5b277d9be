package app.afterclose.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.client.FakeAgent;
import app.afterclose.json.Json;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.FollowUp;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunState;
import app.afterclose.model.Usage;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ask takes, and what it and watch show of a run. */
final class AskTest extends TerminalTest {
  private FakeAgent inLine;

  @Test
  void theAnswerGoesToStandardOutputAndTheRestToStandardError() throws Exception {
    agentThatTells(
        agent -> {
          agent.append(rig.story.asked("Analyse my pipeline"));
          agent.append(rig.story.entry(new Entry.LinkStarted()));
          rig.awaitErr("Running");
          work(agent);
        });
    assertThat(rig.run("ask", "Analyse", "my", "pipeline")).isZero();
    assertThat(rig.out()).isEqualTo("Let me look.\n\nYou have **8,800** deals.\n");
    assertThat(rig.err())
        .containsSubsequence("◐ Running", "· Looked at 8,800 deals · 1 s", "✓ Completed · ");
  }

  @Test
  void liveTextIsShownOnceHoweverItOverlaps() throws Exception {
    agentThatTells(
        agent -> {
          var s = rig.story;
          agent.append(s.asked("Hello"));
          agent.append(s.entry(new Entry.LinkStarted()));
          agent.append(s.turnStarted(1));
          agent.say(s.live(1, 0, "Good mor"));
          agent.say(s.live(1, 5, "morning"));
          rig.awaitOut("Good morning");
          agent.append(s.entry(new Entry.TurnCut(1, "Good ", Entry.Cut.CRASH, Usage.NONE)));
          agent.append(s.entry(new Entry.LinkStarted()));
          agent.append(s.turnStarted(2));
          rig.awaitErr("part 2");
          agent.say(s.live(2, 0, "mo"));
          agent.say(s.live(2, 2, "rning, Ada."));
          agent.append(s.turnEnded(2, "morning, Ada."));
          agent.append(s.linkEnded(new Ending.Finished()));
        });
    assertThat(rig.run("ask", "Hello")).isZero();
    assertThat(rig.out()).isEqualTo("Good morning, Ada.\n");
    assertThat(rig.err()).contains("part 2").endsWith("2 parts\n");
  }

  @Test
  void jsonPrintsOneEntryALineAndNothingElse() throws Exception {
    agentThatTells(this::analysis);
    assertThat(rig.run("ask", "--json", "Analyse my pipeline")).isZero();
    var json = new Json();
    List<Recorded> entries =
        rig.out().lines().map(line -> json.read(line, Recorded.class)).toList();
    assertThat(entries).isEqualTo(rig.journal);
    assertThat(rig.err()).isEmpty();
  }

  @Test
  void aRunInLineSaysItsPlace() throws Exception {
    var agent = new AtomicReference<FakeAgent>();
    var asked = rig.story.asked("Hello");
    agent.set(
        rig.agent(
            command ->
                switch (command) {
                  case Command.Ask _ -> {
                    agent.get().append(asked);
                    yield new Frame.Asked(rig.story.run, rig.story.conversation);
                  }
                  case Command.FindRun _ -> {
                    Thread.ofVirtual().start(this::runsOnceItsPlaceIsSeen);
                    yield new Frame.Runs(List.of(RunHead.of(RunState.begin(asked)).placed(2)));
                  }
                  default -> new Frame.Done();
                }));
    inLine = agent.get();
    assertThat(rig.run("ask", "Hello")).isZero();
    assertThat(rig.err()).containsSubsequence("⧗ Waiting · 2nd in line", "◐ Running");
  }

  private void runsOnceItsPlaceIsSeen() {
    rig.awaitErr("2nd in line");
    analysisAfter(inLine);
  }

  @Test
  void detachPrintsTheRunAtOnce() throws Exception {
    agentThatTells(_ -> {});
    assertThat(rig.run("ask", "--detach", "Hello")).isZero();
    assertThat(rig.out()).isEqualTo("r1\n");
    assertThat(rig.run("ask", "--detach", "--json", "Hello")).isZero();
    assertThat(rig.out()).isEqualTo("{\"run\":\"r1\",\"conversation\":\"c1\"}\n");
  }

  @Test
  void aBusyConversationStartsNothingUnlessQueued() throws Exception {
    rig.agent(
        command ->
            command instanceof Command.Ask ask && ask.queue()
                ? new Frame.Queued(rig.story.conversation, new FollowUp("f1", ask.text()))
                : new Frame.Busy(rig.story.run, rig.story.conversation));
    assertThat(rig.run("ask", "--conversation", "c1", "And then?")).isEqualTo(2);
    assertThat(rig.err()).contains("--queue asks afterwards", "afterclose watch r1");
    assertThat(rig.run("ask", "--conversation", "c1", "--queue", "And then?")).isZero();
    assertThat(rig.err()).contains("In line");
  }

  @Test
  void aPromptOfTwoHundredThousandCharactersArrivesWhole() throws Exception {
    FakeAgent agent = agentThatTells(this::analysis);
    rig.stdin = "Größe ".repeat(34_000) + "end\n";
    assertThat(rig.run("ask", "-")).isZero();
    var ask = (Command.Ask) agent.commands.poll();
    assertThat(ask.text()).isEqualTo(rig.stdin.strip()).hasSizeGreaterThan(200_000);
    assertThat(ask.zone()).isEqualTo("Europe/Berlin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "-"})
  void anEmptyPromptIsSaidInWords(String prompt) throws Exception {
    FakeAgent agent = rig.agent(_ -> new Frame.Done());
    assertThat(rig.run("ask", prompt)).isEqualTo(2);
    assertThat(rig.err()).contains("Say what to do, for example: afterclose ask");
    assertThat(agent.commands).isEmpty();
  }

  @Test
  void watchShowsARunFromItsBeginning() throws Exception {
    analysis(rig.agent(_ -> new Frame.Runs(List.of(head()))));
    assertThat(rig.run("watch", "r1")).isZero();
    assertThat(rig.out()).isEqualTo("Let me look.\n\nYou have **8,800** deals.\n");
  }

  @Test
  void watchOfARunThatIsNotThereIsUsage() throws Exception {
    rig.agent(_ -> new Frame.Refused(Frame.Why.UNKNOWN, "There is no run r9."));
    assertThat(rig.run("watch", "r9")).isEqualTo(2);
    assertThat(rig.err()).contains("There is no run r9.");
    assertThat(rig.run("watch", "no such id")).isEqualTo(2);
    assertThat(rig.err()).contains("is no run’s id");
  }

  private RunHead head() {
    return RunHead.of(RunState.of(rig.journal));
  }

  private void analysis(FakeAgent agent) {
    agent.append(rig.story.asked("Analyse my pipeline"));
    analysisAfter(agent);
  }

  private void analysisAfter(FakeAgent agent) {
    agent.append(rig.story.entry(new Entry.LinkStarted()));
    work(agent);
  }

  private void work(FakeAgent agent) {
    var s = rig.story;
    var call = s.call(1, 0, "pipeline_summary", "{}");
    agent.append(s.turnStarted(1));
    agent.append(s.turnEnded(1, "Let me look.", call));
    s.ran(call, "Looked at 8,800 deals").forEach(agent::append);
    agent.append(s.turnStarted(2));
    agent.say(s.live(2, 0, "You have "));
    agent.append(s.turnEnded(2, "You have **8,800** deals."));
    agent.append(s.linkEnded(new Ending.Finished()));
  }
}
