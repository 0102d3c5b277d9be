package app.afterclose.llm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.Request;

/**
 * What is sent with each request because the settings say so. A value may hold {@code ${key}} where
 * the key belongs, so that no key stands in a file.
 */
final class ExtraHeaders {
  static final String KEY = "${key}";

  /** Those that the connection itself depends on. */
  private static final Set<String> OWN =
      Set.of(
          "accept-encoding",
          "connection",
          "content-length",
          "content-type",
          "expect",
          "host",
          "transfer-encoding",
          "upgrade");

  private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final boolean carriesKey;

  /** The settings' headers, of which nothing is {@link #wrong}. */
  ExtraHeaders(Map<String, String> settings, Key key) {
    settings.forEach((name, value) -> values.put(name, key.fill(value)));
    carriesKey = settings.values().stream().anyMatch(value -> value.contains(KEY));
  }

  /** What keeps these from being sent. Their values are not repeated: they may be secrets. */
  static Optional<Problem.Rejected> wrong(Map<String, String> settings, Key key) {
    for (Map.Entry<String, String> header : settings.entrySet()) {
      String name = header.getKey();
      String detail = "";
      if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
        detail = plain("header.name");
      } else if (OWN.contains(name.toLowerCase(Locale.ROOT))) {
        detail = plain("header.own", name);
      } else if (!header.getValue().chars().allMatch(c -> c >= ' ' && c < 127)) {
        detail = plain("header.letters", name);
      } else if (header.getValue().contains(KEY) && key.isNone()) {
        detail = plain("header.noKey", name);
      }
      if (!detail.isEmpty()) {
        return Optional.of(new Problem.Rejected(detail, plain("header.remedy")));
      }
    }
    return Optional.empty();
  }

  /**
   * Adds them, and before them the key as the protocol has it, unless one of these carries the key
   * or has that name: then it takes its place.
   */
  void addTo(Request.Builder request, Key key, String header, String prefix) {
    if (!carriesKey && !values.containsKey(header)) {
      key.addTo(request, header, prefix);
    }
    values.forEach(request::header);
  }
}
