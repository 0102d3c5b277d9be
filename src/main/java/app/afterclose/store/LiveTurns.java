package app.afterclose.store;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text so far of the turns in flight. Used on the writer's thread alone. */
final class LiveTurns {
  private final Map<RunId, Live> turns = new LinkedHashMap<>();

  /** Keeps in step with an entry that is durable. */
  void follow(Recorded r) {
    if (r.run() == null) {
      return;
    }
    switch (r.entry()) {
      case Entry.TurnStarted e -> begin(r.conversation(), r.run(), e.turn(), "");
      case Entry.TurnOver _ -> turns.remove(r.run());
      case Entry.OfConversation _,
          Entry.RunAsked _,
          Entry.OfLink _,
          Entry.OfCall _,
          Entry.Wish _ -> {}
    }
  }

  /** A turn in flight with the text that is saved of it. */
  void begin(ConversationId conversation, RunId run, int turn, String text) {
    turns.put(run, new Live(conversation, run, turn, text));
  }

  /** Returns the text with its place, or null when the turn is not in flight. */
  @Nullable LiveText say(RunId run, int turn, String text) {
    Live live = turns.get(run);
    if (live == null || live.turn != turn || text.isEmpty()) {
      return null;
    }
    int offset = live.text.length();
    live.text.append(text);
    return new LiveText(live.conversation, run, turn, offset, text);
  }

  List<LiveText> all() {
    return turns.values().stream()
        .map(t -> new LiveText(t.conversation, t.run, t.turn, 0, t.text.toString()))
        .toList();
  }

  boolean unsaved() {
    return turns.values().stream().anyMatch(Live::unsaved);
  }

  /** Saves what has grown. When it cannot be committed, {@link #saved} is not called. */
  void save(Sql sql) {
    for (Live turn : turns.values()) {
      if (turn.unsaved()) {
        turn.kept = Drafts.save(sql, turn.run, turn.turn, turn.whole());
      }
    }
  }

  /** What was saved last is durable. */
  void saved() {
    turns.values().removeIf(turn -> !turn.kept);
    turns.values().forEach(turn -> turn.saved = turn.length());
  }

  private static final class Live {
    final ConversationId conversation;
    final RunId run;
    final int turn;
    final StringBuilder text;
    int saved;
    boolean kept = true;

    Live(ConversationId conversation, RunId run, int turn, String text) {
      this.conversation = conversation;
      this.run = run;
      this.turn = turn;
      this.text = new StringBuilder(text);
      this.saved = text.length();
    }

    boolean unsaved() {
      return length() != saved;
    }

    String whole() {
      return text.substring(0, length());
    }

    /** Half of a character outside the basic plane is left for the next time: alone it is lost. */
    int length() {
      int length = text.length();
      boolean half = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
      return half ? length - 1 : length;
    }
  }
}
