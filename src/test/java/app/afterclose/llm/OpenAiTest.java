package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.Problem;
import app.afterclose.model.StopReason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenAiTest {
  private final Json json = new Json();
  private ModelServer server;
  private Provider provider;

  @BeforeEach
  void open() throws IOException {
    server = new ModelServer();
    provider = server.provider(Protocol.OPENAI);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theRequestIsWhatTheProtocolAsksFor() throws InterruptedException {
    server.streams(Recordings.OPENAI_TEXT);
    turn(Turns.ask("How are we?"));
    var request = server.request();
    assertThat(request.getTarget()).isEqualTo("/v1/chat/completions");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + ModelServer.SECRET);
    assertThat(json.tree(request.getBody().utf8()))
        .isEqualTo(
            json.tree(
                """
                {"model":"model-x","stream":true,"stream_options":{"include_usage":true},
                 "messages":[{"role":"system","content":"Be brief."},{"role":"user","content":
                   "[Sunday, 22 November 2026, 11:00, Europe/Berlin]\\nHow are we?"}],
                 "tools":[{"type":"function","function":{"name":"deals","description":
                    "Looks at deals","parameters":
                    {"type":"object","properties":{"above":{"minimum":0.50}}}}},
                  {"type":"function","function":{"name":"summary","description":
                    "Looks at summary","parameters":{"type":"object"}}}]}\
                """));
  }

  @Test
  void callsAndTheirResultsAreSentBack() throws InterruptedException {
    server.streams(Recordings.OPENAI_TOOLS);
    var message = Turns.assistant(turn(Turns.ask("?")));
    server.request();
    server.streams(Recordings.OPENAI_TEXT);
    turn(Turns.ask(List.of(Turns.user("?"), message, Turns.results(message)), "", true));
    JsonNode messages = server.body().path("messages");
    assertThat(messages.path(0).path("content").stringValue())
        .as("the beginning of a request never changes")
        .isEqualTo("Be brief.");
    assertThat(messages.path(5).path("role").stringValue())
        .as("a user's message after a tool's is refused by some")
        .isEqualTo("assistant");
    assertThat(messages.path(6))
        .isEqualTo(json.mapper().valueToTree(Map.of("role", "user", "content", Wording.WRAP_UP)));
    assertThat(messages.path(2))
        .isEqualTo(
            json.tree(
                """
                {"role":"assistant","content":"I look.","tool_calls":[
                 {"id":"call_a","type":"function","function":{"name":"deals",
                  "arguments":"{\\"stage\\": \\"Proposal\\", \\"above\\": 1.50}"}},
                 {"id":"call_b","type":"function","function":{"name":"summary",
                  "arguments":"{}"}}]}\
                """));
    assertThat(messages.path(3))
        .isEqualTo(
            json.tree(
                """
                {"role":"tool","tool_call_id":"call_a","content":
                 "The user changed the arguments before it ran: {\\"above\\":9}\\n\\n12 deals"}\
                """));
    assertThat(messages.path(4))
        .isEqualTo(
            json.tree(
                """
                {"role":"tool","tool_call_id":"call_b","content":"no data"}\
                """));
    assertThat(messages).hasSize(7);
  }

  @Test
  void aCutAnswerStandsAsTheModelsOwn() throws InterruptedException {
    server.streams(Recordings.OPENAI_TEXT);
    turn(Turns.ask(List.of(Turns.user("a"), Turns.user("b")), "The pipeline is ", false));
    JsonNode messages = server.body().path("messages");
    assertThat(messages.path(1).path("content").stringValue())
        .as("two in a row become one")
        .isEqualTo(Turns.DATED + "a\n\n" + Turns.DATED + "b");
    assertThat(messages.path(2))
        .isEqualTo(json.tree("{\"role\":\"assistant\",\"content\":\"The pipeline is \"}"));
    assertThat(messages.path(3).path("content").stringValue()).isEqualTo(Wording.GO_ON_ABOVE);
    assertThat(messages).hasSize(4);
  }

  @Test
  void callsAreToldApartHoweverTheServerNumbersThem() {
    assertThat(calls("\"index\":0,\"id\":\"a\"", "\"index\":1,\"id\":\"b\"")).hasSize(2);
    assertThat(calls("\"index\":0,\"id\":\"a\"", "\"index\":0,\"id\":\"b\"")).hasSize(2);
    assertThat(calls("\"id\":\"a\"", "\"id\":\"b\"")).hasSize(2);
    assertThat(calls("\"index\":0,\"id\":\"\"", "\"index\":0,\"id\":\"\"")).hasSize(2);
    assertThat(calls("\"index\":0", "\"index\":0")).hasSize(2);
  }

  @Test
  void argumentsThatComeAsAnObjectAreTaken() {
    server.streams(
        """
        data: {"choices":[{"delta":{"tool_calls":[{"id":"a","function":{"name":"deals","arguments":{"n":1}}}]},"finish_reason":"stop"}]}

        data: [DONE]

        """);
    var whole = (TurnResult.Whole) turn(Turns.ask("?"));
    assertThat(whole.calls()).containsExactly(new TurnResult.Proposed("a", "deals", "{\"n\":1}"));
    assertThat(whole.stop()).as("though the server said stop").isEqualTo(StopReason.TOOLS);
  }

  @Test
  void textInPartsIsReadWithoutTheThoughts() {
    server.streams(
        """
        data: {"choices":[{"delta":{"content":[{"type":"thinking","thinking":[{"type":"text","text":"hm"}]}]}}]}

        data: {"choices":[{"delta":{"content":[{"type":"text","text":"Yes"}],"reasoning_content":"hm"}}]}

        data: {"choices":[{"delta":{},"finish_reason":"stop"}]}

        """);
    var whole = (TurnResult.Whole) turn(Turns.ask("?"));
    assertThat(whole.text()).isEqualTo("Yes");
  }

  @Test
  void aRefusalIsOne() {
    server.streams(Recordings.openAi("", "content_filter"));
    assertThat(((TurnResult.Whole) turn(Turns.ask("?"))).stop()).isEqualTo(StopReason.REFUSAL);
    server.streams(
        """
        data: {"choices":[{"delta":{"refusal":"Not "}}]}

        data: {"choices":[{"delta":{"refusal":"that."},"finish_reason":"stop"}]}

        data: [DONE]

        """);
    assertThat(((TurnResult.Failed) turn(Turns.ask("?"))).problem())
        .isEqualTo(new Problem.Refused("Not that."));
  }

  private List<TurnResult.Proposed> calls(String first, String second) {
    server.streams(
        """
        data: {"choices":[{"delta":{"tool_calls":[{%s,"function":{"name":"deals","arguments":"{}"}}]}}]}

        data: {"choices":[{"delta":{"tool_calls":[{%s,"function":{"name":"summary","arguments":"{}"}}]}}]}

        data: {"choices":[{"delta":{},"finish_reason":"tool_calls"}]}

        data: [DONE]

        """
            .formatted(first, second));
    return ((TurnResult.Whole) turn(Turns.ask("?"))).calls();
  }

  private TurnResult turn(TurnRequest request) {
    return provider.turn(request, new Turns.Listener(), new Cut());
  }
}
