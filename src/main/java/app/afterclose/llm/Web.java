package app.afterclose.llm;

import java.util.function.BooleanSupplier;
import okhttp3.OkHttpClient;

/**
 * What all servers are reached with.
 *
 * @param pool their connections; it also decides how names and certificates are looked up
 * @param network whether this computer has a way to the world
 * @param learnt what was learnt of them
 */
record Web(OkHttpClient pool, BooleanSupplier network, Learnt learnt) {
  Web(OkHttpClient pool, BooleanSupplier network) {
    this(pool, network, new Learnt(System::nanoTime));
  }

  /** With the network as it is. */
  Web(OkHttpClient pool) {
    this(pool, Network::isThere);
  }

  /** The same, with everything that passes seen by {@code witness}. */
  Web seenBy(Witness witness) {
    return new Web(pool.newBuilder().addInterceptor(witness).build(), network, learnt);
  }
}
