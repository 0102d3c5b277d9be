package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Texts;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Products as deals name them, matched to the price list: "GTXPro" is "GTX Pro" when no other
 * product of the list is written alike but for case, spaces and punctuation.
 */
final class ProductNames {
  private final Map<String, List<String>> byKey = new HashMap<>();
  private final Map<String, String> readAs = new TreeMap<>();
  private final Map<String, Integer> times = new HashMap<>();

  ProductNames(Connection connection) {
    for (String name : Sql.list(connection, "SELECT name FROM products", row -> row.getString(1))) {
      byKey.computeIfAbsent(Names.key(name), key -> new ArrayList<>()).add(name);
    }
  }

  /** The list's name where it is sure, else the name as given. */
  @Nullable String meant(@Nullable String given) {
    if (given == null) {
      return null;
    }
    List<String> listed = byKey.getOrDefault(Names.key(given), List.of());
    if (listed.size() != 1 || listed.getFirst().equals(given)) {
      return given;
    }
    readAs.put(given, listed.getFirst());
    times.merge(given, 1, Integer::sum);
    return listed.getFirst();
  }

  /** A row's values with the list's name in place of the one at {@code product}; -1 for none. */
  List<@Nullable String> meant(List<@Nullable String> values, int product) {
    if (product < 0) {
      return values;
    }
    List<@Nullable String> named = new ArrayList<>(values);
    named.set(product, meant(values.get(product)));
    return named;
  }

  /** What was read as what, a sentence each. */
  List<String> notes(Texts texts) {
    return readAs.entrySet().stream()
        .map(
            entry ->
                plain(
                    "read.product",
                    Words.quoted(entry.getKey()),
                    Words.quoted(entry.getValue()),
                    texts.counted("pipeline.deals", times.getOrDefault(entry.getKey(), 0))))
        .toList();
  }
}
