package app.afterclose.agent;

import app.afterclose.json.Json;
import app.afterclose.store.Database;
import app.afterclose.wire.Wire;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * What every start needs and what depends on nothing, begun at once and beside each other while the
 * data folder is found and its lock is taken: SQLite's library is loaded, and Jackson works out how
 * a client is greeted. Nothing is decided here and nobody is waited for but by who needs a thing.
 * Whoever finds another agent at work did it for nothing, and ends a little later for it.
 *
 * @param wire the mapper of the talk with clients
 */
record Ahead(Supplier<Json> wire) {
  static Ahead begin() {
    begin("database", Database::load);
    var wire = new CompletableFuture<Json>();
    begin(
        "wire",
        () -> {
          try {
            wire.complete(Wire.rehearsed());
          } catch (RuntimeException | Error e) {
            wire.completeExceptionally(e);
          }
        });
    return new Ahead(() -> joined(wire));
  }

  private static void begin(String what, Runnable work) {
    Thread.ofPlatform().name("ahead-" + what).daemon().start(work);
  }

  private static Json joined(CompletableFuture<Json> wire) {
    try {
      return wire.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the talk with clients cannot be prepared", e.getCause());
    }
  }
}
