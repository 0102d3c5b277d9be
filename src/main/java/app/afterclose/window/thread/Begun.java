package app.afterclose.window.thread;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the rep has begun to make of a card.
 *
 * @param texts what its fields hold, by name
 * @param reason why it is to be declined, so far
 * @param declining whether the rep is about to decline it
 */
record Begun(Map<String, String> texts, String reason, boolean declining) {
  private static final String FIELD = "field ";
  private static final String REASON = "reason";
  private static final String DECLINING = "declining";

  Begun {
    texts = Map.copyOf(texts);
  }

  /** All of it under names, to be written down. */
  Map<String, String> named() {
    var named = new LinkedHashMap<String, String>();
    texts.forEach((name, text) -> named.put(FIELD + name, text));
    named.put(REASON, reason);
    if (declining) {
      named.put(DECLINING, "");
    }
    return named;
  }

  /** What {@link #named} came from; empty when {@code named} is. */
  static Optional<Begun> of(Map<String, String> named) {
    var texts = new LinkedHashMap<String, String>();
    named.forEach(
        (name, text) -> {
          if (name.startsWith(FIELD)) {
            texts.put(name.substring(FIELD.length()), text);
          }
        });
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Begun(texts, named.getOrDefault(REASON, ""), named.containsKey(DECLINING)));
  }
}
