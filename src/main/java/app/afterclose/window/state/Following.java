package app.afterclose.window.state;

import app.afterclose.model.ConversationId;
import app.afterclose.model.History;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.wire.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The open conversation's entries and the text of its turns in flight. For the JavaFX thread. */
final class Following {
  private final ConversationId conversation;
  private final ThreadScreen screen;
  private final List<Recorded> entries = new ArrayList<>();
  private final Map<Turn, StringBuilder> live = new LinkedHashMap<>();
  private boolean told;
  private boolean changed;

  /** A turn in flight. */
  private record Turn(app.afterclose.model.RunId run, int number) {}

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

  void happened(Recorded entry) {
    if (entry.conversation().equals(conversation) && told) {
      add(entry);
      changed = true;
    }
  }

  void live(LiveText text) {
    if (text.conversation().equals(conversation) && told && keep(text) && !changed) {
      screen.live(text);
    }
  }

  /** Shows what has come since the last time. */
  void flush() {
    if (changed) {
      changed = false;
      screen.show(History.of(entries), texts());
    }
  }

  private void add(Recorded entry) {
    if (entry.seq() > cursor()) {
      entries.add(entry);
      int ended = ended(entry);
      if (ended > 0 && entry.run() != null) {
        live.remove(new Turn(entry.run(), ended));
      }
    }
  }

  private static int ended(Recorded entry) {
    return switch (entry.entry()) {
      case app.afterclose.model.Entry.TurnEnded e -> e.turn();
      case app.afterclose.model.Entry.TurnCut e -> e.turn();
      case app.afterclose.model.Entry.TurnFailed e -> e.turn();
      default -> 0;
    };
  }

  /** Keeps what is new of {@code text}; false when all of it was known. */
  private boolean keep(LiveText text) {
    StringBuilder so = live.computeIfAbsent(new Turn(text.run(), text.turn()), _ -> new StringBuilder());
    int known = so.length() - text.offset();
    if (known < 0 || known >= text.text().length()) {
      return false;
    }
    so.append(text.text(), known, text.text().length());
    return true;
  }

  private List<LiveText> texts() {
    List<LiveText> texts = new ArrayList<>();
    live.forEach(
        (turn, text) ->
            texts.add(new LiveText(conversation, turn.run(), turn.number(), 0, text.toString())));
    return texts;
  }

  /** What a conversation is shown on, or null: see {@link ThreadScreen}. */
  @Nullable ThreadScreen screen() {
    return screen;
  }
}
