package app.afterclose.os.keyring;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the keychain of macOS is asked, by the names of the Security framework's constants.
 *
 * @see <a href="https://developer.apple.com/documentation/security/keychain-items">Keychain
 *     items</a>
 */
final class MacQuery {
  private MacQuery() {}

  /** A value of a dictionary. */
  sealed interface Value {}

  /** A constant of the framework. */
  record Constant(String name) implements Value {}

  /** A CFString. */
  record Text(String text) implements Value {}

  /** A CFData with this text in UTF-8; it may be a key and is not printed. */
  record Data(String text) implements Value {
    @Override
    public String toString() {
      return "Data";
    }
  }

  /** The entry under {@code name}. */
  static Map<String, Value> entry(String name) {
    var query = new LinkedHashMap<String, Value>();
    query.put("kSecClass", new Constant("kSecClassGenericPassword"));
    query.put("kSecAttrService", new Text(Keyrings.SERVICE));
    query.put("kSecAttrAccount", new Text(name));
    return query;
  }

  /** Asks for its key. */
  static Map<String, Value> find(String name) {
    Map<String, Value> query = entry(name);
    query.put("kSecMatchLimit", new Constant("kSecMatchLimitOne"));
    query.put("kSecReturnData", new Constant("kCFBooleanTrue"));
    return query;
  }

  /** What changes in an entry that is there. */
  static Map<String, Value> change(String key) {
    return Map.of("kSecValueData", new Data(key));
  }

  /** A new entry. */
  static Map<String, Value> add(String name, String key) {
    Map<String, Value> query = entry(name);
    query.put("kSecAttrLabel", new Text(Keyrings.label(name)));
    query.putAll(change(key));
    return query;
  }
}
