package app.afterclose.llm;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What was learnt of servers, by address and model, for as long as the agent lives. Any thread may
 * call.
 */
final class Learnt {
  /** A server may be started anew with another window. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  /** Some tell it only once the first turn has had the model loaded, and most never. */
  private static final int ASKS = 3;

  private final ConcurrentMap<String, Quirks> quirks = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Told> windows = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  private record Told(OptionalLong tokens, int asks, long since) {}

  /** Nothing yet; {@code nanos} is a monotonic clock in nanoseconds. */
  Learnt(LongSupplier nanos) {
    this.nanos = nanos;
  }

  Quirks quirks(String server) {
    return quirks.getOrDefault(server, Quirks.NONE);
  }

  void learn(String server, Quirks known) {
    quirks.put(server, known);
  }

  /** What {@code server} lets its model read and write; {@code ask} is asked now and then. */
  OptionalLong window(String server, Supplier<OptionalLong> ask) {
    long now = nanos.getAsLong();
    Told told = windows.getOrDefault(server, new Told(OptionalLong.empty(), 0, now));
    if (now - told.since() >= KEPT.toNanos()) {
      told = new Told(OptionalLong.empty(), 0, now);
    }
    if (told.tokens().isPresent() || told.asks() >= ASKS) {
      return told.tokens();
    }
    OptionalLong tokens = ask.get();
    windows.put(server, new Told(tokens, told.asks() + 1, told.since()));
    return tokens;
  }
}
