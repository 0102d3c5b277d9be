package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Problem;
import app.afterclose.model.StopReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams as networks and servers spoil them: what can be read is read, and no text is lost. */
@Timeout(120)
class StreamFaultsTest {
  private static final List<String> ENDS = List.of("\n", "\r\n", "\r");

  private ModelServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ModelServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  /** What is done to a stream that changes nothing of what it says. */
  record Odd(String what, UnaryOperator<String> done) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Arguments> odd() {
    var odd =
        List.of(
            new Odd("as it is", s -> s),
            new Odd("comments everywhere", s -> s.replace("\n\n", "\n\n: keep-alive\n\n")),
            new Odd("empty lines", s -> "\n\n\n" + s.replace("\n\n", "\n\n\n\n")),
            new Odd("an unknown event", s -> "event: x\ndata: {\"type\":\"x\",\"n\":[]}\n\n" + s),
            new Odd("data that is no object", s -> "data: 1\n\ndata: null\n\ndata: []\n\n" + s),
            new Odd("empty data", s -> "data:\n\ndata: {}\n\n" + s),
            new Odd("no blanks after colons", s -> s.replace("data: ", "data:")),
            new Odd("ids and retries", s -> s.replace("data: ", "id: 7\nretry: 9\ndata: ")),
            new Odd("a byte order mark", s -> "\uFEFF" + s),
            new Odd("pings", s -> s.replace("\n\n", "\n\ndata: {\"type\":\"ping\"}\n\n")),
            new Odd("empty choices", s -> "data: {\"choices\":[]}\n\n" + s),
            new Odd("null choices", s -> "data: {\"choices\":null,\"type\":null}\n\n" + s),
            new Odd("null deltas", s -> "data: {\"choices\":[{\"delta\":null}]}\n\n" + s),
            new Odd("no end mark", s -> s.replace("data: [DONE]\n\n", "").replace(STOP, "")),
            new Odd("an error after the end", s -> s + "data: {\"error\":\"late\"}\n\n"),
            new Odd("a huge comment", s -> ":" + "x".repeat(100_000) + "\n\n" + s));
    return odd.stream().flatMap(it -> Stream.of(Protocol.values()).map(p -> Arguments.of(p, it)));
  }

  private static final String STOP = "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";

  /** For each way to end lines, at once and with every byte by itself. */
  @ParameterizedTest
  @MethodSource("odd")
  void whatIsOddIsReadAllTheSame(Protocol protocol, Odd it) {
    for (String end : ENDS) {
      for (int piece : List.of(1, 1000)) {
        String stream = it.done().apply(protocol.text).replace("\n", end);
        server.enqueue(ModelServer.stream().chunkedBody(stream, piece).build());
        var listener = new Turns.Listener();
        var whole = (TurnResult.Whole) turn(protocol, listener);
        assertThat(whole.text()).isEqualTo(Protocol.SAID);
        assertThat(listener.heard()).isEqualTo(Protocol.SAID);
        assertThat(whole.stop()).isEqualTo(StopReason.END);
      }
    }
  }

  /** What spoils a stream after its first words, and the problem that it is. */
  record Spoilt(String what, String then, Class<?> problem) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Arguments> spoilt() {
    var cases = new ArrayList<Spoilt>();
    Class<?> overloaded = Problem.Overloaded.class;
    Class<?> limited = Problem.RateLimited.class;
    Class<?> rejected = Problem.Rejected.class;
    cases.add(new Spoilt("cut JSON", data("{\"type\": "), overloaded));
    cases.add(new Spoilt("no JSON", data("upstream timed out"), overloaded));
    cases.add(new Spoilt("overloaded", fault("overloaded_error"), overloaded));
    cases.add(new Spoilt("server error", fault("server_error"), overloaded));
    cases.add(new Spoilt("api error", fault("api_error"), overloaded));
    cases.add(new Spoilt("timeout", fault("timeout_error"), Problem.ProviderTimeout.class));
    cases.add(new Spoilt("rate limit", fault("rate_limit_error"), limited));
    cases.add(new Spoilt("429", data("{\"error\":{\"code\":429,\"message\":\"x\"}}"), limited));
    cases.add(new Spoilt("\"429\"", data("{\"error\":{\"code\":\"429\"}}"), limited));
    cases.add(new Spoilt("vLLM", data("{\"object\":\"error\",\"code\":429}"), limited));
    cases.add(new Spoilt("llama.cpp", "error: {\"code\":503,\"message\":\"x\"}\n\n", overloaded));
    cases.add(new Spoilt("Ollama", "{\"error\":\"model runner stopped\"}\n", overloaded));
    cases.add(new Spoilt("words", data("{\"error\":\"it broke\"}"), overloaded));
    cases.add(new Spoilt("quota", fault("insufficient_quota"), rejected));
    cases.add(new Spoilt("billing", fault("billing_error"), rejected));
    cases.add(new Spoilt("key", fault("authentication_error"), rejected));
    cases.add(new Spoilt("permission", fault("permission_error"), rejected));
    cases.add(new Spoilt("invalid", fault("invalid_request_error"), rejected));
    cases.add(new Spoilt("filter", fault("content_filter"), Problem.Refused.class));
    cases.add(new Spoilt("too long", fault("request_too_large"), Problem.TooLong.class));
    cases.add(new Spoilt("context", fault("context_length_exceeded"), Problem.TooLong.class));
    return cases.stream().flatMap(it -> Stream.of(Protocol.values()).map(p -> Arguments.of(p, it)));
  }

  @ParameterizedTest
  @MethodSource("spoilt")
  void whatIsSpoiltKeepsItsText(Protocol protocol, Spoilt it) {
    for (String end : ENDS) {
      String stream = (protocol.beginning() + it.then() + protocol.text).replace("\n", end);
      server.streams(stream);
      var listener = new Turns.Listener();
      var failed = (TurnResult.Failed) turn(protocol, listener);
      assertThat(failed.problem()).isInstanceOf(it.problem());
      assertThat(failed.text()).isEqualTo("Grüße, ");
      assertThat(listener.heard()).isEqualTo("Grüße, ");
      assertThat(failed.usage().estimated()).isTrue();
      assertThat(failed.usage().output()).isPositive();
    }
  }

  static Stream<Arguments> recordings() {
    return Stream.of(Protocol.values())
        .flatMap(
            p ->
                Stream.of("text", "tools")
                    .flatMap(what -> ENDS.stream().map(end -> Arguments.of(p, what, end))));
  }

  /** At every byte: by turns a stream that just ends and a connection that is lost. */
  @ParameterizedTest(name = "{0} {1} {index}")
  @MethodSource("recordings")
  void aStreamLostAtAnyByteEndsWithWhatCame(Protocol protocol, String what, String end)
      throws IOException {
    String recording = what.equals("text") ? protocol.text : protocol.tools;
    String said = what.equals("text") ? Protocol.SAID : "I look.";
    byte[] whole = recording.replace("\n", end).getBytes(StandardCharsets.UTF_8);
    var provider = server.provider(protocol);
    String longest = "";
    for (int n = 0; n < whole.length; n++) {
      lose(whole, n, n % 2 == 0);
      var listener = new Turns.Listener();
      TurnResult result = provider.turn(Turns.ask("?"), listener, new Cut());
      String kept = kept(result, n);
      assertThat(said).startsWith(kept);
      assertThat(listener.heard()).isEqualTo(kept);
      assertThat(kept.length())
          .as("more bytes, no less text")
          .isGreaterThanOrEqualTo(longest.length());
      if (result instanceof TurnResult.Whole full) {
        assertThat(kept).isEqualTo(said);
        assertThat(full.calls()).as("all calls or none").hasSize(what.equals("text") ? 0 : 2);
      }
      longest = kept;
    }
    assertThat(longest).isEqualTo(said);
    assertThat(server.requests()).as("no second try of its own").isEqualTo(whole.length);
  }

  private void lose(byte[] whole, int n, boolean ends) {
    var part = new Buffer().write(whole, 0, n);
    var response = ModelServer.stream();
    if (ends) {
      response.chunkedBody(part, 64);
    } else {
      response
          .body(part)
          .setHeader("content-length", whole.length)
          .onResponseEnd(new SocketEffect.CloseSocket());
    }
    server.enqueue(response.build());
  }

  private static String kept(TurnResult result, int n) {
    return switch (result) {
      case TurnResult.Whole r -> r.text();
      case TurnResult.Failed r -> {
        assertThat(r.problem().passing()).as("at byte %d: %s", n, r.problem()).isTrue();
        assertThat(r.usage().total()).as("something is booked").isPositive();
        yield r.text();
      }
      case TurnResult.WasCut r -> throw new AssertionError("nobody cut " + r);
    };
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void tenMegabytesInOneEventAreRead(Protocol protocol) {
    String much = "So much. ".repeat(10 * 1024 * 1024 / 9);
    server.enqueue(ModelServer.stream().body(protocol.says(much)).build());
    var whole = (TurnResult.Whole) turn(protocol, new Turns.Listener());
    assertThat(whole.text()).hasSize(much.length());
  }

  /** The memory of a desktop program has an end; the text that came before is kept. */
  @ParameterizedTest
  @MethodSource("protocols")
  void anEventWithoutEndIsGivenUp(Protocol protocol) {
    var endless = new Buffer().writeUtf8(protocol.beginning()).writeUtf8("data: ");
    var piece = "x".repeat(1 << 20);
    for (long n = 0; n <= Sse.LONGEST; n += piece.length()) {
      endless.writeUtf8(piece);
    }
    server.enqueue(ModelServer.stream().body(endless).build());
    var failed = (TurnResult.Failed) turn(protocol, new Turns.Listener());
    assertThat(failed.text()).isEqualTo("Grüße, ");
    assertThat(failed.problem())
        .isInstanceOfSatisfying(
            Problem.Rejected.class,
            p -> assertThat(p.detail()).contains("more in one piece than any answer needs"));
  }

  static Stream<Protocol> protocols() {
    return Stream.of(Protocol.values());
  }

  private TurnResult turn(Protocol protocol, Turns.Listener listener) {
    return server.provider(protocol).turn(Turns.ask("?"), listener, new Cut());
  }

  private static String data(String text) {
    return "data: " + text + "\n\n";
  }

  private static String fault(String type) {
    return "event: error\n"
        + data(
            "{\"type\":\"error\",\"error\":{\"type\":\"%s\",\"message\":\"x\"}}".formatted(type));
  }
}
