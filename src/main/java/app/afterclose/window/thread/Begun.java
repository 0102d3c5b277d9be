package app.afterclose.window.thread;

import java.util.Map;

/**
 * What the rep has begun to make of a card.
 *
 * @param texts what its fields hold, by name
 * @param reason why it is to be declined, so far
 * @param declining whether the rep is about to decline it
 */
record Begun(Map<String, String> texts, String reason, boolean declining) {
  Begun {
    texts = Map.copyOf(texts);
  }
}
