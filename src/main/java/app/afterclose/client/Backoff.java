package app.afterclose.client;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The pause before the next try: none after a connection that lasted, then longer each time, so
 * that an agent that dies at once is not started in a circle.
 */
final class Backoff {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration LASTED = Duration.ofSeconds(30);
  private static final int AFTER_FAILURE = 4;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition skipped = lock.newCondition();
  private long attachedAt;
  private boolean wasAttached;
  private boolean skip;
  private int tries;

  /** The last try failed: something is wrong that does not pass at once. */
  void failed() {
    lock.lock();
    try {
      tries = Math.max(tries, AFTER_FAILURE);
    } finally {
      lock.unlock();
    }
  }

  void attached() {
    lock.lock();
    try {
      attachedAt = System.nanoTime();
      wasAttached = true;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the pause in hand, or the next one. */
  void skip() {
    lock.lock();
    try {
      skip = true;
      skipped.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void pause() throws InterruptedException {
    lock.lock();
    try {
      if (wasAttached && System.nanoTime() - attachedAt > LASTED.toNanos()) {
        tries = 0;
      }
      wasAttached = false;
      long left = delay(tries++).toNanos();
      while (!skip && left > 0) {
        left = skipped.awaitNanos(left);
      }
      skip = false;
    } finally {
      lock.unlock();
    }
  }

  /** Nothing, then a quarter of a second, doubling. */
  static Duration delay(int tries) {
    if (tries == 0) {
      return Duration.ZERO;
    }
    long millis = 250L << Math.min(tries - 1, 10);
    Duration delay = Duration.ofMillis(millis);
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}
