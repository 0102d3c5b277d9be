package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server does not take is left out from then on, and nothing else is asked twice. */
@Timeout(120)
class QuirksTest {
  private static final String WRONG = "{\"error\":{\"type\":\"invalid_request_error\",%s}}";
  private ModelServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ModelServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | unknown field: stream_options | stream_options
          422 | body.tool_choice: extra fields not permitted | tool_choice
          400 | cache_control: Extra inputs are not permitted | cache_control
          400 | property reasoning_content is unsupported | reasoning_content
          400 | extra_content: unknown | extra_content
          400 | `web_search` tool use was found without a corresponding result | found without a corresponding
          """)
  void aParameterThatATurnCanDoWithoutIsLeftOut(int status, String words, String parameter) {
    Quirks after = Quirks.NONE.after(new Fault(status, "", words)).orElseThrow();
    assertThat(after.refused()).isEqualTo(Set.of(parameter));
    assertThat(after.takes(parameter)).isFalse();
    assertThat(after.after(new Fault(status, "", words))).as("once").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401 | stream_options
          429 | stream_options
          500 | stream_options
          400 | messages: roles must alternate
          400 | max_tokens: must be a number
          400 | max_tokens: 16000 > 0, which is the maximum allowed
          """)
  void anythingElseIsNotAskedAgain(int status, String words) {
    assertThat(Quirks.NONE.after(new Fault(status, "", words))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max_tokens: 16000 > 8192, which is the maximum allowed number of output tokens | 8192
          `max_tokens` must be less than or equal to 4096, i.e. <= 4096 | 4096
          max_tokens is too large: this model supports at most 2048 completion tokens | 2048
          """)
  void theMostThatAModelWritesIsLearnt(String words, int most) {
    Quirks after = Quirks.NONE.after(new Fault(400, "", words)).orElseThrow();
    assertThat(after.most()).isEqualTo(most);
    assertThat(after.after(new Fault(400, "", words))).as("no further down").isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatWasLearntOfAServerHoldsForItsNextTurns(Protocol protocol) throws Exception {
    String parameter = protocol == Protocol.ANTHROPIC ? Quirks.CACHE : Quirks.USAGE;
    server.answers(400, WRONG.formatted("\"message\":\"unknown parameter: " + parameter + "\""));
    server.streams(protocol.text);
    server.streams(protocol.text);
    var provider = server.provider(protocol);
    assertThat(turn(provider)).isInstanceOf(TurnResult.Whole.class);
    assertThat(turn(provider)).isInstanceOf(TurnResult.Whole.class);
    assertThat(server.request().getBody().utf8()).contains(parameter);
    assertThat(server.request().getBody().utf8()).doesNotContain(parameter);
    assertThat(server.request().getBody().utf8()).doesNotContain(parameter);
    server.streams(protocol.text);
    turn(server.provider(protocol));
    assertThat(server.request().getBody().utf8()).as("others know nothing").contains(parameter);
    assertThat(server.requests()).isEqualTo(4);
  }

  @Test
  void anOutputLimitThatIsTooHighIsLowered() throws InterruptedException {
    server.answers(400, WRONG.formatted("\"message\":\"max_tokens: 16000 > 4096, the maximum\""));
    server.streams(Recordings.ANTHROPIC_TEXT);
    assertThat(turn(server.provider(Protocol.ANTHROPIC))).isInstanceOf(TurnResult.Whole.class);
    server.request();
    assertThat(server.body().path("max_tokens").asInt(0)).isEqualTo(4096);
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatRefusesWhateverIsLeftOutIsBelieved(Protocol protocol) {
    for (int i = 0; i < 9; i++) {
      server.answers(
          400,
          WRONG.formatted(
              "\"message\":\"stream_options tool_choice cache_control reasoning_content\""));
    }
    var failed = (TurnResult.Failed) turn(server.provider(protocol));
    assertThat(failed.problem()).isInstanceOf(Problem.Rejected.class);
    assertThat(server.requests()).isLessThanOrEqualTo(5);
  }

  /** Under one's own eyes a test of the connection teaches the runs that follow. */
  @ParameterizedTest
  @EnumSource
  void aTestOfTheConnectionTeachesTheProvider(Protocol protocol) throws InterruptedException {
    String parameter = protocol == Protocol.ANTHROPIC ? Quirks.CACHE : Quirks.USAGE;
    var settings =
        ModelServer.settings(protocol.kind, server.url(), Map.of(), null, ModelServer.PATIENT);
    var providers = ModelServer.providers(Http.pool());
    server.answers(400, WRONG.formatted("\"message\":\"unknown parameter: " + parameter + "\""));
    server.streams(protocol.tools);
    server.streams(protocol.text);
    new Connections(providers, new Json(), () -> Turns.NOW).test(settings, null);
    turn(providers.of(settings));
    server.request();
    server.request();
    assertThat(server.request().getBody().utf8()).doesNotContain(parameter);
    assertThat(server.requests()).isEqualTo(3);
  }

  /** With the marks left out, a request only grows at the end of its messages. */
  @ParameterizedTest
  @EnumSource
  void aRequestBeginsAsTheOneBefore(Protocol protocol) throws InterruptedException {
    server.streams(protocol.tools);
    var said = Turns.assistant(turn(server.provider(protocol)));
    String first = unmarked(server.request().getBody().utf8());
    String begun = first.substring(0, first.lastIndexOf("How are we?"));
    List<Message> talk = List.of(Turns.user("How are we?"), said, Turns.results(said));
    for (boolean wrapUp : List.of(false, true)) {
      for (String kept : List.of("", "So far, ")) {
        server.streams(protocol.text);
        server
            .provider(protocol)
            .turn(Turns.ask(talk, kept, wrapUp), new Turns.Listener(), new Cut());
        String body = server.request().getBody().utf8();
        if (!wrapUp) {
          assertThat(unmarked(body)).startsWith(begun);
        }
        long marks = Pattern.compile(Quirks.CACHE).matcher(body).results().count();
        assertThat(marks).as("at most four are allowed").isLessThanOrEqualTo(4);
        assertThat(marks > 0).isEqualTo(protocol == Protocol.ANTHROPIC);
      }
    }
  }

  private static String unmarked(String body) {
    return body.replace(",\"cache_control\":{\"type\":\"ephemeral\"}", "");
  }

  private static TurnResult turn(Provider provider) {
    return provider.turn(Turns.ask("How are we?"), new Turns.Listener(), new Cut());
  }
}
