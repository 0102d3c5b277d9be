package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.ModelName;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ListingTest {
  private final Json json = new Json();
  private ModelServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ModelServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Connections.Offered offered(String kind) {
    return new Connections(ModelServer.providers(Http.pool()), json, Clock.systemUTC())
        .models(
            new Settings.Provider(kind, server.url(), null, "none"),
            new Secret(ModelServer.SECRET));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id":"text-embedding-3-large"}                                        | false
          {"id":"nomic-embed-text:latest"}                                       | false
          {"id":"whisper-large-v3"}                                              | false
          {"id":"tts-1-hd"}                                                      | false
          {"id":"omni-moderation-latest"}                                        | false
          {"id":"meta-llama/llama-guard-4-12b"}                                  | false
          {"id":"mistral-x","capabilities":{"completion_chat":false}}            | false
          {"id":"mistral-y","capabilities":{"completion_chat":true,"function_calling":false}} | false
          {"id":"mistral-z","capabilities":{"completion_chat":true,"function_calling":true}} | true
          {"id":"a/b","supported_parameters":["temperature"]}                    | false
          {"id":"a/c","supported_parameters":["tools","temperature"]}            | true
          {"id":"a/d","architecture":{"output_modalities":["image"]}}            | false
          {"id":"bert","type":"embeddings"}                                      | false
          {"id":"claude-x","type":"model"}                                       | true
          {"id":"gpt-5-mini"}                                                    | true
          {"id":"qwen3:8b"}                                                      | true
          """)
  void whatCannotChatIsLeftOut(String row, boolean listed) {
    var page = Listing.read(json, "{\"data\":[" + row + "]}").orElseThrow();
    assertThat(page.rows()).hasSize(listed ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"<html>", "{}", "{\"data\":{}}", "\"x\"", "null"})
  void whatIsNoListIsNone(String body) {
    assertThat(Listing.read(json, body)).isEmpty();
  }

  @Test
  void theNewestComesFirstAndManyGoByName() {
    var few =
        Listing.read(
                json,
                "{\"data\":[{\"id\":\"old\",\"created\":1},{\"id\":\"new\",\"created\":9},{\"id\":\"b\"},{\"id\":\"A\"}]}")
            .orElseThrow();
    assertThat(Listing.sorted(few.rows(), false))
        .extracting(ModelName::id)
        .containsExactly("new", "old", "A", "b");
    String many =
        IntStream.range(0, 100)
            .mapToObj(n -> "{\"id\":\"m%02d\",\"created\":%d}".formatted(n, n))
            .collect(Collectors.joining(",", "[", "]"));
    assertThat(Listing.sorted(Listing.read(json, many).orElseThrow().rows(), false))
        .extracting(ModelName::id)
        .isSorted();
  }

  @Test
  void allPagesAreReadInTheServersOrder() throws InterruptedException {
    server.answers(
        200,
        "{\"data\":[{\"id\":\"z\",\"display_name\":\"Zed"
            + " 5\",\"type\":\"model\"}],\"has_more\":true,\"last_id\":\"z\"}");
    server.answers(
        200,
        "{\"data\":[{\"id\":\"a\",\"display_name\":\"Ay"
            + " 4\",\"type\":\"model\"}],\"has_more\":false,\"last_id\":\"a\"}");
    assertThat(offered("anthropic"))
        .isEqualTo(
            new Connections.Offered.Models(
                List.of(new ModelName("z", "Zed 5"), new ModelName("a", "Ay 4"))));
    var first = server.request();
    assertThat(first.getHeaders().get("x-api-key")).isEqualTo(ModelServer.SECRET);
    assertThat(first.getHeaders().get("anthropic-version")).isNotEmpty();
    assertThat(first.getUrl().encodedPath()).isEqualTo("/v1/models");
    assertThat(server.request().getUrl().queryParameter("after_id")).isEqualTo("z");
  }

  @ParameterizedTest
  @CsvSource({
    "401, KeyRefused",
    "404, NoApiThere",
    "200, NoApiThere",
    "503, Unwell",
    "429, TooMany"
  })
  void whyThereIsNoListIsTold(int status, String why) {
    server.answers(status, "{\"detail\":\"\"}");
    assertThat(((Connections.Offered.Not) offered("openai")).why().getClass().getSimpleName())
        .isEqualTo(why);
  }
}
