package app.afterclose.llm;

import app.afterclose.json.Json;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Models behind the Anthropic Messages API. */
final class Anthropic implements Provider {
  static final String KIND = "anthropic";
  static final String KEY_HEADER = "x-api-key";
  static final String BASE = "https://api.anthropic.com";

  /** The API's only version so far; newer features are told apart by other means. */
  static final String VERSION = "2023-06-01";

  private final HttpUrl url;
  private final String model;
  private final Http http;
  private final Json json;

  /**
   * A model at a server.
   *
   * @param base the server, with or without the {@code /v1} that its paths begin with
   */
  Anthropic(HttpUrl base, String model, Http http, Json json) {
    this.url = Address.of(base, "v1", "messages");
    this.model = model;
    this.http = http;
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public long window() {
    return http.window(url, model, KEY_HEADER, "");
  }

  @Override
  public boolean searchesWeb() {
    return http.webSearch();
  }

  @Override
  public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
    return http.ask(quirks -> sending(request, quirks, text), request.now(), cut);
  }

  private Http.Sending sending(TurnRequest request, Quirks quirks, Consumer<String> text) {
    String body = new AnthropicRequest(json, request, quirks).body(model, http.webSearch());
    var call = new Request.Builder().url(url).header("anthropic-version", VERSION);
    http.sign(call, KEY_HEADER, "");
    var answer = new AnthropicStream(json, http.problems(), request, body.length(), text);
    return new Http.Sending(call, body, answer);
  }
}
