package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.Problem;
import java.io.IOException;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What servers that speak like OpenAI add to its protocol, and want to see again. */
class ThoughtsTest {
  private static final String THINKS =
      """
      data: {"choices":[{"delta":{"role":"assistant","reasoning_content":"Two "}}]}

      data: {"choices":[{"delta":{"reasoning_content":"steps."}}]}

      data: {"choices":[{"delta":{"tool_calls":[{"index":0,"id":"c1","type":"function","extra_content":{"google":{"thought_signature":"Eq=="}},"function":{"name":"deals","arguments":"{\\"above\\": 1.50}"}}]}}]}

      data: {"choices":[{"delta":{},"finish_reason":"tool_calls"}]}

      data: [DONE]

      """;

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

  @Test
  void thoughtsAndSignaturesGoBackWithTheCallThatTheyLedTo() throws InterruptedException {
    var provider = server.provider(Protocol.OPENAI);
    server.streams(THINKS);
    var whole = (TurnResult.Whole) turn(provider, Turns.ask("?"));
    assertThat(whole.text()).as("thoughts are no answer").isEmpty();
    server.request();
    sent(provider, whole);
    assertThat(server.body().path("messages").path(2))
        .isEqualTo(
            json.tree(
                """
                {"role":"assistant","content":null,"reasoning_content":"Two steps.","tool_calls":[
                 {"id":"c1","type":"function","function":{"name":"deals",
                  "arguments":"{\\"above\\": 1.50}"},
                  "extra_content":{"google":{"thought_signature":"Eq=="}}}]}\
                """));
  }

  @Test
  void aServerThatDoesNotWantThemIsSpared() throws InterruptedException {
    var provider = server.provider(Protocol.OPENAI);
    server.streams(THINKS);
    var whole = (TurnResult.Whole) turn(provider, Turns.ask("?"));
    server.request();
    server.answers(
        400, "{\"error\":{\"message\":\"property 'reasoning_content' is unsupported\"}}");
    sent(provider, whole);
    server.request();
    assertThat(server.body().path("messages").path(2))
        .isEqualTo(
            json.tree(
                """
                {"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function",
                 "function":{"name":"deals","arguments":"{\\"above\\": 1.50}"}}]}\
                """));
  }

  @Test
  void thoughtsThatLedToNoCallAreNotSentBack() {
    server.streams(
        """
        data: {"choices":[{"delta":{"reasoning_content":"hm","content":"Yes."},"finish_reason":"stop"}]}

        data: [DONE]

        """);
    var whole = (TurnResult.Whole) turn(server.provider(Protocol.OPENAI), Turns.ask("?"));
    assertThat(whole.text()).isEqualTo("Yes.");
    assertThat(whole.raw()).isNull();
  }

  /** As servers did before there were tools. */
  @Test
  void aCallOfTheOldKindIsOne() {
    server.streams(
        """
        data: {"choices":[{"delta":{"function_call":{"name":"deals","arguments":"{\\"above\\""}}}]}

        data: {"choices":[{"delta":{"function_call":{"arguments":": 1}"}},"finish_reason":null}]}

        data: {"choices":[{"delta":{},"finish_reason":"function_call"}]}

        data: [DONE]

        """);
    var whole = (TurnResult.Whole) turn(server.provider(Protocol.OPENAI), Turns.ask("?"));
    assertThat(whole.calls())
        .containsExactly(new TurnResult.Proposed("", "deals", "{\"above\": 1}"));
    assertThat(whole.raw()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "request-id, req_011C, req_011C",
    "x-request-id, 4b1e-09:7, 4b1e-09:7",
    "apim-request-id, a.b, a.b",
    "x-request-id, with blanks, ''",
    "x-other, req_1, ''"
  })
  void aRequestIsNamedAsItsServerDoes(String header, String value, String id) {
    assertThat(RequestId.of(Headers.of(header, value))).isEqualTo(id);
  }

  @Test
  void aRequestsNameIsNoLongerThanAName() {
    assertThat(RequestId.of(Headers.of("request-id", "r".repeat(81)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aProblemNamesTheRequest(Protocol protocol) {
    server.answers(500, "{\"error\":{\"message\":\"oops\"}}", "x-request-id: req_7");
    assertThat(failed(protocol)).contains("oops (request req_7)");
    server.enqueue(
        ModelServer.stream().addHeader("request-id: req_8").body(protocol.beginning()).build());
    assertThat(failed(protocol)).contains("broke off (request req_8)");
  }

  private String failed(Protocol protocol) {
    var failed = (TurnResult.Failed) turn(server.provider(protocol), Turns.ask("?"));
    return ((Problem.Overloaded) failed.problem()).detail();
  }

  private void sent(Provider provider, TurnResult.Whole whole) {
    server.streams(Recordings.OPENAI_TEXT);
    var message = Turns.assistant(whole);
    turn(provider, Turns.ask(List.of(Turns.user("?"), message, Turns.results(message)), "", false));
  }

  private static TurnResult turn(Provider provider, TurnRequest request) {
    return provider.turn(request, new Turns.Listener(), new Cut());
  }
}
