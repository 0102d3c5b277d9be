package app.afterclose.store;

import app.afterclose.model.ConversationId;
import app.afterclose.model.RunId;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in the writer's queue. */
sealed interface Work {
  /** Somebody waits for it. */
  sealed interface Awaited extends Work {
    void fail(Throwable reason);
  }

  /** It is done by itself, when what stood before it is committed. */
  sealed interface Alone extends Work {}

  /** A unit of work, its caller waiting. */
  final class Unit<T> implements Awaited {
    private final Function<Tx, T> unit;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private @Nullable T value;

    Unit(Function<Tx, T> unit) {
      this.unit = unit;
    }

    void run(Tx tx) {
      value = unit.apply(tx);
    }

    void succeed() {
      done.complete(value);
    }

    @Override
    public void fail(Throwable reason) {
      done.completeExceptionally(reason);
    }

    CompletableFuture<T> done() {
      return done;
    }
  }

  /** A reading between two commits, its caller waiting. */
  final class Joining<T> implements Awaited, Alone {
    private final Function<Journal.Moment, T> reading;
    private final CompletableFuture<T> done = new CompletableFuture<>();

    Joining(Function<Journal.Moment, T> reading) {
      this.reading = reading;
    }

    void run(Journal.Moment moment) {
      done.complete(reading.apply(moment));
    }

    @Override
    public void fail(Throwable reason) {
      done.completeExceptionally(reason);
    }

    CompletableFuture<T> done() {
      return done;
    }
  }

  /**
   * A conversation to be erased, its caller waiting.
   *
   * @param also what goes with it, in the same transaction
   * @param done completed with false when it could not be: it is in flight, or not there
   */
  record Erasing(
      ConversationId conversation, Consumer<Session> also, CompletableFuture<Boolean> done)
      implements Awaited, Alone {
    void succeed(boolean erased) {
      done.complete(erased);
    }

    @Override
    public void fail(Throwable reason) {
      done.completeExceptionally(reason);
    }
  }

  /** Text of a turn in flight. */
  record Said(RunId run, int turn, String text) implements Work {}

  /** A reading that the disk has failed; nobody waits for what comes of it. */
  record Struck(StoreFailed by) implements Alone {}

  /** The last work of all. */
  record Close() implements Alone {}
}
