package app.afterclose.llm;

import app.afterclose.json.Json;
import app.afterclose.model.Settings;
import java.io.IOException;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * A server that somebody wants to use.
 *
 * @param settings of which nothing is wrong
 * @param base its address
 */
record Server(Settings.Provider settings, Kind kind, HttpUrl base, Key key, Web web, Json json) {

  /** The same, with everything that passes seen by {@code witness}. */
  Server seenBy(Witness witness) {
    return new Server(settings, kind, base, key, web.seenBy(witness), json);
  }

  /** The proxy that leads there, or empty. */
  String proxy() {
    return Near.is(base.host()) ? "" : Objects.requireNonNullElse(settings.proxy(), "").strip();
  }

  Http http() {
    return new Http(web, settings, base.host(), key, json);
  }

  /** Where its models are listed. */
  HttpUrl models() {
    String asks = kind.asks();
    HttpUrl own = Address.of(base, "v1", asks);
    String path = own.encodedPath();
    return own.newBuilder()
        .encodedPath(path.substring(0, path.length() - asks.length()) + "models")
        .build();
  }

  /** Asks for what only reads; the caller closes the answer. */
  Response get(HttpUrl url) throws IOException {
    var request = new Request.Builder().url(url);
    Http http = http();
    kind.headers().forEach(request::header);
    http.sign(request, kind.keyHeader(), kind.keyPrefix());
    return http.read(request);
  }
}
