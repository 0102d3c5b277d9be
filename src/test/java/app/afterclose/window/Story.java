package app.afterclose.window;

import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import app.afterclose.model.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Conversations in every state, told to a {@link FakeAgent} as an engine would. */
public final class Story {
  public static final Instant NOW = Instant.parse("2026-03-05T14:32:00Z");
  public static final ConversationId RUNNING = new ConversationId("running");
  public static final ConversationId PAUSED = new ConversationId("paused");
  public static final ConversationId DONE = new ConversationId("done");

  private static final String ANSWER =
      """
      ## Where the pipeline stands

      58 deals are open, worth **EUR 1,284,000**. Two thirds of that value sits in proposals that \
      have not moved for more than three weeks.

      | Stage | Deals | Value | Median age |
      |---|---:|---:|---:|
      | Prospecting | 14 | EUR 182,000 | 12 days |
      | Qualified | 17 | EUR 316,000 | 24 days |
      | Proposal | 19 | EUR 604,000 | 41 days |
      | Negotiation | 8 | EUR 182,000 | 18 days |

      ### Largest risks

      1. **Harbour Logistics, EUR 96,000**: no reply since 2 February, close date passed.
      2. **Nordwind Energy, EUR 74,000**: the champion has left the company.
      3. **Alder & Finch, EUR 61,000**: third postponed demo.

      ### Do next

      - Call Harbour Logistics before Friday and ask for a new date.
      - Find a second contact at Nordwind Energy.
      - Close what has been silent for ninety days, or give it a date.
      """;

  private final FakeAgent agent;

  public Story(FakeAgent agent) {
    this.agent = agent;
  }

  /** All of it. */
  public void tell() {
    earlier();
    agent.now = NOW.minus(Duration.ofHours(30));
    finished("y1", "Which contacts have I not written to since January?", "Eleven contacts.");
    failed();
    agent.now = NOW.minus(Duration.ofHours(5));
    finished("t1", "Prepare me for the call with Lindqvist at three", "Here is what matters.");
    cancelled();
    agent.now = NOW.minus(Duration.ofMinutes(50));
    RunId done = finished(DONE.value(), "Analyse my pipeline", ANSWER);
    agent.ring(done, false);
    agent.now = NOW.minus(Duration.ofMinutes(21));
    paused();
    waiting();
    running();
    agent.now = NOW;
  }

  private void earlier() {
    String[] asked = {
      "Find my five most stalled deals",
      "Research Alder & Finch before the renewal",
      "Who decides at Harbour Logistics?",
      "Summarise last quarter by region and product line, with win rates",
    };
    for (int i = 0; i < asked.length; i++) {
      agent.now = NOW.minus(Duration.ofDays(12 - i));
      finished("e" + i, asked[i], "Done.");
    }
  }

  /** A conversation with one completed run. */
  public RunId finished(String id, String text, String answer) {
    var in = new ConversationId(id);
    RunId run = begin(in, text);
    call(in, run, 1, "pipeline_summary", "Looked at 58 deals", Duration.ofMillis(320));
    call(in, run, 2, "stalled_deals", "Found 19 deals that stand still", Duration.ofMillis(190));
    add(in, run, 60, new Entry.TurnStarted(3, "builtin", "built-in analyst", 0));
    turn(in, run, 3, answer, List.of(), StopReason.END);
    add(in, run, 12, new Entry.LinkEnded(new Ending.Finished()));
    return run;
  }

  /** A conversation in which the analyst looked nothing up. */
  public RunId onlyWords(String id, String text, String answer, StopReason stop) {
    var in = new ConversationId(id);
    RunId run = begin(in, text);
    add(in, run, 1, new Entry.TurnStarted(1, "builtin", "built-in analyst", 0));
    add(in, run, 1, new Entry.TurnEnded(1, answer, List.of(), stop, Usage.NONE, null));
    add(in, run, 1, new Entry.LinkEnded(new Ending.Finished()));
    return run;
  }

  private void failed() {
    var in = new ConversationId("y2");
    RunId run = begin(in, "Draft a proposal for Nordwind Energy");
    add(in, run, 5, new Entry.TurnStarted(1, "anthropic", "model", 0));
    add(in, run, 41, new Entry.TurnFailed(1, "", new Problem.ProviderTimeout(), Usage.NONE));
    add(in, run, 0, new Entry.LinkEnded(new Ending.Failed(new Problem.ProviderTimeout())));
    agent.ring(run, true);
  }

  private void cancelled() {
    var in = new ConversationId("t2");
    RunId run = begin(in, "Compare my deals with last year’s");
    add(in, run, 170, new Entry.TurnStarted(1, "builtin", "built-in analyst", 0));
    add(in, run, 3, new Entry.StopAsked());
    add(in, run, 3, new Entry.TurnCut(1, "", Entry.Cut.STOP, Usage.NONE, false));
    add(in, run, 0, new Entry.LinkEnded(new Ending.Stopped()));
  }

  private void paused() {
    RunId run = begin(PAUSED, "Draft follow-ups for my five most stalled deals");
    call(PAUSED, run, 1, "stalled_deals", "Found 5 deals that stand still", Duration.ofMillis(240));
    add(PAUSED, run, 4, new Entry.TurnStarted(2, "builtin", "built-in analyst", 0));
    var first = call(run, 2, 0, "Harbour Logistics", "Maria", "maria.keller@example.com");
    var second = call(run, 2, 1, "Nordwind Energy", "Jonas", "jonas.ek@example.com");
    turn(
        PAUSED,
        run,
        2,
        "Five deals have been silent the longest. Here is a draft for each.",
        List.of(first, second),
        StopReason.TOOLS);
    add(PAUSED, run, 0, asks(first, "Maria Keller"));
    add(PAUSED, run, 0, asks(second, "Jonas Ek"));
    add(PAUSED, run, 0, new Entry.LinkEnded(new Ending.Waiting(new Wait.Answer())));
    agent.ring(run, false);
  }

  private static Call call(RunId run, int turn, int index, String deal, String name, String to) {
    String arguments =
        """
        {"deal": "%s", "to": "%s",\
         "subject": "Your rollout in May", "body": "Hello %s,\\n\\nwe spoke about the rollout in\
         May. Is the date still right for you?\\n\\nBest regards"}\
        """
            .formatted(deal, to, name);
    return new Call(CallId.of(run, turn, index), "p" + index, "draft_email", arguments);
  }

  private static Entry.ApprovalAsked asks(Call call, String to) {
    String schema =
        """
        {"type": "object", "properties": {"deal": {"type": "string"}, "to": {"type": "string"},\
         "subject": {"type": "string"}, "body": {"type": "string"}}}\
        """;
    return new Entry.ApprovalAsked(call.id(), "Save this draft to " + to + "?", schema, "{}");
  }

  private void waiting() {
    var in = new ConversationId("waiting");
    RunId run = begin(in, "Research the twelve accounts of my new territory");
    add(in, run, 50, new Entry.TurnStarted(1, "anthropic", "model", 0));
    add(in, run, 0, new Entry.TurnFailed(1, "", new Problem.RateLimited(null), Usage.NONE));
    agent.now = NOW.minusSeconds(20);
    var until = new Wait.Until(NOW.plusSeconds(42), new Problem.RateLimited(null));
    add(in, run, 0, new Entry.LinkEnded(new Ending.Waiting(until)));
  }

  private void running() {
    agent.now = NOW.minus(Duration.ofMinutes(6));
    RunId run = begin(RUNNING, "Go through every open deal and tell me which to drop");
    call(RUNNING, run, 1, "list_deals", "Looked at 58 deals", Duration.ofMillis(310));
    call(RUNNING, run, 2, "deal_details", "Read Harbour Logistics", Duration.ofMillis(90));
    add(RUNNING, run, 180, new Entry.LinkEnded(new Ending.Yielded(Ending.Reason.CAP)));
    agent.append(RUNNING, run, 2, Duration.ZERO, new Entry.LinkStarted());
    agent.now = NOW.minusSeconds(2);
    agent.append(
        RUNNING,
        run,
        2,
        Duration.ofSeconds(72),
        new Entry.TurnStarted(3, "builtin", "built-in analyst", 0));
    agent.live(
        RUNNING,
        run,
        3,
        0,
        """
        I have read the first thirty of 58 deals. So far **nine** look like candidates:

        - *Harbour Logistics*: silent for 31 days, close date passed
        - *Alder & Finch*: third postponed demo, and the budget went to another\
        """);
  }

  private RunId begin(ConversationId in, String text) {
    RunId run = agent.ask(in, text);
    agent.append(in, null, 0, Duration.ZERO, new Entry.Titled(text));
    add(in, run, 0, new Entry.LinkStarted());
    return run;
  }

  private void call(
      ConversationId in, RunId run, int turn, String tool, String said, Duration took) {
    add(in, run, 2, new Entry.TurnStarted(turn, "builtin", "built-in analyst", 0));
    var call = new Call(CallId.of(run, turn, 0), "p1", tool, "{\"limit\": 100}");
    turn(in, run, turn, "", List.of(call), StopReason.TOOLS);
    add(in, run, 0, new Entry.CallStarted(call.id(), Effect.READ));
    agent.now = agent.now.plus(took);
    add(in, run, 0, new Entry.CallEnded(call.id(), Outcome.ok("{\"deals\": 58}", said)));
  }

  private void turn(
      ConversationId in, RunId run, int turn, String text, List<Call> calls, StopReason stop) {
    add(
        in,
        run,
        1,
        new Entry.TurnEnded(turn, text, calls, stop, new Usage(2_140, 380, false), null));
  }

  /** Appends what link 1 did after {@code seconds} more of running. */
  private void add(ConversationId in, RunId run, int seconds, Entry entry) {
    agent.now = agent.now.plusSeconds(seconds);
    agent.append(in, run, 1, Duration.ofSeconds(seconds), entry);
  }
}
