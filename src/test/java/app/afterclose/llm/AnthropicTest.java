package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.Problem;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnthropicTest {
  private final Json json = new Json();
  private ModelServer server;
  private Provider provider;

  @BeforeEach
  void open() throws IOException {
    server = new ModelServer();
    provider = server.provider(Protocol.ANTHROPIC);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theRequestIsWhatTheProtocolAsksFor() throws InterruptedException {
    server.streams(Recordings.ANTHROPIC_TEXT);
    turn(Turns.ask("How are we?"));
    var request = server.request();
    assertThat(request.getTarget()).isEqualTo("/v1/messages");
    assertThat(request.getHeaders().get("x-api-key")).isEqualTo(ModelServer.SECRET);
    assertThat(request.getHeaders().get("anthropic-version")).isEqualTo("2023-06-01");
    assertThat(json.tree(request.getBody().utf8()))
        .isEqualTo(
            json.tree(
                """
                {"model":"model-x","max_tokens":16000,"stream":true,"system":
                  [{"type":"text","text":"Be brief.","cache_control":{"type":"ephemeral"}}],
                 "tools":[{"name":"deals","description":"Looks at deals","input_schema":
                   {"type":"object","properties":{"above":{"minimum":0.50}}}},
                  {"name":"summary","description":"Looks at summary","input_schema":
                   {"type":"object"}}],
                 "messages":[{"role":"user","content":[{"type":"text","text":
                   "[Sunday, 22 November 2026, 11:00, Europe/Berlin]\\nHow are we?",
                   "cache_control":{"type":"ephemeral"}}]}]}\
                """));
  }

  @Test
  void contentIsSentBackExactlyAsItCame() throws InterruptedException {
    server.streams(Recordings.ANTHROPIC_TOOLS);
    var first = (TurnResult.Whole) turn(Turns.ask("?"));
    assertThat(first.raw()).isEqualTo(Recordings.ANTHROPIC_TOOLS_RAW);
    server.request();

    server.streams(Recordings.ANTHROPIC_TEXT);
    var message = Turns.assistant(first);
    turn(Turns.ask(List.of(Turns.user("?"), message, Turns.results(message)), "", false));
    String body = server.request().getBody().utf8();
    assertThat(body)
        .contains("{\"role\":\"assistant\",\"content\":" + Recordings.ANTHROPIC_TOOLS_RAW + "}");
    assertThat(json.tree(body).path("messages").path(2))
        .isEqualTo(
            json.tree(
                """
                {"role":"user","content":[
                 {"type":"tool_result","tool_use_id":"toolu_01A","content":
                  "The user changed the arguments before it ran: {\\"above\\":9}\\n\\n12 deals"},
                 {"type":"tool_result","tool_use_id":"toolu_01B","content":"no data",
                  "is_error":true,"cache_control":{"type":"ephemeral"}}]}\
                """));
  }

  @Test
  void contentOfAnotherProviderIsRebuilt() throws InterruptedException {
    server.streams(Recordings.ANTHROPIC_TEXT);
    var call = new TurnResult.Proposed("call 0", "deals", "{\"above\": 1.50}");
    var whole = new TurnResult.Whole("", List.of(call), StopReason.TOOLS, Usage.NONE, null);
    var message = Turns.assistant(whole);
    turn(Turns.ask(List.of(Turns.user("?"), message, Turns.results(message)), "", false));
    JsonNode messages = server.body().path("messages");
    assertThat(messages.path(1))
        .isEqualTo(
            json.tree(
                """
                {"role":"assistant","content":[
                 {"type":"tool_use","id":"r1-1-1","name":"deals","input":{"above":1.50}}]}\
                """));
    assertThat(messages.path(2).path("content").path(0).path("tool_use_id").stringValue())
        .isEqualTo("r1-1-1");
  }

  @Test
  void aCutAnswerIsHandedBackInAMessageOfTheUser() throws InterruptedException {
    server.streams(Recordings.ANTHROPIC_TEXT);
    var result =
        (TurnResult.Whole) turn(Turns.ask(List.of(Turns.user("?")), "The pipeline is ", false));
    assertThat(result.text()).as("only what is new").isEqualTo(Protocol.SAID);
    assertThat(result.raw()).as("it alone would lose the kept text").isNull();
    JsonNode messages = server.body().path("messages");
    assertThat(messages).hasSize(2);
    assertThat(messages.path(1).path("role").stringValue()).isEqualTo("user");
    assertThat(messages.path(1).path("content").stringValue())
        .contains("<interrupted_answer>The pipeline is </interrupted_answer>");
  }

  @Test
  void aPausedTurnIsSentBackAndNothingSaidAfterIt() throws InterruptedException {
    server.streams(Recordings.anthropic("Searching", "pause_turn"));
    var paused = (TurnResult.Whole) turn(Turns.ask("?"));
    assertThat(paused.stop()).isEqualTo(StopReason.PAUSE);
    server.request();
    server.streams(Recordings.ANTHROPIC_TEXT);
    turn(Turns.ask(List.of(Turns.user("?"), Turns.assistant(paused)), "", false));
    assertThat(server.body().path("messages").path(1))
        .isEqualTo(
            json.tree(
                """
                {"role":"assistant","content":[{"type":"text","text":"Searching"}]}\
                """));
  }

  @Test
  void whereTheModelSpokeLastItIsAskedToGoOn() throws InterruptedException {
    server.streams(Recordings.ANTHROPIC_TEXT);
    var said = new Message.Assistant("I think", List.of(), null);
    turn(Turns.ask(List.of(Turns.user("?"), said), "", false));
    assertThat(server.body().path("messages").path(2).path("content").stringValue())
        .isEqualTo(Wording.GO_ON);
  }

  @Test
  void aRefusalIsOne() {
    server.streams(Recordings.anthropic("", "refusal"));
    assertThat(((TurnResult.Whole) turn(Turns.ask("?"))).stop()).isEqualTo(StopReason.REFUSAL);
    server.streams(
        Recordings.anthropic("", "refusal")
            .replace("refusal\"}", "refusal\",\"stop_details\":{\"explanation\":\"Not that. \"}}"));
    assertThat(((TurnResult.Failed) turn(Turns.ask("?"))).problem())
        .isEqualTo(new Problem.Refused("Not that."));
  }

  @Test
  void aFullContextIsTooLong() {
    server.streams(Recordings.anthropic("Almost", "model_context_window_exceeded"));
    var failed = (TurnResult.Failed) turn(Turns.ask("?"));
    assertThat(failed.problem()).isEqualTo(new Problem.TooLong());
    assertThat(failed.text()).isEqualTo("Almost");
  }

  @Test
  void argumentsThatComeWholeAreTaken() {
    server.streams(
        Recordings.ANTHROPIC_TOOLS.replace(
            "\"name\":\"summary\",\"input\":{}",
            "\"name\":\"summary\",\"input\":{\"of\":\"all\"}"));
    var whole = (TurnResult.Whole) turn(Turns.ask("?"));
    assertThat(whole.calls().get(1).arguments()).isEqualTo("{\"of\":\"all\"}");
    assertThat(whole.raw()).endsWith("\"input\":{\"of\":\"all\"}}]");
  }

  private TurnResult turn(TurnRequest request) {
    return provider.turn(request, new Turns.Listener(), new Cut());
  }
}
