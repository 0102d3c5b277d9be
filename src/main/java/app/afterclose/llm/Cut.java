package app.afterclose.llm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ends a turn in flight from another thread. Threads are never interrupted for it: whoever holds a
 * connection says here how to let go of it.
 */
public final class Cut {
  private final CountDownLatch done = new CountDownLatch(1);
  private final List<Runnable> actions = new ArrayList<>();
  private final AtomicLong signs = new AtomicLong();

  /** Cuts; doing so twice is doing it once. */
  public void now() {
    List<Runnable> run;
    synchronized (actions) {
      done.countDown();
      run = List.copyOf(actions);
      actions.clear();
    }
    run.forEach(Runnable::run);
  }

  /** Something of the answer has come, be it text, thought or a call's arguments. */
  public void alive() {
    signs.incrementAndGet();
  }

  /** How often something has come: while it grows, the turn's connection lives. */
  public long signs() {
    return signs.get();
  }

  public boolean isCut() {
    return done.getCount() == 0;
  }

  /** Runs {@code action} on the cut, or at once if that has been. */
  public void onCut(Runnable action) {
    synchronized (actions) {
      if (!isCut()) {
        actions.add(action);
        return;
      }
    }
    action.run();
  }

  /** Waits for {@code time} at most; true when it was cut. An interrupt counts as a cut. */
  public boolean await(Duration time) {
    try {
      return done.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
