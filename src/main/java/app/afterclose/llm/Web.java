package app.afterclose.llm;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What all servers are reached with. Any thread may call. */
final class Web {
  private final Supplier<OkHttpClient> maker;
  private final BooleanSupplier network;
  private final Learnt learnt;
  private @Nullable OkHttpClient pool;

  private Web(Supplier<OkHttpClient> maker, BooleanSupplier network, Learnt learnt) {
    this.maker = maker;
    this.network = network;
    this.learnt = learnt;
  }

  /**
   * @param pool the servers' connections; it also decides how names and certificates are looked up
   * @param network whether this computer has a way to the world
   */
  Web(OkHttpClient pool, BooleanSupplier network) {
    this(() -> pool, network, new Learnt(System::nanoTime));
  }

  /** With the network as it is. */
  Web(OkHttpClient pool) {
    this(pool, Network::isThere);
  }

  /** With a pool that is made when the first server is asked: all certificates are read for it. */
  static Web later() {
    return new Web(Http::pool, Network::isThere, new Learnt(System::nanoTime));
  }

  /** The same, with everything that passes seen by {@code witness}. */
  Web seenBy(Witness witness) {
    return new Web(() -> pool().newBuilder().addInterceptor(witness).build(), network, learnt);
  }

  /** The servers' connections. */
  synchronized OkHttpClient pool() {
    OkHttpClient made = pool;
    if (made == null) {
      made = maker.get();
      pool = made;
    }
    return made;
  }

  /** Forgets connections that nobody uses at the moment. */
  synchronized void reconnect() {
    if (pool != null) {
      pool.connectionPool().evictAll();
    }
  }

  /** Whether this computer has a way to the world. */
  BooleanSupplier network() {
    return network;
  }

  /** What was learnt of the servers. */
  Learnt learnt() {
    return learnt;
  }
}
