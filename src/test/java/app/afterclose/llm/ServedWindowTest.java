package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server of one's own lets its model read goes before what the model could. */
class ServedWindowTest {
  private static final HttpUrl SERVER = HttpUrl.get("http://localhost:9/v1/chat/completions?a=b");
  private final Json json = new Json();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vLLM | /v1/models | {"data":[{"id":"x"},{"id":"m","max_model_len":9000}]} | 9000
          others | /v1/models | {"data":[{"id":"m","context_length":9000}]} | -1
          LM Studio | /api/v0/models | {"data":[{"id":"m","loaded_context_length":4096,"max_context_length":9}]} | 4096
          not loaded | /api/v0/models | {"data":[{"id":"m","max_context_length":131072}]} | -1
          Ollama | /api/ps | {"models":[{"name":"m","model":"m","context_length":4096}]} | 4096
          Ollama's tag | /api/ps | {"models":[{"name":"m:latest","context_length":4096}]} | 4096
          Ollama, none | /api/ps | {"models":[]} | -1
          Ollama, another | /api/ps | {"models":[{"name":"m:8b","context_length":4096}]} | -1
          llama.cpp | /props | {"default_generation_settings":{"n_ctx":8192}} | 8192
          nonsense | /props | {"default_generation_settings":{"n_ctx":"many"}} | -1
          an array | /api/ps | [1,2] | -1
          """)
  void itIsReadWhereEachServerTellsIt(String who, String path, String body, long tokens) {
    OptionalLong told =
        ServedWindow.of(
            SERVER,
            "m",
            at ->
                at.equals(HttpUrl.get("http://localhost:9" + path))
                    ? Optional.of(json.tree(body))
                    : Optional.empty());
    assertThat(told.orElse(-1)).as(who).isEqualTo(tokens);
  }

  @ParameterizedTest
  @EnumSource
  void aProviderAsksItAgainOnceTheModelIsLoaded(Protocol protocol) throws IOException {
    Map<String, String> says = new ConcurrentHashMap<>();
    try (var server = new MockWebServer()) {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              String body = says.get(request.getTarget());
              return body == null
                  ? new MockResponse.Builder().code(404).build()
                  : new MockResponse.Builder().body(body).build();
            }
          });
      server.start();
      Provider provider =
          ModelServer.provider(protocol.kind, server.url("/").toString(), ModelServer.PATIENT);
      says.put("/api/ps", "{\"models\":[]}");
      assertThat(provider.window()).isEqualTo(Windows.USUAL);
      says.put("/api/ps", "{\"models\":[{\"name\":\"model-x\",\"context_length\":4096}]}");
      assertThat(provider.window()).isEqualTo(4096);
      int asked = server.getRequestCount();
      assertThat(provider.window()).isEqualTo(4096);
      assertThat(server.getRequestCount()).as("it is remembered").isEqualTo(asked);
    }
    assertThat(
            ModelServer.provider(protocol.kind, "http://localhost:1", ModelServer.PATIENT).window())
        .as("who is not there is told by the turn")
        .isEqualTo(Windows.USUAL);
  }

  @Test
  void whoNeverTellsIsNotAskedForEver() {
    var nanos = new AtomicLong();
    var learnt = new Learnt(nanos::get);
    var asks = new AtomicLong();
    for (int i = 0; i < 9; i++) {
      learnt.window(
          "s",
          () -> {
            asks.incrementAndGet();
            return OptionalLong.empty();
          });
    }
    assertThat(asks).hasValue(3);
    nanos.addAndGet(TimeUnit.MINUTES.toNanos(6));
    assertThat(learnt.window("s", () -> OptionalLong.of(7))).hasValue(7);
    assertThat(learnt.window("s", () -> OptionalLong.of(8))).hasValue(7);
    nanos.addAndGet(TimeUnit.MINUTES.toNanos(6));
    assertThat(learnt.window("s", () -> OptionalLong.of(8))).as("started anew").hasValue(8);
  }
}
