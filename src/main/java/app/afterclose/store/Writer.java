package app.afterclose.store;

import app.afterclose.model.ConversationId;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writer's thread and its queue: takes what stands there, commits it, saves drafts. */
final class Writer {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  /** Bounds how long the first of a group waits for the others. */
  private static final int GROUP = 256;

  private final Sql sql;
  private final Rows rows;
  private final Folds folds;
  private final LiveTurns live;
  private final Commits commits;
  private final Erasure erasure;
  private final Tidying tidying;
  private final Care care;
  private final long draftNanos;
  private final LongSupplier ticker;
  private final BlockingQueue<Work> queue = new LinkedBlockingQueue<>();
  private final ReentrantLock gate = new ReentrantLock();
  private final Thread thread;
  private boolean closed;
  private long savedAt;

  /** {@code ticker} tells nanoseconds since some moment, as {@link System#nanoTime} does. */
  Writer(
      Sql sql,
      Rows rows,
      Folds folds,
      LiveTurns live,
      Commits commits,
      Erasure erasure,
      Tidying tidying,
      Care care,
      Duration draftEvery,
      LongSupplier ticker) {
    this.sql = sql;
    this.rows = rows;
    this.folds = folds;
    this.live = live;
    this.commits = commits;
    this.erasure = erasure;
    this.tidying = tidying;
    this.care = care;
    this.draftNanos = draftEvery.toNanos();
    this.ticker = ticker;
    this.savedAt = ticker.getAsLong();
    this.thread = Thread.ofPlatform().name("journal-writer").daemon(false).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Whether the caller is the writer itself, which must not wait for itself. */
  boolean here() {
    return Thread.currentThread() == thread;
  }

  /** Puts work in the queue; false when the journal is closed. */
  boolean offer(Work work) {
    gate.lock();
    try {
      return !closed && queue.add(work);
    } finally {
      gate.unlock();
    }
  }

  /** Takes no more work, and returns when all that was taken is done. */
  void close() {
    gate.lock();
    try {
      if (!closed) {
        closed = true;
        queue.add(new Work.Close());
      }
    } finally {
      gate.unlock();
    }
    if (!here()) {
      join();
    }
  }

  private void join() {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    var works = new ArrayList<Work>();
    boolean open = true;
    while (open) {
      works.clear();
      take(works);
      open = works.isEmpty() || !(works.getLast() instanceof Work.Close);
      try {
        work(works);
        if (open) {
          mend();
          tidying.tidy();
        } else {
          tidying.close();
        }
        if (live.unsaved() && (!open || (care.well() && untilDraft() <= 0))) {
          savedAt = ticker.getAsLong();
          commits.saveDrafts();
        }
      } catch (RuntimeException | Error e) {
        LOG.error("The journal's writer failed at something and goes on with the next", e);
        fail(works, e);
      }
    }
  }

  private void mend() {
    boolean ill = !care.well();
    care.mend(sql);
    if (ill && care.well()) {
      tidying.recovered();
    }
  }

  /** Nobody is left waiting for a writer that failed. */
  private static void fail(List<Work> works, Throwable e) {
    for (Work work : works) {
      if (work instanceof Work.Awaited awaited) {
        awaited.fail(e);
      }
    }
  }

  /** Waits for work and takes what stands there; nothing when something else is to be done. */
  private void take(List<Work> works) {
    try {
      Work first = next();
      if (first != null) {
        works.add(first);
        queue.drainTo(works, GROUP - 1);
      }
    } catch (InterruptedException e) {
      LOG.warn("Something interrupted the journal's writer; it goes on", e);
    }
  }

  private @Nullable Work next() throws InterruptedException {
    if (!care.well()) {
      return queue.poll(Care.AGAIN.toNanos(), TimeUnit.NANOSECONDS);
    }
    long wait = Math.min(live.unsaved() ? untilDraft() : Long.MAX_VALUE, tidying.untilDue());
    return wait < Long.MAX_VALUE ? queue.poll(wait, TimeUnit.NANOSECONDS) : queue.take();
  }

  private long untilDraft() {
    return savedAt + draftNanos - ticker.getAsLong();
  }

  private void work(List<Work> works) {
    int begin = 0;
    for (int i = 0; i < works.size(); i++) {
      if (works.get(i) instanceof Work.Alone alone) {
        commits.commit(works.subList(begin, i));
        begin = i + 1;
        work(alone);
      }
    }
    commits.commit(works.subList(begin, works.size()));
  }

  private void work(Work.Alone alone) {
    switch (alone) {
      case Work.Joining<?> joining -> join(joining);
      case Work.Erasing erasing -> erasure.erase(erasing);
      case Work.Struck(StoreFailed by) -> care.suspect(by, sql);
      case Work.Close _ -> {}
    }
  }

  /** What a reading may have written by mistake goes with the rollback. */
  private void join(Work.Joining<?> joining) {
    try {
      joining.run(new Between());
    } catch (RuntimeException | Error e) {
      joining.fail(e);
      StoreFailed disk = StoreFailed.passing(e);
      if (disk != null) {
        sql.rollback();
        care.suspect(disk, sql);
      }
    } finally {
      sql.rollback();
    }
  }

  private final class Between implements Journal.Moment {
    @Override
    public Connection connection() {
      return sql.connection();
    }

    @Override
    public long seq() {
      return folds.seq();
    }

    @Override
    public List<LiveText> live() {
      return live.all();
    }

    @Override
    public List<Recorded> entries(ConversationId conversation, long after) {
      return rows.entries().after(sql, conversation, after);
    }
  }
}
