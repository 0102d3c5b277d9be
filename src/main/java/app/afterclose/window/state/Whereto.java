package app.afterclose.window.state;

import app.afterclose.model.CallId;
import app.afterclose.model.Entry;
import app.afterclose.model.History;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunStatus;
import java.util.List;
import java.util.Optional;

/** Where in a thread an entry is to be seen. Pure. */
sealed interface Whereto {
  /** At a call: its card, or the line of what came of it. */
  record Call(CallId call) implements Whereto {}

  /** At an item of the thread. */
  record Item(History.Item item) implements Whereto {}

  /** At a message that waits in line. */
  record InLine(String id) implements Whereto {}

  /** At the end, where the rep writes. */
  record End() implements Whereto {}

  /**
   * Where the entry {@code seq} is to be seen; what has no place of its own, at what was going on.
   *
   * @param entries of the conversation, in order
   * @param now the fold of them
   */
  static Whereto of(List<Recorded> entries, History now, long seq) {
    Entry entry =
        entries.stream()
            .filter(next -> next.seq() == seq)
            .findFirst()
            .map(Recorded::entry)
            .orElse(null);
    return switch (entry) {
      case Entry.OfCall of -> new Call(of.call());
      case Entry.FollowUpRemoved _ -> around(entries, seq);
      case Entry.OfLine of -> line(entries, now, seq, of.id());
      case Entry.TurnOver over when !over.summary() -> said(entries, now, seq, over.turn());
      case null, default -> around(entries, seq);
    };
  }

  /** A message that was in line: where it was asked, or where it still waits. */
  private static Whereto line(List<Recorded> entries, History now, long seq, String id) {
    for (Recorded next : entries) {
      if (next.entry() instanceof Entry.RunAsked asked && id.equals(asked.followUp())) {
        return now.items().stream()
            .filter(item -> item instanceof History.Asked && item.run().equals(next.run()))
            .findFirst()
            .<Whereto>map(Item::new)
            .orElseGet(End::new);
      }
    }
    boolean removed =
        entries.stream()
            .anyMatch(
                next -> next.entry() instanceof Entry.FollowUpRemoved gone && gone.id().equals(id));
    return removed ? around(entries, seq) : new InLine(id);
  }

  /** An answer, also where calls followed it or a later turn went on with it. */
  private static Whereto said(List<Recorded> entries, History now, long seq, int turn) {
    Optional<Recorded> own = entries.stream().filter(next -> next.seq() == seq).findFirst();
    return now.items().stream()
        .filter(
            item ->
                item instanceof History.Said said
                    && own.filter(next -> said.run().equals(next.run())).isPresent()
                    && said.turn() <= turn
                    && turn <= said.last())
        .findFirst()
        .<Whereto>map(Item::new)
        .orElseGet(() -> around(entries, seq));
  }

  /** What an entry is part of; an answer is found by its end, and read from its beginning. */
  private static Whereto around(List<Recorded> entries, long seq) {
    List<Recorded> until = entries.stream().filter(next -> next.seq() <= seq).toList();
    List<History.Item> items = History.of(until).items();
    if (items.isEmpty()) {
      return new End();
    }
    boolean answered =
        items.getLast() instanceof History.Rested rested
            && rested.status() instanceof RunStatus.Completed
            && items.size() > 1
            && items.get(items.size() - 2) instanceof History.Said;
    return new Item(answered ? items.get(items.size() - 2) : items.getLast());
  }
}
