package app.afterclose.llm;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import okhttp3.OkHttpClient;

/**
 * What all servers are reached with.
 *
 * @param pool their connections; it also decides how names and certificates are looked up
 * @param network whether this computer has a way to the world
 * @param learnt what was learnt of servers, by address and model, for as long as the agent lives
 */
record Web(OkHttpClient pool, BooleanSupplier network, ConcurrentMap<String, Quirks> learnt) {
  Web(OkHttpClient pool, BooleanSupplier network) {
    this(pool, network, new ConcurrentHashMap<>());
  }

  /** With the network as it is. */
  Web(OkHttpClient pool) {
    this(pool, Network::isThere);
  }

  Quirks quirks(String server) {
    return learnt.getOrDefault(server, Quirks.NONE);
  }
}
