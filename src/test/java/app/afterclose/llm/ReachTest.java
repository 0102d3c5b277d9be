package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Problem;
import app.afterclose.model.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server is reached the way the settings say, and the key goes nowhere else. */
@Timeout(60)
class ReachTest {
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
  @EnumSource
  void theSettingsHeadersGoWithEachRequest(Protocol protocol) throws InterruptedException {
    server.streams(protocol.text);
    ask(protocol, Map.of("X-Team", "sales", "anthropic-beta", "one,two"), null);
    var headers = server.request().getHeaders();
    assertThat(headers.get("x-team")).isEqualTo("sales");
    assertThat(headers.get("anthropic-beta")).isEqualTo("one,two");
    assertThat(headers.toMultimap().toString()).contains(ModelServer.SECRET);
  }

  @ParameterizedTest
  @EnumSource
  void theKeyGoesWhereTheSettingsPutIt(Protocol protocol) throws InterruptedException {
    server.streams(protocol.text);
    ask(protocol, Map.of("api-key", "${key}"), null);
    var headers = server.request().getHeaders();
    assertThat(headers.get("api-key")).isEqualTo(ModelServer.SECRET);
    assertThat(headers.get("authorization")).isNull();
    assertThat(headers.get("x-api-key")).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void aHeaderOfTheProtocolsOwnNameReplacesIt(Protocol protocol) throws InterruptedException {
    server.streams(protocol.text);
    ask(protocol, Map.of("AUTHORIZATION", "Basic abc", "X-API-Key", "other"), null);
    var headers = server.request().getHeaders();
    assertThat(headers.values("authorization")).containsExactly("Basic abc");
    assertThat(headers.values("x-api-key")).containsExactly("other");
    assertThat(headers.toMultimap().toString()).doesNotContain(ModelServer.SECRET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bad name       | x           | env:MODEL_KEY | no header may have
          Content-Length | 3           | env:MODEL_KEY | Content-Length
          X-Note         | sk-é        | env:MODEL_KEY | accented letters
          api-key        | ${key}      | none          | no key
          """)
  void headersThatCannotBeSentAreToldWithoutTheirValues(
      String name, String value, String key, String words) {
    var settings =
        new Settings.Provider(
            "openai",
            server.url(),
            "m",
            key,
            Map.of(name, value),
            null,
            ModelServer.PATIENT,
            null,
            false,
            null);
    var rejected = rejected(ModelServer.providers(Http.pool()).of(settings));
    assertThat(rejected.detail()).contains(words).doesNotContain("sk-");
    assertThat(rejected.remedy()).contains("“headers”");
    assertThat(server.requests()).isZero();
  }

  /** The proxy is the test's own server: what reaches it under another's name came through it. */
  @ParameterizedTest
  @EnumSource
  void othersAreReachedThroughTheProxy(Protocol protocol) throws InterruptedException {
    server.streams(protocol.text);
    var settings =
        ModelServer.settings(
            protocol.kind, "http://model.test/v1", Map.of(), server.url(), ModelServer.PATIENT);
    var result =
        ModelServer.providers(Http.pool()).of(settings).turn(asked(), text -> {}, new Cut());
    assertThat(result).isInstanceOf(TurnResult.Whole.class);
    assertThat(server.request().getRequestLine()).startsWith("POST http://model.test/v1/");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsCloseByIsReachedWithoutTheProxy(Protocol protocol) {
    server.streams(protocol.text);
    assertThat(ask(protocol, Map.of(), "http://127.0.0.1:1")).isInstanceOf(TurnResult.Whole.class);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:11434, false",
    "http://127.0.0.1, false",
    "http://[::1]:8080, false",
    "http://192.168.1.20:1234, false",
    "http://nas:8080, false",
    "http://box.local, false",
    "https://api.anthropic.com, true",
    "https://11.0.0.1, true",
    "https://localhost.example.com, true",
    "https://[2001:db8::1], true",
  })
  void nearIsNotFar(String url, boolean proxied) {
    var way = new ProxyWay("http://proxy.test:3128").select(URI.create(url));
    assertThat(way.getFirst().type()).isEqualTo(proxied ? Proxy.Type.HTTP : Proxy.Type.DIRECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy:3128",
        "socks5://proxy:1080",
        "https://proxy:3128",
        "http://u:sk-secret@proxy:3128",
        "http://proxy:3128/sk-secret",
        "http://proxy:99999",
        ""
      })
  void aProxyThatIsNoneIsToldWithoutRepeatingIt(String proxy) {
    var settings =
        ModelServer.settings("openai", server.url(), Map.of(), proxy, ModelServer.PATIENT);
    var rejected = rejected(ModelServer.providers(Http.pool()).of(settings));
    assertThat(rejected.detail()).contains("http://host:port").doesNotContain("sk-");
    assertThat(rejected.remedy()).contains("“proxy”");
  }

  /** Neither the key nor the conversation follows a redirect. */
  @ParameterizedTest
  @EnumSource
  void nobodyElseIsAsked(Protocol protocol) throws IOException {
    try (var other = new ModelServer()) {
      for (int status : List.of(301, 302, 303, 307, 308)) {
        server.answers(status, "", "location: " + other.url());
        var failed = (TurnResult.Failed) ask(protocol, Map.of("X-Team", "a"), null);
        assertThat(failed.problem()).isInstanceOf(Problem.Rejected.class);
      }
      assertThat(other.requests()).isZero();
    }
  }

  @Test
  void eachProviderHasItsOwnPatience() {
    var client = Http.pool();
    var impatient =
        new Settings.Timeouts(
            Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofSeconds(20));
    server.streamsAndHolds("");
    var settings = ModelServer.settings("openai", server.url(), Map.of(), null, impatient);
    var failed =
        (TurnResult.Failed)
            ModelServer.providers(client).of(settings).turn(asked(), text -> {}, new Cut());
    assertThat(failed.problem()).isEqualTo(new Problem.ProviderTimeout());
  }

  @Test
  void theKeyIsInNoErrorEvenIfItCannotBeSent() {
    var client =
        Http.pool()
            .newBuilder()
            .addInterceptor(
                chain -> {
                  throw new IllegalStateException("header " + ModelServer.SECRET + " is bad");
                })
            .dns(host -> List.of(InetAddress.getLoopbackAddress()))
            .build();
    var settings =
        ModelServer.settings("openai", server.url(), Map.of(), null, ModelServer.PATIENT);
    var failed =
        (TurnResult.Failed)
            ModelServer.providers(client).of(settings).turn(asked(), text -> {}, new Cut());
    assertThat(failed.problem()).isInstanceOf(Problem.Unexpected.class);
    assertThat(failed.toString()).doesNotContain(ModelServer.SECRET).contains("is bad");
  }

  private TurnResult ask(Protocol protocol, Map<String, String> headers, @Nullable String proxy) {
    var settings =
        ModelServer.settings(protocol.kind, server.url(), headers, proxy, ModelServer.PATIENT);
    return ModelServer.providers(Http.pool()).of(settings).turn(asked(), text -> {}, new Cut());
  }

  private static TurnRequest asked() {
    return Turns.ask("?");
  }

  private static Problem.Rejected rejected(Provider provider) {
    var failed = (TurnResult.Failed) provider.turn(asked(), text -> {}, new Cut());
    return (Problem.Rejected) failed.problem();
  }
}
