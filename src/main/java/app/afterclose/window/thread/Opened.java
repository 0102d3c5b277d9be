package app.afterclose.window.thread;

import java.util.HashSet;
import java.util.Set;

/**
 * What the rep has opened, by key: kept here, since a row's node is made anew when it scrolls by.
 */
final class Opened {
  private final Set<String> keys = new HashSet<>();

  boolean is(String key) {
    return keys.contains(key);
  }

  void set(String key, boolean open) {
    if (open) {
      keys.add(key);
    } else {
      keys.remove(key);
    }
  }

  void clear() {
    keys.clear();
  }
}
