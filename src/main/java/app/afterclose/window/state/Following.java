package app.afterclose.window.state;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.wire.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The open conversation's entries and the text of its turns in flight. For the JavaFX thread. */
final class Following {
  private final ConversationId conversation;
  private final ThreadScreen screen;
  private final List<Recorded> entries = new ArrayList<>();
  private final Map<Turn, StringBuilder> live = new LinkedHashMap<>();
  private boolean told;
  private boolean changed;

  /** A turn in flight. */
  private record Turn(RunId run, int number) {}

  Following(ConversationId conversation, ThreadScreen screen) {
    this.conversation = conversation;
    this.screen = screen;
  }

  ConversationId conversation() {
    return conversation;
  }

  /** The last entry known, to go on from; 0 for none. */
  long cursor() {
    return entries.isEmpty() ? 0 : entries.getLast().seq();
  }

  /** The agent's answer to Follow. */
  void entries(Frame.Entries more) {
    more.entries().forEach(this::add);
    live.clear();
    more.live().forEach(this::keep);
    told = true;
    changed = true;
  }

  /** An entry; those of a long conversation come ahead of the answer to Follow. */
  void happened(Recorded entry) {
    if (entry.conversation().equals(conversation)) {
      add(entry);
      changed = true;
    }
  }

  void live(LiveText text) {
    if (text.conversation().equals(conversation) && keep(text) && told && !changed) {
      screen.live(text);
    }
  }

  /** Shows what has come since the last time. */
  void flush() {
    if (changed && told) {
      changed = false;
      screen.show(History.of(entries), texts());
    }
  }

  private void add(Recorded entry) {
    if (entry.seq() <= cursor()) {
      return;
    }
    entries.add(entry);
    RunId run = entry.run();
    int ended =
        switch (entry.entry()) {
          case Entry.TurnEnded e -> e.turn();
          case Entry.TurnCut e -> e.turn();
          case Entry.TurnFailed e -> e.turn();
          default -> 0;
        };
    if (run != null && ended > 0) {
      live.remove(new Turn(run, ended));
    }
  }

  /** Keeps what is new of {@code text}; false when none of it was, or when there is a gap. */
  private boolean keep(LiveText text) {
    var turn = new Turn(text.run(), text.turn());
    StringBuilder soFar = live.computeIfAbsent(turn, _ -> new StringBuilder());
    int known = soFar.length() - text.offset();
    if (known < 0 || known >= text.text().length()) {
      return false;
    }
    soFar.append(text.text(), known, text.text().length());
    return true;
  }

  private List<LiveText> texts() {
    List<LiveText> texts = new ArrayList<>();
    live.forEach(
        (turn, text) ->
            texts.add(new LiveText(conversation, turn.run(), turn.number(), 0, text.toString())));
    return texts;
  }
}
