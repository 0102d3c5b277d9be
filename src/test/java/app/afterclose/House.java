package app.afterclose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rooms of the house and what each may see of the others, spelt out from top to bottom. */
final class House {
  static final String ROOT = Main.class.getPackageName();

  /** What both wings stand on. */
  private static final List<String> SHARED = List.of("wire", "os", "json", "model");

  static final List<String> CLIENTS_WING = List.of("window", "terminal", "client");

  static final List<String> AGENTS_WING =
      List.of("agent", "engine", "tool", "llm", "quota", "crm", "store");

  /** Rooms on one floor: neither may know the other. */
  private static final List<Set<String>> SAME_FLOOR =
      List.of(Set.of("tool", "llm", "quota"), Set.of("wire", "os"));

  private House() {}

  /** Each room with the rooms below it that it may import. */
  static Map<String, Set<String>> mayImport() {
    Map<String, Set<String>> result = new TreeMap<>();
    for (List<String> wing : List.of(CLIENTS_WING, AGENTS_WING)) {
      for (int i = 0; i < wing.size(); i++) {
        Set<String> below = below(wing.subList(i + 1, wing.size()), wing.get(i));
        below.addAll(SHARED);
        result.put(wing.get(i), below);
      }
    }
    for (int i = 0; i < SHARED.size(); i++) {
      result.put(SHARED.get(i), below(SHARED.subList(i + 1, SHARED.size()), SHARED.get(i)));
    }
    return result;
  }

  static String in(String room) {
    return ROOT + "." + room + "..";
  }

  static String[] in(Iterable<String> rooms) {
    Set<String> packages = new TreeSet<>();
    rooms.forEach(room -> packages.add(in(room)));
    return packages.toArray(String[]::new);
  }

  private static Set<String> below(List<String> lower, String room) {
    Set<String> result = new TreeSet<>(lower);
    for (Set<String> floor : SAME_FLOOR) {
      if (floor.contains(room)) {
        result.removeAll(floor);
      }
    }
    return result;
  }
}
