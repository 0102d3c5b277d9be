package app.afterclose.llm;

import app.afterclose.model.Settings;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Under which name the keyring keeps a server's key. A key belongs to a host and is never sent to
 * another: whoever changes the address in the settings changes the key that is looked for.
 */
public final class KeyName {
  private static final int HTTPS = 443;

  private KeyName() {}

  /**
   * The name for the server that {@code settings} mean, or empty when that needs no key or its
   * address is none.
   */
  public static Optional<String> of(Settings.Provider settings) {
    String said = settings.baseUrl();
    String address =
        said != null ? said.strip() : Kind.of(settings.kind()).map(Kind::base).orElse("");
    return Optional.ofNullable(HttpUrl.parse(address)).map(KeyName::of);
  }

  /** The host, with its port unless that is the one of HTTPS: what is sent in clear is another. */
  static String of(HttpUrl url) {
    return url.port() == HTTPS ? url.host() : url.host() + ":" + url.port();
  }
}
