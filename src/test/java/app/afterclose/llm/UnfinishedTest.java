package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A search by the provider itself that a pause has left without its result. */
class UnfinishedTest {
  private static final String THOUGHT =
      "{\"type\":\"thinking\",\"thinking\":\"t\",\"signature\":\"s\"}";
  private static final String TEXT = "{\"type\":\"text\",\"text\":\"I search.\"}";
  private static final String FIRST = search("srvtoolu_1");
  private static final String FIRST_RESULT = result("srvtoolu_1");
  private static final String SECOND = search("srvtoolu_2");
  private static final String PAUSED = array(TEXT, FIRST, FIRST_RESULT, THOUGHT, SECOND);
  private static final String TIDY = array(TEXT, FIRST, FIRST_RESULT);
  private static final String WENT_ON =
      array(result("srvtoolu_2"), "{\"type\":\"text\",\"text\":\"Found.\"}");

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
  void whatIsWholeStaysAsItCame() {
    assertThat(Unfinished.without(json, "[ " + TEXT + "]", "")).isEqualTo("[ " + TEXT + "]");
    assertThat(Unfinished.without(json, TIDY, "")).isEqualTo(TIDY);
    assertThat(Unfinished.without(json, PAUSED, WENT_ON)).isEqualTo(PAUSED);
    assertThat(Unfinished.without(json, PAUSED, "")).isEqualTo(TIDY);
    assertThat(Unfinished.without(json, array(THOUGHT, FIRST), "")).isEqualTo("[]");
  }

  @Test
  void itIsGivenBackAsItCameWhereTheModelGoesOnAtOnce() throws InterruptedException {
    assertThat(sent(List.of(paused()), "", false)).hasSize(2);
    assertThat(sent(List.of(paused()), "", false).path(1).path("content"))
        .isEqualTo(json.tree(PAUSED));
    JsonNode later = sent(List.of(paused(), said(WENT_ON), Turns.user("And?")), "", false);
    assertThat(later.path(1).path("content")).isEqualTo(json.tree(PAUSED));
    assertThat(later.path(2).path("content")).isEqualTo(json.tree(WENT_ON));
  }

  @Test
  void whereTheRepOrAKeptTextStandsBehindItTheOpenSearchIsLeftOut() throws InterruptedException {
    JsonNode cut = sent(List.of(paused()), "Found, ", false);
    assertThat(cut.path(1).path("content")).isEqualTo(json.tree(TIDY));
    assertThat(cut.path(2).path("content").stringValue()).contains("Found, ");
    assertThat(sent(List.of(paused()), "", true).path(1).path("content"))
        .isEqualTo(json.tree(TIDY));
    var rebuilt = new Message.Assistant("Found, so.", List.of(), null);
    JsonNode later = sent(List.of(paused(), rebuilt, Turns.user("And?")), "", false);
    assertThat(later.path(1).path("content"))
        .as("as it was sent before")
        .isEqualTo(json.tree(TIDY));
  }

  @Test
  void aServerThatRefusesItIsAskedToGoOnWithoutIt() throws InterruptedException {
    server.answers(
        400,
        """
        {"type":"error","error":{"type":"invalid_request_error","message":"messages.1: `web_search`\
         tool use with id `srvtoolu_2` was found without a corresponding `web_search_tool_result`\
         block"}}\
        """);
    server.streams(Recordings.ANTHROPIC_TEXT);
    var provider = server.provider(Protocol.ANTHROPIC);
    var ask = Turns.ask(List.of(Turns.user("?"), paused()), "", false);
    assertThat(provider.turn(ask, new Turns.Listener(), new Cut()))
        .isInstanceOf(TurnResult.Whole.class);
    assertThat(server.body().path("messages").path(1).path("content")).isEqualTo(json.tree(PAUSED));
    JsonNode again = server.body().path("messages");
    assertThat(again.path(1).path("content")).isEqualTo(json.tree(TIDY));
    assertThat(again.path(2).path("content").stringValue()).isEqualTo(Wording.GO_ON);
  }

  private JsonNode sent(List<Message> after, String kept, boolean wrapUp)
      throws InterruptedException {
    server.streams(Recordings.ANTHROPIC_TEXT);
    var messages = new ArrayList<Message>(List.of(Turns.user("?")));
    messages.addAll(after);
    server
        .provider(Protocol.ANTHROPIC)
        .turn(Turns.ask(messages, kept, wrapUp), new Turns.Listener(), new Cut());
    return server.body().path("messages");
  }

  private static Message.Assistant paused() {
    return said(PAUSED);
  }

  private static Message.Assistant said(String raw) {
    return Turns.assistant(
        new TurnResult.Whole("I search.", List.of(), StopReason.PAUSE, Usage.NONE, raw), raw);
  }

  private static String search(String id) {
    return "{\"type\":\"server_tool_use\",\"id\":\"%s\",\"name\":\"web_search\",\"input\":{}}"
        .formatted(id);
  }

  private static String result(String id) {
    return "{\"type\":\"web_search_tool_result\",\"tool_use_id\":\"%s\",\"content\":[]}"
        .formatted(id);
  }

  private static String array(String... blocks) {
    return "[" + String.join(",", blocks) + "]";
  }
}
