package app.afterclose.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether the disk takes what is written. The writer alone changes it: a commit that fails for a
 * reason outside of the program begins trouble, as does a reading that finds the file damaged, and
 * only a commit that asks for room ends it. Any thread may ask.
 */
public final class Health {
  private @Nullable StoreFailed trouble;
  private CountDownLatch well = new CountDownLatch(0);

  /** What is wrong, in the rep's words, or empty. */
  public synchronized Optional<String> trouble() {
    return Optional.ofNullable(trouble).map(t -> String.valueOf(t.getMessage()));
  }

  /** Waits until nothing is wrong; false when something still is after this time. */
  public boolean awaitWell(Duration patience) throws InterruptedException {
    CountDownLatch over;
    synchronized (this) {
      over = well;
    }
    return over.await(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  synchronized boolean good() {
    return trouble == null;
  }

  /** Whether it cannot be over before the next start. */
  synchronized boolean lasting() {
    return trouble != null && trouble.kind() == StoreFailed.Kind.DAMAGED;
  }

  /** Returns whether this is news; beside what cannot be over, nothing is. */
  synchronized boolean struck(StoreFailed by) {
    if (lasting()) {
      return false;
    }
    boolean news = trouble == null || trouble.kind() != by.kind();
    if (trouble == null) {
      well = new CountDownLatch(1);
    }
    trouble = by;
    return news;
  }

  synchronized void mended() {
    trouble = null;
    well.countDown();
  }
}
