package app.afterclose.agent;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** When the tray is drawn: soon after something happened, and by the clock while something runs. */
final class Beat {
  /** What happens within it is drawn once. */
  private static final Duration BURST = Duration.ofMillis(250);

  /** Between two drawings of a clock that runs. */
  static final Duration CLOCK = Duration.ofSeconds(10);

  /** Between two drawings where no tray shows them: it may come. */
  static final Duration LOOK = Duration.ofSeconds(40);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Condition ended = lock.newCondition();
  private boolean due;
  private boolean end;

  /** Something happened. Never blocks for long. */
  void due() {
    lock.lock();
    try {
      due = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void end() {
    lock.lock();
    try {
      end = true;
      changed.signalAll();
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the next drawing. False when there is none.
   *
   * @param pause how long, if nothing happens; null for ever
   */
  boolean next(@Nullable Duration pause) {
    lock.lock();
    try {
      long left = BURST.toNanos();
      while (!end && left > 0) {
        left = ended.awaitNanos(left);
      }
      left = pause == null ? Long.MAX_VALUE : pause.toNanos();
      while (!end && !due && left > 0) {
        left = changed.awaitNanos(left);
      }
      due = false;
      return !end;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
