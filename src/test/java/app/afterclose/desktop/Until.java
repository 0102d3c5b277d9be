package app.afterclose.desktop;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does. Each look may start a process, so looks are spaced. */
final class Until {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(60);

  private Until() {}

  static void is(String what, BooleanSupplier wanted) {
    some(what, () -> wanted.getAsBoolean() ? Optional.of(what) : Optional.empty());
  }

  static <T> T some(String what, Supplier<Optional<T>> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<T> found = wanted.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it never came to this: " + what);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
