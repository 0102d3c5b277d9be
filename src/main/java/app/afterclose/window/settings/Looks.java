package app.afterclose.window.settings;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which model has which colour and pattern in the chart. A model keeps the look it was first given,
 * whatever is shown afterwards, as long as no model that had it earlier is shown beside it. For one
 * thread.
 */
final class Looks {
  /** Models that have a look of their own; the others share one. */
  static final int OWN = 5;

  /** The style class of what the others share. */
  static final String OTHERS = "usage-look-others";

  private final Map<String, Integer> kept = new LinkedHashMap<>();

  /**
   * The style class of each model that is shown by itself.
   *
   * @param models the most used first
   */
  Map<String, String> of(List<String> models) {
    List<String> shown = models.subList(0, Math.min(OWN, models.size()));
    Map<String, Integer> worn = new LinkedHashMap<>();
    kept.forEach(
        (model, look) -> {
          if (shown.contains(model) && !worn.containsValue(look)) {
            worn.put(model, look);
          }
        });
    for (String model : shown) {
      if (!worn.containsKey(model)) {
        int look = free(worn);
        worn.put(model, look);
        kept.putIfAbsent(model, look);
      }
    }
    Map<String, String> styles = new LinkedHashMap<>();
    shown.forEach(model -> styles.put(model, "usage-look-" + worn.get(model)));
    return styles;
  }

  /** A look that nothing beside it wears, and if there is one, that no model had before. */
  private int free(Map<String, Integer> worn) {
    Set<Integer> had = new HashSet<>(kept.values());
    return IntStream.concat(
            IntStream.range(0, OWN).filter(look -> !had.contains(look)), IntStream.range(0, OWN))
        .filter(look -> !worn.containsValue(look))
        .findFirst()
        .orElseThrow();
  }
}
