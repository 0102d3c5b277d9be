package app.afterclose.client;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.wire.Frame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it is followed: its entries, each once and in order however often the agent was
 * lost meanwhile, and the text of turns in flight. Confined to one thread.
 */
public final class Conversation {
  private final ConversationId id;
  private final List<Recorded> entries = new ArrayList<>();
  private final Map<RunId, Flight> flights = new HashMap<>();
  private final List<Recorded> early = new ArrayList<>();
  private final List<LiveText> earlyText = new ArrayList<>();
  private final History.Fold fold = new History.Fold();
  private boolean attached;
  private @Nullable History history;

  /** The turn in flight of a run: its number and its text so far; turns before it are over. */
  private static final class Flight {
    int turn;
    boolean over;
    final StringBuilder text = new StringBuilder();

    Flight begin(int number) {
      turn = number;
      over = false;
      text.setLength(0);
      return this;
    }
  }

  public Conversation(ConversationId id) {
    this.id = id;
  }

  public ConversationId id() {
    return id;
  }

  /** The last entry known, to go on from; 0 for none. */
  public long cursor() {
    return entries.isEmpty() ? 0 : entries.getLast().seq();
  }

  /** All entries known. A view that changes with them. */
  public List<Recorded> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** What was said and done; each entry is folded once, when it comes. */
  public History history() {
    if (history == null) {
      history = fold.history();
    }
    return history;
  }

  /** The text so far of {@code run}'s turn, which is in no entry yet; empty when there is none. */
  public String live(RunId run, int turn) {
    Flight flight = flights.get(run);
    return flight == null || flight.turn != turn || flight.over ? "" : flight.text.toString();
  }

  /** Follow is being sent again: until it is answered, what is pushed is kept waiting. */
  public void detached() {
    attached = false;
    early.clear();
    earlyText.clear();
  }

  /**
   * The answer to Follow. What was pushed before it may lie behind it, or, in a conversation too
   * long for one frame, belong ahead of it.
   *
   * @return the entries that are new
   */
  public List<Recorded> attach(Frame.Entries answer) {
    attached = true;
    List<Recorded> fresh = new ArrayList<>();
    Stream.concat(answer.entries().stream(), early.stream())
        .sorted(Comparator.comparingLong(Recorded::seq))
        .forEach(entry -> fresh.addAll(happened(entry)));
    answer.live().forEach(this::live);
    earlyText.forEach(this::live);
    early.clear();
    earlyText.clear();
    return fresh;
  }

  /** An entry was pushed. Returns it when it is new, else nothing. */
  public List<Recorded> happened(Recorded entry) {
    if (!attached) {
      early.add(entry);
      return List.of();
    }
    if (entry.seq() <= cursor()) {
      return List.of();
    }
    entries.add(entry);
    fold.add(entry);
    history = null;
    RunId run = entry.run();
    if (run != null) {
      turn(flights.computeIfAbsent(run, _ -> new Flight()), entry.entry());
    }
    return List.of(entry);
  }

  private static void turn(Flight flight, Entry entry) {
    int ended =
        switch (entry) {
          case Entry.TurnOver e -> e.turn();
          case Entry.OfConversation _,
              Entry.RunAsked _,
              Entry.OfLink _,
              Entry.TurnStarted _,
              Entry.OfCall _,
              Entry.Wish _ ->
              0;
        };
    if (entry instanceof Entry.TurnStarted started && started.turn() > flight.turn) {
      flight.begin(started.turn());
    } else if (ended > 0 && ended >= flight.turn) {
      flight.begin(ended).over = true;
    }
  }

  /** Text was pushed. Returns whether any of it is new. */
  public boolean live(LiveText more) {
    if (!attached) {
      earlyText.add(more);
      return false;
    }
    Flight flight = flights.computeIfAbsent(more.run(), _ -> new Flight());
    if (more.turn() > flight.turn) {
      flight.begin(more.turn());
    }
    int known = flight.text.length() - more.offset();
    boolean fresh =
        more.turn() == flight.turn && !flight.over && known >= 0 && known < more.text().length();
    if (fresh) {
      flight.text.append(more.text(), known, more.text().length());
    }
    return fresh;
  }
}
