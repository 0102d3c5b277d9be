package app.afterclose.engine;

import app.afterclose.store.Journal;
import app.afterclose.store.StoreFailed;
import app.afterclose.store.Tx;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Writes that outlive a disk in trouble: what a turn or a tool has brought is kept until then. */
record Steady(Journal journal, BooleanSupplier quitting) {
  /** How soon a link that waits for the disk sees that the agent quits. */
  private static final Duration LOOK = Duration.ofMillis(500);

  /**
   * Writes, if need be when the disk takes it again: a run does not fail for it. Throws {@link
   * StoreFailed} when the agent quits meanwhile.
   */
  <T> T write(Function<Tx, T> unit) {
    while (true) {
      try {
        return journal.write(unit);
      } catch (StoreFailed e) {
        if (!e.kind().passing() || !outlived()) {
          throw e;
        }
      }
    }
  }

  /** Waits until the disk's trouble is over; false when the agent quits first. */
  private boolean outlived() {
    try {
      while (!quitting.getAsBoolean()) {
        if (journal.health().awaitWell(LOOK)) {
          return true;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
