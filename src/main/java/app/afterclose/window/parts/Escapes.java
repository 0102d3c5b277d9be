package app.afterclose.window.parts;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is open over the window and closes with Escape, the last opened first; only when nothing is,
 * does Escape mean anything else. For the JavaFX thread.
 */
public final class Escapes {
  private final Deque<Runnable> open = new ArrayDeque<>();

  /** {@code close} will be called when Escape means it. */
  public void opened(Runnable close) {
    open.remove(close);
    open.push(close);
  }

  /** It has closed in whatever way. */
  public void closed(Runnable close) {
    open.remove(close);
  }

  public boolean anyOpen() {
    return !open.isEmpty();
  }

  /** Closes what was opened last; false when nothing is open. */
  public boolean closeLast() {
    Runnable last = open.poll();
    if (last == null) {
      return false;
    }
    last.run();
    return true;
  }
}
