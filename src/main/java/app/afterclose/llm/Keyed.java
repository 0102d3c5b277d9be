package app.afterclose.llm;

import app.afterclose.model.Usage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A provider whose key is fetched from the keyring for each turn and let go of after it. The
 * keyring may ask its owner first; a cut does not wait for that.
 *
 * @param searchesWeb as that of the provider that has the key
 * @param near whether the server itself may know its window, for which it needs the key
 * @param opened finds the key and gives the provider that has it, or one that says why not; blocks
 */
record Keyed(
    String kind, String model, boolean searchesWeb, boolean near, Supplier<Provider> opened)
    implements Provider {
  @Override
  public long window() {
    return near ? opened.get().window() : Windows.of(model);
  }

  @Override
  public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
    var found = new CompletableFuture<Optional<Provider>>();
    cut.onCut(() -> found.complete(Optional.empty()));
    Thread.ofVirtual()
        .name("key")
        .start(
            () -> {
              try {
                found.complete(Optional.of(opened.get()));
              } catch (RuntimeException e) {
                found.completeExceptionally(e);
              }
            });
    Optional<Provider> provider = found.join();
    return provider.isEmpty()
        ? new TurnResult.WasCut("", Usage.NONE)
        : provider.get().turn(request, text, cut);
  }
}
