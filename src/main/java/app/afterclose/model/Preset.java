package app.afterclose.model;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A known way to a model, from which a rep's own settings begin.
 *
 * @param id short and lasting, for the terminal
 * @param name as its maker writes it
 * @param kind as in {@link Settings.Provider}
 * @param baseUrl the address; a word in capitals and braces in it is for the rep to replace
 * @param key whether it wants a key
 * @param keysAt where the rep gets a key, a web address; or empty
 * @param note what a rep has to know or do, whole sentences; or empty
 * @param headers sent besides the protocol's own; {@code ${key}} stands for the key
 * @param local whether it runs on this computer, so that it is looked for
 */
public record Preset(
    String id,
    String name,
    String kind,
    String baseUrl,
    Need key,
    String keysAt,
    String note,
    Map<String, String> headers,
    boolean local) {
  public Preset {
    headers = Map.copyOf(headers);
  }

  /** Whether a server wants a key. */
  public enum Need {
    NEEDED,
    OPTIONAL,
    NONE
  }

  /** Whether {@code settings} go this way. */
  public boolean fits(Settings.Provider settings) {
    if (!settings.kind().equals(kind)) {
      return false;
    }
    String address = settings.baseUrl();
    if (address == null || address.isBlank()) {
      return id.equals(kind);
    }
    String own = Pattern.quote(baseUrl).replaceAll("\\{[A-Z]+}", "\\\\E[^/]+\\\\Q") + "/?";
    return address.strip().matches(own);
  }

  /**
   * Settings for this way.
   *
   * @param before those in use: how the network is reached stays as it is
   * @param address the rep's own, or null for the preset's
   * @param key as in {@link Settings.Provider#key}
   */
  public Settings.Provider settings(
      Settings.Provider before, @Nullable String address, @Nullable String model, String key) {
    boolean same = before.kind().equals(kind) && headers.equals(before.headers());
    return new Settings.Provider(
        kind,
        address == null || address.isBlank() ? baseUrl : address.strip(),
        model == null || model.isBlank() ? null : model.strip(),
        key,
        headers,
        before.proxy(),
        before.timeouts(),
        null,
        same && before.webSearch(),
        null);
  }
}
