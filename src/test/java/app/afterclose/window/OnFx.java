package app.afterclose.window;

import java.util.concurrent.Callable;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Asks the scene on JavaFX's thread. To ask where a node is has JavaFX bring its bounds up to date;
 * done by a test's thread in the middle of a pulse, the two lose count of each other, and one of
 * them fails with an index of -1.
 */
public final class OnFx {
  private static final long DEADLINE = 30_000;

  private OnFx() {}

  /** What {@code question} answers there. */
  public static <T> T ask(Callable<T> question) {
    if (!Platform.isFxApplicationThread()) {
      return WaitForAsyncUtils.waitForAsyncFx(DEADLINE, question);
    }
    try {
      return question.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
