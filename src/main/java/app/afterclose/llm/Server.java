package app.afterclose.llm;

import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * A server that somebody wants to use.
 *
 * @param base its address as written
 * @param headers sent besides the protocol's own; {@code ${key}} stands for the key
 * @param proxy the proxy's address for messages; or empty
 */
record Server(
    String kind,
    HttpUrl base,
    Key key,
    Map<String, String> headers,
    OkHttpClient client,
    Timeouts timeouts,
    String proxy) {

  /** The same, with everything that passes seen by {@code witness}. */
  Server seenBy(Witness witness) {
    var watched = client.newBuilder().addInterceptor(witness).build();
    return new Server(kind, base, key, headers, watched, timeouts, proxy);
  }

  /** Where its models are listed. */
  HttpUrl models() {
    HttpUrl own =
        Address.of(base, "v1", kind.equals(Anthropic.KIND) ? "messages" : "chat/completions");
    String path = own.encodedPath().replaceFirst("/(messages|chat/completions)$", "/models");
    return own.newBuilder().encodedPath(path).build();
  }

  /** A question that only reads. */
  Request get(HttpUrl url) {
    var request = new Request.Builder().url(url);
    if (kind.equals(Anthropic.KIND)) {
      request.header("anthropic-version", Anthropic.VERSION);
      key.addTo(request, "x-api-key", "");
    } else {
      key.addTo(request, "Authorization", "Bearer ");
    }
    headers.forEach((name, value) -> key.fill(request, name, value));
    return request.build();
  }
}
