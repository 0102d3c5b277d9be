package app.afterclose.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for what another thread does. */
final class Waiting {
  private Waiting() {}

  /**
   * Waits without giving way to interrupts: whoever left early would not know whether the work was
   * done. What the other thread threw is thrown here; the interrupt is kept for afterwards.
   */
  static <T> T on(CompletableFuture<T> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw thrown(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException thrown(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException cause -> cause;
      case Error cause -> throw cause;
      case null, default -> throw new IllegalStateException(e);
    };
  }
}
