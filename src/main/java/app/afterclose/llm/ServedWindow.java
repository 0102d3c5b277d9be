package app.afterclose.llm;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/**
 * What a server of one's own lets its model read and write in one turn, in tokens: whoever started
 * it has decided, often for far less than the model can, and some cut off what is longer without a
 * word. Sources: docs.ollama.com, "List running models"; lmstudio.ai, "REST API"; the README of
 * llama.cpp's server; docs.vllm.ai, "OpenAI-compatible server".
 */
final class ServedWindow {
  private ServedWindow() {}

  /** Where a server tells it, and how it is read there. */
  private record Place(String path, Function<JsonNode, JsonNode> rows, String field) {}

  private static final List<Place> PLACES =
      List.of(
          // vLLM: as it was started; others list there what the model could do elsewhere.
          new Place("/v1/models", root -> root.path("data"), "max_model_len"),
          new Place("/api/v0/models", root -> root.path("data"), "loaded_context_length"),
          new Place("/api/ps", root -> root.path("models"), "context_length"));

  /**
   * Asks {@code server}.
   *
   * @param ask gives what stands at an address, or nothing
   * @return empty where it does not tell, for instance of a model that is not loaded yet
   */
  static OptionalLong of(HttpUrl server, String model, Function<HttpUrl, Optional<JsonNode>> ask) {
    for (Place place : PLACES) {
      OptionalLong told =
          ask.apply(at(server, place.path()))
              .map(root -> told(place.rows().apply(root), model, place.field()))
              .orElse(OptionalLong.empty());
      if (told.isPresent()) {
        return told;
      }
    }
    return ask.apply(at(server, "/props"))
        .map(root -> tokens(root.path("default_generation_settings").path("n_ctx")))
        .orElse(OptionalLong.empty());
  }

  private static HttpUrl at(HttpUrl server, String path) {
    return server.newBuilder().encodedPath(path).query(null).build();
  }

  private static OptionalLong told(JsonNode rows, String model, String field) {
    for (JsonNode row : rows) {
      if (named(row, model) || named(row, model + ":latest")) {
        return tokens(row.path(field));
      }
    }
    return OptionalLong.empty();
  }

  private static boolean named(JsonNode row, String name) {
    return Stream.of("id", "model", "name")
        .anyMatch(field -> row.path(field).stringValue("").equals(name));
  }

  private static OptionalLong tokens(JsonNode number) {
    long told = number.isNumber() ? number.asLong(0) : 0;
    return told > 0 ? OptionalLong.of(told) : OptionalLong.empty();
  }
}
