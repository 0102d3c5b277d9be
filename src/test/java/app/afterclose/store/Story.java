package app.afterclose.store;

import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.Problem;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import app.afterclose.model.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What happens to one run, told to a journal in the words of an engine. */
final class Story {
  static final Duration RAN = Duration.ofMillis(40);

  final ConversationId conversation;
  final RunId run;
  private final Journal journal;

  Story(Journal journal, String conversation, String run) {
    this.journal = journal;
    this.conversation = new ConversationId(conversation);
    this.run = new RunId(run);
  }

  static Story of(Journal journal, String name) {
    return new Story(journal, "c-" + name, "r-" + name);
  }

  Story asked(String text) {
    rep(new Entry.RunAsked(text, "Europe/Berlin", null));
    return this;
  }

  Story titled(String title) {
    own(new Entry.Titled(title));
    return this;
  }

  Story linked(int link) {
    link(link, new Entry.LinkStarted());
    return this;
  }

  Story turn(int link, int turn) {
    link(link, new Entry.TurnStarted(turn, "builtin", "analyst", 100));
    return this;
  }

  Story answered(int link, int turn, String text) {
    link(
        link,
        new Entry.TurnEnded(turn, text, List.of(), StopReason.END, new Usage(10, 5, false), null));
    return this;
  }

  /** A turn with one call, for which a card is opened. */
  Story proposed(int link, int turn, String question) {
    return proposed(link, turn, question, "{\"to\":\"a@example.com\"}");
  }

  /** A turn with one call of these arguments, for which a card is opened. */
  Story proposed(int link, int turn, String question, String arguments) {
    calls(link, turn, "I would save a draft.", arguments);
    link(link, new Entry.ApprovalAsked(CallId.of(run, turn, 0), question, "{}", "{}"));
    return ended(link, new Ending.Waiting(new Wait.Answer()));
  }

  /** The end of a turn that proposes a call for each of {@code arguments}. */
  Story calls(int link, int turn, String text, String... arguments) {
    var calls = new ArrayList<Call>();
    for (String each : arguments) {
      CallId id = CallId.of(run, turn, calls.size());
      calls.add(new Call(id, "x" + (calls.size() + 1), "draft_email", each));
    }
    link(
        link,
        new Entry.TurnEnded(turn, text, calls, StopReason.TOOLS, new Usage(10, 5, false), null));
    return this;
  }

  Story ended(int link, Ending ending) {
    link(link, new Entry.LinkEnded(ending));
    return this;
  }

  Story failed(int link) {
    return ended(link, new Ending.Failed(new Problem.ProviderTimeout()));
  }

  Story approved(int turn) {
    rep(new Entry.CallApproved(CallId.of(run, turn, 0), "{\"to\":\"a@example.com\"}", false));
    return this;
  }

  Story called(int link, int turn) {
    CallId call = CallId.of(run, turn, 0);
    link(link, new Entry.CallStarted(call, app.afterclose.model.Effect.LOCAL));
    link(link, new Entry.CallEnded(call, Outcome.ok("saved", "Saved a draft")));
    return this;
  }

  /** From the request to the answer, in one link and one turn. */
  Story whole(String request, String answer) {
    return asked(request)
        .linked(1)
        .turn(1, 1)
        .answered(1, 1, answer)
        .ended(1, new Ending.Finished());
  }

  Recorded rep(Entry entry) {
    return journal.write(tx -> tx.append(conversation, run, entry));
  }

  Recorded own(Entry entry) {
    return journal.write(tx -> tx.append(conversation, null, entry));
  }

  Recorded link(int link, Entry entry) {
    return journal.write(tx -> tx.append(run, link, RAN, entry));
  }
}
