package app.afterclose.window.thread;

import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.model.LiveText;
import app.afterclose.model.Outcome;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Entries of a conversation, told one after the other; the history is their fold. */
public final class Tale {
  public static final Instant START = Instant.parse("2026-07-30T12:20:00Z");
  public static final ConversationId CONVERSATION = new ConversationId("c1");

  public final List<Recorded> entries = new ArrayList<>();
  public RunId run = new RunId("r0");
  public Instant now = START;
  public int link = 1;
  public int turn;
  private int runs;

  public History history() {
    return History.of(entries);
  }

  /** The run that was told of last, at a glance. */
  public RunHead head() {
    RunState state = null;
    for (Recorded entry : entries) {
      if (run.equals(entry.run())) {
        state = state == null ? RunState.begin(entry) : state.after(entry);
      }
    }
    return RunHead.of(state);
  }

  /** The rep asks, and the first link begins. */
  public Tale ask(String text) {
    run = new RunId("r" + ++runs);
    link = 1;
    turn = 0;
    add(new Entry.RunAsked(text, "Europe/Berlin", null));
    return add(new Entry.LinkStarted());
  }

  public Tale add(Entry entry) {
    return add(entry, Duration.ZERO);
  }

  /** {@code ran} of running time later. */
  public Tale add(Entry entry, Duration ran) {
    now = now.plus(ran);
    entries.add(new Recorded(entries.size() + 1, now, CONVERSATION, run, link, ran, entry));
    return this;
  }

  public Tale begin() {
    return add(new Entry.TurnStarted(++turn, "builtin", "analyst", 0));
  }

  /** The open turn ends with {@code text} and {@code calls}. */
  public Tale said(String text, Call... calls) {
    StopReason stop = calls.length == 0 ? StopReason.END : StopReason.TOOLS;
    return add(
        new Entry.TurnEnded(turn, text, List.of(calls), stop, new Usage(900, 304, false), null),
        Duration.ofSeconds(8));
  }

  public Call call(int index, String tool, String arguments) {
    return new Call(CallId.of(run, turn, index), "p" + index, tool, arguments);
  }

  /** A turn of its own that reads, and what it read. */
  public Tale read(String tool, String arguments, String content, String said, long millis) {
    begin();
    Call call = call(0, tool, arguments);
    said("", call);
    return ran(call, Effect.READ, Outcome.ok(content, said), millis);
  }

  public Tale ran(Call call, Effect effect, Outcome outcome, long millis) {
    add(new Entry.CallStarted(call.id(), effect));
    return add(new Entry.CallEnded(call.id(), outcome), Duration.ofMillis(millis));
  }

  public Tale asks(Call call, String question, String schema, String before) {
    return add(new Entry.ApprovalAsked(call.id(), question, schema, before));
  }

  public Tale ends(Ending ending, Duration ran) {
    return add(new Entry.LinkEnded(ending), ran);
  }

  /** The next link begins after a cap. */
  public Tale nextLink() {
    link++;
    return add(new Entry.LinkStarted());
  }

  public LiveText live(int offset, String text) {
    return new LiveText(CONVERSATION, run, turn, offset, text);
  }
}
