package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.Settings;
import app.afterclose.model.StopReason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The providers' own web search. */
@Timeout(60)
class WebSearchTest {
  private static final String RAW =
      """
      [{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{"query":"Acme \\u2013 Graz"}},\
      {"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":[{"type":"web_search_result",\
      "url":"https://acme.test/graz","title":"Acme in Graz","encrypted_content":"Eq4/+==","page_age":"March 2, 2026"}]},\
      {"type":"text","text":"Acme opened a plant.","citations":[{"type":"web_search_result_location",\
      "url":"https://acme.test/graz","title":"Acme [in] Graz","encrypted_index":"Eo8=","cited_text":"opened"}]}]\
      """;

  private static final String SAID =
      "Acme opened a plant.\n\nSources:\n\n- [Acme in Graz](<https://acme.test/graz>)";

  private final Json json = new Json();
  private final ModelServer server;

  WebSearchTest() throws IOException {
    server = new ModelServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anthropicIsAskedToSearchAndWhatItFoundIsKeptAndNamed() throws Exception {
    server.streams(
        data(
            "{\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":9}}}",
            "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":"
                + "{\"type\":\"server_tool_use\",\"id\":\"srvtoolu_1\",\"name\":\"web_search\","
                + "\"input\":{}}}",
            "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"{\\\"query\\\":\\\"Acme"
                + " \\\\u2013\"}}",
            "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\""
                + " Graz\\\"}\"}}",
            "{\"type\":\"content_block_start\",\"index\":1,\"content_block\":"
                + json.tree(RAW).path(1)
                + "}",
            "{\"type\":\"content_block_start\",\"index\":2,\"content_block\":"
                + "{\"type\":\"text\",\"text\":\"\"}}",
            "{\"type\":\"content_block_delta\",\"index\":2,\"delta\":{\"type\":\"text_delta\","
                + "\"text\":\"Acme opened a plant.\"}}",
            "{\"type\":\"content_block_delta\",\"index\":2,\"delta\":{\"type\":\"citations_delta\","
                + "\"citation\":"
                + json.tree(RAW).path(2).path("citations").path(0)
                + "}}",
            "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},"
                + "\"usage\":{\"output_tokens\":7}}",
            "{\"type\":\"message_stop\"}"));
    var heard = new StringBuilder();
    var whole = (TurnResult.Whole) turn("anthropic", "model-x", true, heard);
    assertThat(whole.text()).isEqualTo(SAID);
    assertThat(heard).hasToString(SAID);
    assertThat(whole.stop()).isEqualTo(StopReason.END);
    assertThat(whole.calls()).isEmpty();
    assertThat(whole.raw()).isEqualTo(RAW);
    JsonNode tools = server.body().path("tools");
    assertThat(tools.path(tools.size() - 1))
        .isEqualTo(
            json.tree("{\"type\":\"web_search_20250305\",\"name\":\"web_search\",\"max_uses\":5}"));
  }

  @Test
  void whatOthersCiteIsNamedAtTheEnd() {
    server.streams(
        data(
            "{\"choices\":[{\"delta\":{\"content\":\"Acme opened a plant.\"}}]}",
            "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}",
            "{\"choices\":[{\"delta\":{\"annotations\":[{\"type\":\"url_citation\","
                + "\"url_citation\":{\"url\":\"https://acme.test/graz\",\"title\":\"Acme in Graz\","
                + "\"start_index\":0,\"end_index\":4}}]}}]}",
            "[DONE]"));
    var heard = new StringBuilder();
    var whole = (TurnResult.Whole) turn("openai", "gpt-5-search-api", true, heard);
    assertThat(whole.text()).isEqualTo(SAID);
    assertThat(heard).hasToString(SAID);
  }

  @ParameterizedTest
  @CsvSource({
    "anthropic, model-x, false, false, false",
    "openai, model-x, true, false, false",
    "openai, gpt-4o-search-preview, true, true, false",
    "openai, gpt-4o-search-preview, false, false, false",
  })
  void nobodyIsAskedWhoCannotOrMayNot(
      String kind, String model, boolean may, boolean option, boolean tool) throws Exception {
    server.streams(kind.equals("anthropic") ? Recordings.ANTHROPIC_TEXT : Recordings.OPENAI_TEXT);
    turn(kind, model, may, new StringBuilder());
    JsonNode body = server.body();
    assertThat(body.has("web_search_options")).isEqualTo(option);
    assertThat(body.toString().contains("web_search\"")).isEqualTo(tool);
  }

  @ParameterizedTest
  @CsvSource({
    "openrouter.ai, any/model, TOOL",
    "eu.openrouter.ai, any/model, TOOL",
    "notopenrouter.ai, any/model, NONE",
    "api.openai.com, gpt-5, NONE",
    "api.openai.com, gpt-4o-mini-search-preview, OPTION",
    "localhost, qwen3, NONE",
  })
  void whoCanSearchIsKnown(String host, String model, OpenAiSearch search) {
    assertThat(OpenAiSearch.of(host, model)).isEqualTo(search);
    var body = json.mapper().createObjectNode();
    search.ask(body);
    assertThat(body.toString())
        .isEqualTo(
            switch (search) {
              case NONE -> "{}";
              case OPTION -> "{\"web_search_options\":{}}";
              case TOOL -> "{\"tools\":[{\"type\":\"openrouter:web_search\"}]}";
            });
  }

  @Test
  void aSourceIsNamedOnceAndOnlyIfItIsAWebAddress() {
    var sources = new Sources();
    for (String citation :
        List.of(
            "{\"url\":\"https://a.test/1\",\"title\":\"One\"}",
            "{\"url\":\"https://a.test/1\",\"title\":\"Again\"}",
            "{\"url\":\"https://a.test/2\"}",
            "{\"url\":\"javascript:alert(1)\",\"title\":\"No\"}",
            "{\"type\":\"char_location\",\"document_title\":\"No\"}")) {
      sources.add(json.tree(citation));
    }
    assertThat(sources.missingIn("See https://a.test/2."))
        .isEqualTo("\n\nSources:\n\n- [One](<https://a.test/1>)");
    assertThat(sources.missingIn("https://a.test/1 https://a.test/2")).isEmpty();
  }

  @Test
  void aProviderBehindTheKeyringSaysTheSame() {
    for (String key : List.of("env:MODEL_KEY", "keyring")) {
      var searching = settings("anthropic", "m", key, true);
      var provider = ModelServer.providers(Http.pool()).of(searching);
      assertThat(provider.searchesWeb()).isTrue();
      assertThat(provider.window()).isEqualTo(Windows.of("m"));
    }
  }

  private TurnResult turn(String kind, String model, boolean search, StringBuilder heard) {
    return ModelServer.providers(Http.pool())
        .of(settings(kind, model, "env:MODEL_KEY", search))
        .turn(Turns.ask("?"), heard::append, new Cut());
  }

  private Settings.Provider settings(String kind, String model, String key, boolean search) {
    return new Settings.Provider(
        kind,
        server.url(),
        model,
        key,
        Map.of(),
        null,
        Settings.Timeouts.DEFAULT,
        null,
        search,
        null);
  }

  private static String data(String... data) {
    var all = new StringBuilder();
    for (String one : data) {
      all.append("data: ").append(one).append("\n\n");
    }
    return all.toString();
  }
}
