package app.afterclose.llm;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import app.afterclose.model.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;

/** Asks one server: one request, one answer, never a second try of what may have been answered. */
final class Http {
  /** The longest that a small question about a server takes. */
  static final Duration GLANCE = Duration.ofSeconds(1);

  private static final long GLANCED = 4L << 20;

  private final OkHttpClient client;
  private final Settings.Timeouts timeouts;
  private final Key key;
  private final ExtraHeaders headers;
  private final Problems problems;
  private final Json json;
  private final Web web;
  private final String server;
  private final boolean webSearch;

  /**
   * A server as the settings say it is reached.
   *
   * @param settings whose headers and proxy have nothing wrong
   * @param host the server's name, for messages
   */
  Http(Web web, Settings.Provider settings, String host, Key key, Json json) {
    String model = Objects.toString(settings.model(), "").strip();
    this.client = client(web.pool(), settings);
    this.timeouts = settings.timeouts();
    this.key = key;
    this.headers = new ExtraHeaders(settings.headers(), key);
    this.problems = new Problems(host, model, key, web.network());
    this.json = json;
    this.web = web;
    this.webSearch = settings.webSearch();
    this.server = settings.kind() + " " + settings.baseUrl() + " " + model;
  }

  /** Shared by any number of these. Redirects are not followed: a key is for one server. */
  static OkHttpClient pool() {
    return new OkHttpClient.Builder().followRedirects(false).followSslRedirects(false).build();
  }

  private static OkHttpClient client(OkHttpClient pool, Settings.Provider settings) {
    var timeouts = settings.timeouts();
    var builder =
        pool.newBuilder()
            .connectTimeout(timeouts.connect())
            .writeTimeout(timeouts.idle())
            .readTimeout(timeouts.firstByte());
    String proxy = settings.proxy();
    return (proxy == null ? builder : builder.proxySelector(new ProxyWay(proxy))).build();
  }

  /** Adds the key, as {@code header} after {@code prefix}, and the settings' headers. */
  void sign(Request.Builder request, String header, String prefix) {
    headers.addTo(request, key, header, prefix);
  }

  /** Asks for what only reads; the caller closes the answer. */
  Response read(Request.Builder request) throws IOException {
    return client.newCall(request.get().build()).execute();
  }

  /** Whether the settings let the provider search the web. */
  boolean webSearch() {
    return webSearch;
  }

  /**
   * What the model reads and writes in one turn, in tokens. A server on this computer or in its
   * network is asked now and then, which takes {@link #GLANCE} at most; of any other the model's
   * name tells.
   *
   * @param url where the model is asked
   * @param header where the key stands, after {@code prefix}
   */
  long window(HttpUrl url, String model, String header, String prefix) {
    return Near.is(url.host())
        ? web.learnt()
            .window(server, () -> served(url, model, header, prefix))
            .orElse(Windows.of(model))
        : Windows.of(model);
  }

  private OptionalLong served(HttpUrl url, String model, String header, String prefix) {
    try {
      return ServedWindow.of(url, model, at -> glance(at, header, prefix));
    } catch (UncheckedIOException e) {
      // Whoever is not there or too busy is not asked for more; the turn itself tells why.
      return OptionalLong.empty();
    }
  }

  private Optional<JsonNode> glance(HttpUrl at, String header, String prefix) {
    var request = new Request.Builder().url(at);
    sign(request, header, prefix);
    OkHttpClient brief = client.newBuilder().callTimeout(GLANCE).build();
    try (Response response = brief.newCall(request.build()).execute()) {
      return response.isSuccessful()
          ? Optional.of(json.tree(response.peekBody(GLANCED).string()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BadJson e) {
      return Optional.empty();
    }
  }

  Problems problems() {
    return problems;
  }

  /** What is sent, and what its answer adds up in. */
  record Sending(Request.Builder request, String body, Answer answer) {}

  /**
   * Asks, and blocks until the turn has ended, one way or another. A request that is refused for a
   * parameter that a turn can do without is asked once more without it, since nothing of it was
   * answered or billed; that is remembered.
   *
   * @param sending makes what is sent to a server with such quirks
   */
  TurnResult ask(Function<Quirks, Sending> sending, Instant now, Cut cut) {
    while (true) {
      Quirks known = web.learnt().quirks(server);
      var exchange = new Exchange(client, timeouts, problems, json, sending.apply(known));
      TurnResult result = exchange.run(now, cut);
      Optional<Quirks> more = exchange.refusal().flatMap(known::after);
      if (more.isEmpty() || cut.isCut()) {
        return result;
      }
      web.learnt().learn(server, more.get());
    }
  }
}
