package app.afterclose.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the story of a run, entry by entry, a second apart, for tests of folds. */
public final class Told {
  public static final ConversationId CONVERSATION = new ConversationId("c1");
  public static final RunId RUN = new RunId("r1");
  public static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

  private final List<Recorded> entries = new ArrayList<>();
  private int link;
  private int seconds;

  /** A run that was just asked. */
  public static Told asked() {
    return new Told().rep(new Entry.RunAsked("Analyse my pipeline", "Europe/Berlin", null));
  }

  /** From the rep. */
  public Told rep(Entry entry) {
    return add(0, Duration.ZERO, entry);
  }

  /** From the link in hand. */
  public Told link(Entry... more) {
    for (Entry entry : more) {
      if (entry instanceof Entry.LinkStarted) {
        link++;
      }
      add(link, Duration.ZERO, entry);
    }
    return this;
  }

  /** A tick of the link in hand. */
  public Told ran(Duration time) {
    return add(link, time, new Entry.Ticked());
  }

  /** A turn that proposes calls of these tools, each with empty arguments. */
  public Told turn(int turn, String text, String... tools) {
    link(new Entry.TurnStarted(turn, "builtin", "m", 0));
    return link(ended(turn, text, tools));
  }

  /** The end of a turn that proposes calls of these tools. */
  public static Entry.TurnEnded ended(int turn, String text, String... tools) {
    var calls = new ArrayList<Call>();
    for (String tool : tools) {
      calls.add(new Call(call(turn, calls.size()), "p" + calls.size(), tool, "{}"));
    }
    StopReason stop = calls.isEmpty() ? StopReason.END : StopReason.TOOLS;
    return new Entry.TurnEnded(turn, text, calls, stop, new Usage(10, 5, false), null);
  }

  public static CallId call(int turn, int index) {
    return CallId.of(RUN, turn, index);
  }

  public RunState state() {
    return RunState.of(entries);
  }

  public List<Recorded> entries() {
    return List.copyOf(entries);
  }

  private Told add(int from, Duration ran, Entry entry) {
    @Nullable RunId run = RUN;
    Instant at = START.plusSeconds(seconds++);
    entries.add(new Recorded(entries.size() + 1L, at, CONVERSATION, run, from, ran, entry));
    return this;
  }
}
