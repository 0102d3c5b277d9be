package app.afterclose.llm;

import static app.afterclose.model.Texts.plain;

import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** A provider's key, or none. It goes into a request's header and nowhere else. */
final class Key {
  private final String source;
  private final @Nullable String secret;

  /**
   * A key.
   *
   * @param source where it came from, in the settings' words: {@code keyring:NAME} with the name in
   *     the keyring, {@code env:NAME} or {@code none}
   */
  Key(String source, @Nullable String secret) {
    this.source = source;
    this.secret = secret;
  }

  /** Where the rep set it, for messages. */
  String source() {
    if (source.startsWith(Keys.KEYRING)) {
      return source.equals(Keys.KEYRING)
          ? plain("key.in.keyring")
          : plain("key.in.keyring.for", source.substring(Keys.KEYRING.length() + 1));
    }
    return source.startsWith(Keys.ENV)
        ? plain("key.in.variable", source.substring(Keys.ENV.length()))
        : plain("key.in.settings", source);
  }

  /** Sends the key, if there is one, as {@code header}, after {@code prefix}. */
  void addTo(Request.Builder request, String header, String prefix) {
    if (secret != null) {
      request.header(header, prefix + secret);
    }
  }

  /** Whether there is none to send. */
  boolean isNone() {
    return secret == null;
  }

  /** {@code template} with the key in its place. */
  String fill(String template) {
    return template.replace(ExtraHeaders.KEY, secret == null ? "" : secret);
  }

  /** {@code text} without the key: some servers repeat what they refuse. */
  String scrub(String text) {
    return secret == null ? text : text.replace(secret, "…");
  }

  @Override
  public String toString() {
    return "Key[" + source + "]";
  }
}
