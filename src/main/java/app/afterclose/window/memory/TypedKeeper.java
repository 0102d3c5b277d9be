package app.afterclose.window.memory;

import app.afterclose.window.state.Typed;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Writes down what the rep is writing, at most twice a second while they write: a window may be
 * killed. What must not be found any more is tried to be taken out until it is. For the JavaFX
 * thread.
 */
public final class TypedKeeper implements Typed.Keeper {
  private static final Duration SOON = Duration.millis(500);

  private final TypedFile file;
  private final Typed typed;
  private final Runnable stuck;
  private final PauseTransition wait = new PauseTransition(SOON);

  /** Whether the file may still hold what must not be found. */
  private boolean owing;

  /**
   * @param stuck tells the rep that something may still be found which they had taken out
   */
  public TypedKeeper(TypedFile file, Typed typed, Runnable stuck) {
    this.file = file;
    this.typed = typed;
    this.stuck = stuck;
    wait.setOnFinished(_ -> write());
  }

  /** Brings back what the window before left, and writes from now on. */
  public void begin() {
    typed.restore(file.read());
    typed.keep(this);
  }

  @Override
  public void soon() {
    wait.play(); // no later for what is written while it waits
  }

  @Override
  public void now() {
    wait.stop();
    boolean told = owing;
    owing = !file.replace(typed.all());
    if (owing) {
      wait.play();
      if (!told) {
        stuck.run();
      }
    }
  }

  private void write() {
    if (owing) {
      now();
    } else {
      file.write(typed.all());
    }
  }
}
