package app.afterclose.window.state;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * The one way onto the JavaFX thread. What comes in while the thread is busy is carried out
 * together, in order, and {@code afterwards} runs once for all of it, so that a thousand frames
 * cost one redraw.
 */
public final class Gate implements Executor {
  private final Executor fx;
  private final Runnable afterwards;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean called;

  /**
   * @param fx runs a task on the JavaFX thread later: {@code Platform::runLater}
   * @param afterwards runs there after each batch
   */
  public Gate(Executor fx, Runnable afterwards) {
    this.fx = fx;
    this.afterwards = afterwards;
  }

  /** Carries {@code task} out on the JavaFX thread; callable from any thread, never blocks. */
  @Override
  public void execute(Runnable task) {
    synchronized (waiting) {
      waiting.add(task);
      if (called) {
        return;
      }
      called = true;
    }
    fx.execute(this::drain);
  }

  private void drain() {
    Runnable[] batch;
    synchronized (waiting) {
      batch = waiting.toArray(Runnable[]::new);
      waiting.clear();
      called = false;
    }
    try {
      for (Runnable task : batch) {
        task.run();
      }
    } finally {
      afterwards.run();
    }
  }
}
