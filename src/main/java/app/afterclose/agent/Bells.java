package app.afterclose.agent;

import app.afterclose.model.BellItem;
import app.afterclose.model.Entry;
import app.afterclose.store.Journal;
import java.util.List;

/** Marks items of the bell as read. */
final class Bells {
  private static final int AT_ONCE = 1_000;

  private final Journal journal;

  Bells(Journal journal) {
    this.journal = journal;
  }

  /** Marks items as read; all of them when {@code seqs} is empty. */
  void read(List<Long> seqs) {
    List<BellItem> unread =
        journal.bell(AT_ONCE).stream()
            .filter(item -> !item.read() && (seqs.isEmpty() || seqs.contains(item.seq())))
            .toList();
    if (unread.isEmpty()) {
      return;
    }
    journal.write(
        tx -> {
          unread.forEach(
              item -> tx.append(item.conversation(), null, new Entry.BellRead(item.seq())));
          return true;
        });
  }
}
