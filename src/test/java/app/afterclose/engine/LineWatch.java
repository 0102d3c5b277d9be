package app.afterclose.engine;

import app.afterclose.model.RunId;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** Waits for the line of runs that have no slot yet. */
final class LineWatch {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Object moved = new Object();

  /** The engine tells that the line has moved. */
  void moved(Map<RunId, Integer> places) {
    synchronized (moved) {
      moved.notifyAll();
    }
  }

  /** Waits until the places in {@code engine}'s line are as {@code wanted}. */
  void await(Engine engine, Predicate<Map<RunId, Integer>> wanted, String what) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      synchronized (moved) {
        while (!wanted.test(engine.line())) {
          long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
          if (left <= 0) {
            throw new AssertionError("the line is " + engine.line() + ", never " + what);
          }
          moved.wait(left);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
