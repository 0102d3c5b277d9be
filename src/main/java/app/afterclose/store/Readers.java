package app.afterclose.store;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads aside from the writer, each in a consistent view of its own.
 *
 * <p>They run on a few platform threads, not on the caller's: a virtual thread that calls into
 * SQLite pins its carrier for as long as the query takes, and there are only as many carriers as
 * processors; two slow searches could hold up every run on a small machine. A caller that waits for
 * another thread is unmounted meanwhile.
 */
final class Readers implements AutoCloseable {
  private static final int THREADS = 3;

  private final Supplier<Sql> open;
  private final Consumer<StoreFailed> failed;
  private final Queue<Sql> idle = new ConcurrentLinkedQueue<>();

  /** Of this instance, not static: two journals in one process read two files. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<Sql> reading = new ThreadLocal<>();

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().name("journal-reader-", 1).daemon(true).factory());

  /**
   * @param open opens a connection that can only read
   * @param failed is told of each reading that the disk has failed, before its caller is
   */
  Readers(Supplier<Sql> open, Consumer<StoreFailed> failed) {
    this.open = open;
    this.failed = failed;
  }

  /** A reading within a reading sees the same view. */
  <T> T read(Function<Sql, T> query) {
    Sql outer = reading.get();
    if (outer != null) {
      return query.apply(outer);
    }
    var done = new CompletableFuture<T>();
    try {
      threads.execute(() -> run(query, done));
    } catch (RejectedExecutionException e) {
      throw new JournalClosed();
    }
    return Waiting.on(done);
  }

  /**
   * Reads over {@code own}, on this thread: what {@code query} reads of the journal in its turn is
   * read there too. The writer, which others wait for, thus waits for no reading of theirs.
   */
  <T> T over(Sql own, Supplier<T> query) {
    reading.set(own);
    try {
      return query.get();
    } finally {
      reading.remove();
    }
  }

  /** Lets readings at work end. */
  @Override
  public void close() {
    threads.close();
    for (Sql sql = idle.poll(); sql != null; sql = idle.poll()) {
      sql.close();
    }
  }

  private <T> void run(Function<Sql, T> query, CompletableFuture<T> done) {
    try {
      Sql pooled = idle.poll();
      Sql sql = pooled == null ? open.get() : pooled;
      reading.set(sql);
      T value;
      try {
        value = query.apply(sql);
      } finally {
        reading.remove();
        sql.rollback();
        idle.add(sql);
      }
      done.complete(value);
    } catch (RuntimeException | Error e) {
      StoreFailed disk = StoreFailed.passing(e);
      if (disk != null) {
        failed.accept(disk);
      }
      done.completeExceptionally(disk == null ? e : disk);
    }
  }
}
