package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Problem;
import app.afterclose.model.ProblemWords;
import app.afterclose.model.Usage;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server answers instead of a turn is told for what it is, with what to do about it. */
@Timeout(120)
class FaultTest {
  private static final String LONG = "prompt is too long: 210000 tokens > 200000 maximum";
  private static final String QUOTA =
      "{\"error\":{\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}";
  private static final String CONTEXT =
      "{\"error\":{\"code\":\"context_length_exceeded\",\"message\":\"x\"}}";
  private static final String INVALID = "invalid_request_error";

  private ModelServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ModelServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  /** A response, the problem that it must be, and words that must be said. */
  record Case(int status, String body, Class<?> problem, String words) {}

  static Stream<Arguments> cases() {
    var cases =
        List.of(
            new Case(400, error(INVALID, "bad field"), Problem.Rejected.class, "bad field"),
            new Case(400, error(INVALID, LONG), Problem.TooLong.class, ""),
            new Case(400, CONTEXT, Problem.TooLong.class, ""),
            new Case(400, error(INVALID, "credit balance is low"), Problem.Rejected.class, "Add"),
            new Case(
                401,
                error("authentication_error", "invalid key " + ModelServer.SECRET),
                Problem.Rejected.class,
                "MODEL_KEY"),
            new Case(402, error("billing_error", "pay"), Problem.Rejected.class, "credit"),
            new Case(403, error("permission_error", "no"), Problem.Rejected.class, "may use"),
            new Case(404, error("not_found_error", "model-x"), Problem.Rejected.class, "model-x"),
            new Case(404, "<html>nothing</html>", Problem.Rejected.class, "check the address"),
            new Case(302, "", Problem.Rejected.class, "302"),
            new Case(
                400,
                error(INVALID, "model-x does not support tools"),
                Problem.Rejected.class,
                "call"),
            new Case(
                500, error("x", "start with --jinja for tools"), Problem.Rejected.class, "call"),
            new Case(
                403,
                error("unsupported_country_region_territory", "no"),
                Problem.Rejected.class,
                "country"),
            new Case(
                400,
                error(INVALID, "The model `x` does not exist"),
                Problem.Rejected.class,
                "know"),
            new Case(404, error("model_not_found", "x"), Problem.Rejected.class, "does not know"),
            new Case(400, error("content_filter", "nasty"), Problem.Refused.class, "nasty"),
            new Case(400, error("tool_use_failed", "x"), Problem.Overloaded.class, "call"),
            new Case(409, "", Problem.Overloaded.class, "busy"),
            new Case(498, "", Problem.Overloaded.class, "no room"),
            new Case(408, "", Problem.ProviderTimeout.class, ""),
            new Case(413, error("request_too_large", "x"), Problem.TooLong.class, ""),
            new Case(422, "{\"detail\":\"which one\"}", Problem.Rejected.class, "which one"),
            new Case(429, error("rate_limit_error", "slow"), Problem.RateLimited.class, ""),
            new Case(429, QUOTA, Problem.Rejected.class, "credit"),
            new Case(500, error("api_error", "oops"), Problem.Overloaded.class, "oops"),
            new Case(503, "upstream down", Problem.Overloaded.class, "503"),
            new Case(529, error("overloaded_error", "busy"), Problem.Overloaded.class, "529"));
    return cases.stream().flatMap(it -> Stream.of(Protocol.values()).map(p -> Arguments.of(p, it)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anErrorIsToldForWhatItIs(Protocol protocol, Case it) {
    server.answers(it.status(), it.body());
    var failed = turn(protocol);
    assertThat(failed.problem()).isInstanceOf(it.problem());
    assertThat(
            failed.problem() + ProblemWords.remedy(failed.problem(), ZoneOffset.UTC, British.TEXTS))
        .contains(it.words())
        .doesNotContain(ModelServer.SECRET);
    assertThat(failed.usage()).isEqualTo(Usage.NONE);
    assertThat(failed.text()).isEmpty();
    assertThat(server.requests()).as("no second try of its own").isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoAnswerIsToldForWhatItIs(Protocol protocol) {
    String json = "content-type: application/json";
    server.answers(200, error("overloaded_error", "busy"), json);
    assertThat(turn(protocol).problem()).isInstanceOf(Problem.Overloaded.class);
    server.answers(200, "{\"detail\":\"wrong door\"}", json);
    var other = turn(protocol);
    assertThat(other.problem())
        .isInstanceOfSatisfying(
            Problem.Rejected.class, p -> assertThat(p.detail()).endsWith("answer: wrong door"));
    assertThat(other.usage().estimated()).as("it may have been billed").isTrue();
    server.answers(200, "<html>Sign in</html>", "content-type: text/html");
    assertThat(turn(protocol).problem())
        .isInstanceOfSatisfying(
            Problem.Rejected.class, p -> assertThat(p.remedy()).contains("sign in"));
  }

  @ParameterizedTest
  @EnumSource
  void theServerSaysWhenToComeBack(Protocol protocol) {
    server.answers(429, "", "retry-after: 17");
    assertThat(turn(protocol).problem())
        .isEqualTo(new Problem.RateLimited(Turns.NOW.plusSeconds(17)));
    server.answers(503, "", "retry-after: 0");
    assertThat(turn(protocol).problem())
        .isInstanceOfSatisfying(
            Problem.Overloaded.class, p -> assertThat(p.retryAt()).isEqualTo(Turns.NOW));
  }

  @ParameterizedTest
  @EnumSource
  void anErrorInsideTheStreamCountsLikeItsStatus(Protocol protocol) {
    String begun = protocol.beginning();
    server.streams(begun + "event: error\ndata: " + error("overloaded_error", "busy") + "\n\n");
    var failed = turn(protocol);
    assertThat(failed.problem()).isInstanceOf(Problem.Overloaded.class);
    assertThat(failed.text()).isEqualTo("Grüße, ");
    assertThat(failed.usage().estimated()).isTrue();
    for (String body :
        List.of(
            error("rate_limit_error", "x"),
            "{\"error\":{\"code\":429,\"message\":\"x\"}}",
            "{\"object\":\"error\",\"message\":\"x\",\"code\":429}")) {
      server.streams("data: " + body + "\n\n");
      var limited = turn(protocol);
      assertThat(limited.problem()).isEqualTo(new Problem.RateLimited(null));
      assertThat(limited.usage()).isEqualTo(Usage.NONE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void dataThatIsNoJsonFailsTheTurnAndKeepsTheText(Protocol protocol) {
    server.streams(protocol.beginning() + "data: {\"type\": \n\n" + protocol.text);
    var failed = turn(protocol);
    assertThat(failed.problem()).isInstanceOf(Problem.Overloaded.class);
    assertThat(failed.text()).isEqualTo("Grüße, ");
  }

  private TurnResult.Failed turn(Protocol protocol) {
    var result = server.provider(protocol).turn(Turns.ask("?"), new Turns.Listener(), new Cut());
    return (TurnResult.Failed) result;
  }

  private static String error(String type, String message) {
    return "{\"type\":\"error\",\"error\":{\"type\":\"%s\",\"message\":\"%s\"}}"
        .formatted(type, message);
  }
}
