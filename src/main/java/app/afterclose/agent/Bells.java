package app.afterclose.agent;

import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.store.Journal;
import app.afterclose.store.JournalClosed;
import app.afterclose.wire.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps those who watch up to date with the bell, and marks its items as read. */
final class Bells implements Journal.Follower, AutoCloseable {
  private static final int KNOWN = 200;

  private final Journal journal;
  private final Consumer<Frame> tell;
  private final Semaphore news = new Semaphore(0);
  private final Map<Long, BellItem> known = new HashMap<>();
  private final Journal.Subscription subscription;
  private final Thread thread;
  private volatile boolean closed;

  /** {@code tell} is told of every item that came or changed. */
  Bells(Journal journal, Consumer<Frame> tell) {
    this.journal = journal;
    this.tell = tell;
    items().forEach(item -> known.put(item.seq(), item));
    this.subscription = journal.follow(this);
    this.thread = Thread.ofVirtual().name("bell").start(this::keepUp);
  }

  /** Marks items as read; all of them when {@code seqs} is empty. */
  void read(List<Long> seqs) {
    journal.write(
        tx -> {
          for (BellItem item : items()) {
            if (!item.read() && (seqs.isEmpty() || seqs.contains(item.seq()))) {
              tx.append(item.conversation(), null, new Entry.BellRead(item.seq()));
            }
          }
          return true;
        });
  }

  @Override
  public void recorded(Recorded entry, ConversationHead head) {
    boolean matters =
        switch (entry.entry()) {
          case Entry.LinkEnded _, Entry.LinkStarted _, Entry.BellRead _ -> true;
          default -> false;
        };
    if (matters) {
      news.release();
    }
  }

  @Override
  public void said(LiveText text) {}

  @Override
  public void close() {
    closed = true;
    subscription.close();
    news.release();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<BellItem> items() {
    return journal.bell(KNOWN);
  }

  private void keepUp() {
    try {
      while (true) {
        news.acquire();
        news.drainPermits();
        if (closed) {
          return;
        }
        for (BellItem item : items()) {
          @Nullable BellItem before = known.put(item.seq(), item);
          if (!item.equals(before)) {
            tell.accept(new Frame.BellRang(item));
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (JournalClosed e) {
      closed = true;
    }
  }
}
