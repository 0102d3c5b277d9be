package app.afterclose.client;

import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Outcome;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Entries of one run, a second apart. */
public final class Story {
  public final ConversationId conversation = new ConversationId("c1");
  public final RunId run = new RunId("r1");
  private long seq;
  private Instant at = Instant.parse("2026-11-22T10:00:00Z");
  private int link;

  public Recorded entry(Entry entry) {
    at = at.plusSeconds(1);
    if (entry instanceof Entry.LinkStarted) {
      link++;
    }
    boolean rep = entry instanceof Entry.RunAsked || entry instanceof Entry.StopAsked;
    var ran = rep || entry instanceof Entry.LinkStarted ? Duration.ZERO : Duration.ofSeconds(1);
    return new Recorded(++seq, at, conversation, run, rep ? 0 : link, ran, entry);
  }

  public Recorded asked(String text) {
    return entry(new Entry.RunAsked(text, "UTC", null));
  }

  public Recorded turnStarted(int turn) {
    return entry(new Entry.TurnStarted(turn, "builtin", "analyst", 0));
  }

  public Recorded turnEnded(int turn, String text, Call... calls) {
    var stop = calls.length == 0 ? StopReason.END : StopReason.TOOLS;
    return entry(
        new Entry.TurnEnded(turn, text, List.of(calls), stop, new Usage(10, 20, false), null));
  }

  public Call call(int turn, int index, String tool, String arguments) {
    return new Call(CallId.of(run, turn, index), "p" + index, tool, arguments);
  }

  public Stream<Recorded> ran(Call call, String said) {
    return Stream.of(
        entry(new Entry.CallStarted(call.id(), Effect.READ)),
        entry(new Entry.CallEnded(call.id(), Outcome.ok("{}", said))));
  }

  public Recorded linkEnded(Ending ending) {
    return entry(new Entry.LinkEnded(ending));
  }

  public LiveText live(int turn, int offset, String text) {
    return new LiveText(conversation, run, turn, offset, text);
  }
}
