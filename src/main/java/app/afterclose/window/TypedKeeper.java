package app.afterclose.window;

import app.afterclose.window.state.Typed;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Writes down what the rep is writing, at most twice a second while they write: a window may be
 * killed. For the JavaFX thread.
 */
final class TypedKeeper implements Typed.Keeper {
  private static final Duration SOON = Duration.millis(500);

  private final TypedFile file;
  private final Typed typed;
  private final PauseTransition wait = new PauseTransition(SOON);

  TypedKeeper(TypedFile file, Typed typed) {
    this.file = file;
    this.typed = typed;
    wait.setOnFinished(_ -> now());
  }

  /** Brings back what the window before left, and writes from now on. */
  void begin() {
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
    file.write(typed.all());
  }
}
