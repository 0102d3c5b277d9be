package app.afterclose.llm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Problem;
import app.afterclose.model.ProblemWords;
import app.afterclose.model.Usage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where no answer came at all, it is told why, nothing is booked, and only a computer waits. */
@Timeout(120)
class UnreachedTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private static final HeldCertificate ROOT =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  @ParameterizedTest
  @EnumSource
  void nobodyThereIsUnreachable(Protocol protocol) throws IOException {
    for (boolean network : List.of(true, false)) {
      var failed = ask(protocol, Http.pool(), network, "http://127.0.0.1:" + freePort());
      assertThat(failed.problem()).isInstanceOf(Problem.Unreachable.class);
      assertThat(failed.problem().passing()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownNameIsOfflineOnlyWithoutANetwork(Protocol protocol) {
    var client =
        dns(
            host -> {
              throw new UnknownHostException(host);
            });
    assertThat(ask(protocol, client, false, "https://model.test").problem())
        .isEqualTo(new Problem.Offline("no connection to model.test"));
    assertThat(ask(protocol, client, true, "https://model.test").problem())
        .isEqualTo(new Problem.Unreachable("model.test", "no address was found for model.test"));
  }

  @ParameterizedTest
  @EnumSource
  void noRouteIsOfflineOnlyWithoutANetwork(Protocol protocol) {
    var client =
        Http.pool()
            .newBuilder()
            .addInterceptor(
                chain -> {
                  throw new NoRouteToHostException("No route to host");
                })
            .build();
    assertThat(ask(protocol, client, false, "https://model.test").problem())
        .isInstanceOf(Problem.Offline.class);
    assertThat(ask(protocol, client, true, "https://model.test").problem())
        .isInstanceOf(Problem.Unreachable.class);
    assertThat(ask(protocol, client, false, "http://localhost:11434").problem())
        .as("this computer needs no network to reach itself")
        .isInstanceOf(Problem.Unreachable.class);
  }

  /** A certificate, the name that is asked for, and what must be said. */
  record Shown(String what, HeldCertificate certificate, String words) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Arguments> shown() {
    long now = System.currentTimeMillis();
    long day = TimeUnit.DAYS.toMillis(1);
    var alone = new HeldCertificate.Builder().addSubjectAlternativeName("localhost");
    var expired = certificate("localhost").validityInterval(now - 9 * day, now - day);
    var early = certificate("localhost").validityInterval(now + day, now + 9 * day);
    var cases =
        List.of(
            new Shown("self-signed", alone.build(), "signed by nobody that this computer trusts"),
            new Shown("other name", certificate("other.test").build(), "another server’s"),
            new Shown("expired", expired.build(), "has expired"),
            new Shown("not yet valid", early.build(), "is not valid yet"));
    return cases.stream().flatMap(it -> Stream.of(Protocol.values()).map(p -> Arguments.of(p, it)));
  }

  @ParameterizedTest
  @MethodSource("shown")
  void aCertificateThatCannotBeTrustedIsNamed(Protocol protocol, Shown it) throws IOException {
    try (var server = new ModelServer(identity(it.certificate()))) {
      var failed = ask(protocol, trusting(), true, server.url());
      assertThat(failed.problem())
          .isInstanceOfSatisfying(
              Problem.Rejected.class, p -> assertThat(p.detail()).contains(it.words()));
      assertThat(ProblemWords.remedy(failed.problem(), Turns.ZONE, British.TEXTS))
          .contains("Retry");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCertificateThatIsTrustedIsNoProblem(Protocol protocol) throws IOException {
    var held = certificate("localhost").build();
    try (var server = new ModelServer(identity(held))) {
      server.enqueue(ModelServer.stream().body(protocol.text).build());
      var settings =
          ModelServer.settings(protocol.kind, server.url(), Map.of(), null, ModelServer.PATIENT);
      var result =
          ModelServer.providers(trusting())
              .of(settings)
              .turn(Turns.ask("?"), new Turns.Listener(), new Cut());
      assertThat(result).isInstanceOf(TurnResult.Whole.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatIsNotSecureIsToldSo(Protocol protocol) throws IOException {
    try (var plain = new ServerSocket(0, 9, LOOPBACK)) {
      Thread.ofVirtual().start(() -> answerPlainly(plain));
      var failed = ask(protocol, Http.pool(), true, "https://127.0.0.1:" + plain.getLocalPort());
      assertThat(failed.problem())
          .isInstanceOfSatisfying(
              Problem.Rejected.class,
              p -> assertThat(p.detail()).contains("does not speak securely"));
    }
  }

  private static void answerPlainly(ServerSocket server) {
    boolean open = true;
    while (open) {
      try (Socket socket = server.accept()) {
        socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
        socket.shutdownOutput();
        socket.getInputStream().readAllBytes();
      } catch (IOException e) {
        // The client hung up, or the test is over.
        open = !server.isClosed();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProxyThatRefusesIsUnreachableAndOneThatAsksForAPasswordIsRejected(Protocol protocol)
      throws IOException {
    String far = "http://model.test";
    assertThat(through("http://127.0.0.1:" + freePort(), protocol, far).problem())
        .isInstanceOf(Problem.Unreachable.class);
    try (var proxy = new ModelServer()) {
      for (String url : List.of(far, "https://model.test")) {
        proxy.answers(407, "", "proxy-authenticate: Basic realm=\"x\"");
        assertThat(through(proxy.url(), protocol, url).problem())
            .isInstanceOfSatisfying(
                Problem.Rejected.class, p -> assertThat(p.detail()).startsWith("the proxy"));
      }
    }
  }

  private static TurnResult.Failed through(String proxy, Protocol protocol, String url) {
    var settings = ModelServer.settings(protocol.kind, url, Map.of(), proxy, ModelServer.PATIENT);
    return (TurnResult.Failed)
        ModelServer.providers(Http.pool())
            .of(settings)
            .turn(Turns.ask("?"), new Turns.Listener(), new Cut());
  }

  private static TurnResult.Failed ask(
      Protocol protocol, OkHttpClient client, boolean network, String url) {
    var settings = ModelServer.settings(protocol.kind, url, Map.of(), null, ModelServer.PATIENT);
    var result =
        ModelServer.providers(client, network)
            .of(settings)
            .turn(Turns.ask("?"), new Turns.Listener(), new Cut());
    var failed = (TurnResult.Failed) result;
    assertThat(failed.usage()).isEqualTo(Usage.NONE);
    assertThat(failed.text()).isEmpty();
    return failed;
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0, 1, LOOPBACK)) {
      return free.getLocalPort();
    }
  }

  private static OkHttpClient dns(Dns dns) {
    return Http.pool().newBuilder().dns(dns).build();
  }

  private static HeldCertificate.Builder certificate(String name) {
    return new HeldCertificate.Builder().addSubjectAlternativeName(name).signedBy(ROOT);
  }

  private static HandshakeCertificates identity(HeldCertificate held) {
    return new HandshakeCertificates.Builder().heldCertificate(held).build();
  }

  private static OkHttpClient trusting() {
    var certificates =
        new HandshakeCertificates.Builder().addTrustedCertificate(ROOT.certificate()).build();
    return Http.pool()
        .newBuilder()
        .sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager())
        .build();
  }
}
