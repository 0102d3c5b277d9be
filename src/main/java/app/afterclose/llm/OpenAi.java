package app.afterclose.llm;

import app.afterclose.json.Json;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Models behind OpenAI's chat completions, or any server that speaks like them. */
final class OpenAi implements Provider {
  static final String KIND = "openai";
  static final String KEY_HEADER = "Authorization";
  static final String KEY_PREFIX = "Bearer ";
  static final String BASE = "https://api.openai.com/v1";

  private final HttpUrl url;
  private final String model;
  private final Http http;
  private final Json json;

  /**
   * A model at a server.
   *
   * @param base the server with the path before {@code /chat/completions}; without any path, {@code
   *     /v1} is meant
   */
  OpenAi(HttpUrl base, String model, Http http, Json json) {
    this.url = Address.of(base, "v1", "chat/completions");
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
    return http.window(url, model, KEY_HEADER, KEY_PREFIX);
  }

  @Override
  public boolean searchesWeb() {
    return search() != OpenAiSearch.NONE;
  }

  private OpenAiSearch search() {
    return http.webSearch() ? OpenAiSearch.of(url.host(), model) : OpenAiSearch.NONE;
  }

  @Override
  public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
    return http.ask(quirks -> sending(request, quirks, text), request.now(), cut);
  }

  private Http.Sending sending(TurnRequest request, Quirks quirks, Consumer<String> text) {
    String body = new OpenAiRequest(json, request, quirks).body(model, search());
    var call = new Request.Builder().url(url);
    http.sign(call, KEY_HEADER, KEY_PREFIX);
    var answer = new OpenAiStream(json, http.problems(), request, body.length(), text);
    return new Http.Sending(call, body, answer);
  }
}
