package app.afterclose.window.gallery;

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
import app.afterclose.window.FakeAgent;
import app.afterclose.window.Story;
import app.afterclose.window.TestWindow;
import java.time.Duration;
import java.util.List;

/** A run of two hours in 24 parts and 300 steps, with every way in which a part can end. */
final class Chain {
  static final ConversationId CHAIN = new ConversationId("chain");
  private static final int PARTS = 24;
  private static final int CRASHED = 21;

  private final FakeAgent agent;
  private final RunId run;
  private int link;
  private int turn;

  private Chain(FakeAgent agent) {
    this.agent = agent;
    agent.now = Story.NOW.minus(Duration.ofHours(3));
    run = agent.ask(CHAIN, "Go through every account and write a plan for each");
    agent.append(CHAIN, null, 0, Duration.ZERO, new Entry.Titled("A plan for each account"));
  }

  static void tell(TestWindow window) {
    new Story(window.agent).tell();
    new Chain(window.agent).tell();
    window.agent.now = Story.NOW;
  }

  private void tell() {
    for (link = 1; link <= PARTS; link++) {
      add(0, new Entry.LinkStarted());
      for (int i = 0; i < 6; i++) {
        step(i == 4);
      }
      if (link == CRASHED) {
        agent.now = agent.now.plusSeconds(12);
      } else {
        add(0, new Entry.LinkEnded(ending()));
        agent.now = agent.now.plusSeconds(link % 5 == 0 ? 600 : link % 5 == 3 ? 90 : 0);
      }
    }
  }

  private void step(boolean fails) {
    turn++;
    var call = new Call(CallId.of(run, turn, 0), "p", "account_details", "{\"account\": 7}");
    add(0, new Entry.TurnStarted(turn, "anthropic", "large", 0));
    var usage = new Usage(18_200, 640, link == 3);
    add(48, new Entry.TurnEnded(turn, "", List.of(call), StopReason.TOOLS, usage, null));
    add(0, new Entry.CallStarted(call.id(), Effect.READ));
    add(
        2,
        new Entry.CallEnded(
            call.id(),
            fails
                ? Outcome.error("{}", "Found no account named Nordwind Energy Holding")
                : Outcome.ok("{\"deals\": 12}", "Read account " + turn)));
  }

  private Ending ending() {
    if (link == PARTS) {
      return new Ending.Waiting(new Wait.MoreTime());
    }
    return switch (link % 5) {
      case 0 -> new Ending.Yielded(Ending.Reason.QUIT);
      case 3 ->
          new Ending.Waiting(
              new Wait.Until(agent.now.plusSeconds(90), new Problem.RateLimited(null)));
      default -> new Ending.Yielded(Ending.Reason.CAP);
    };
  }

  private void add(int seconds, Entry entry) {
    agent.now = agent.now.plusSeconds(seconds);
    agent.append(CHAIN, run, link, Duration.ofSeconds(seconds), entry);
  }
}
