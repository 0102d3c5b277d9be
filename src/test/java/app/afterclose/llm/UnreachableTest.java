package app.afterclose.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.Diagnosis;
import app.afterclose.model.Diagnosis.Insecurity;
import app.afterclose.model.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a server that cannot be talked to at all, a try says precisely why. */
final class UnreachableTest extends ConnectionTest {
  @ParameterizedTest
  @EnumSource
  void aNameWithoutAddressIsToldFromARefusedConnection(Protocol protocol) throws IOException {
    assertThat(tryAt(protocol, "http://nowhere.invalid/v1"))
        .isEqualTo(new Diagnosis.NoSuchHost("nowhere.invalid"));
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertThat(tryAt(protocol, "http://127.0.0.1:" + port))
        .isEqualTo(new Diagnosis.NobodyThere("127.0.0.1", port));
  }

  @Test
  void aPlainServerAtASecureAddressIsTold() throws IOException {
    try (var plain = new Blunt("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")) {
      assertThat(tryAt(Protocol.OPENAI, "https://127.0.0.1:" + plain.port()))
          .isEqualTo(new Diagnosis.NotSecure("127.0.0.1", Insecurity.PLAIN));
    }
  }

  @Test
  void aServerThatSpeaksNoHttpIsTold() throws IOException {
    try (var odd = new Blunt("220 mail\r\n")) {
      assertThat(tryAt(Protocol.OPENAI, "http://127.0.0.1:" + odd.port()))
          .isInstanceOf(Diagnosis.NoApiThere.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"localhost, 0, UNTRUSTED", "localhost, 40, EXPIRED", "other.example, 0, OTHER_NAME"})
  void aCertificateThatIsNotRightIsTold(String name, int daysAgo, Insecurity why)
      throws IOException {
    var root = new HeldCertificate.Builder().certificateAuthority(0).build();
    long day = Duration.ofDays(1).toMillis();
    long now = System.currentTimeMillis() - daysAgo * day;
    var own =
        new HeldCertificate.Builder()
            .signedBy(root)
            .addSubjectAlternativeName(name)
            .validityInterval(now - day, now + day)
            .build();
    var trusting =
        new HandshakeCertificates.Builder().addTrustedCertificate(root.certificate()).build();
    var pool =
        why == Insecurity.UNTRUSTED
            ? Http.pool()
            : Http.pool()
                .newBuilder()
                .sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager())
                .build();
    try (var secure = new MockWebServer()) {
      var identity =
          new HandshakeCertificates.Builder().heldCertificate(own, root.certificate()).build();
      secure.useHttps(identity.sslSocketFactory());
      secure.start();
      var settings = at(Protocol.ANTHROPIC, secure.url("/").toString(), "model-x", "none");
      assertThat(
              new Connections(ModelServer.providers(pool), new Json(), Clock.systemUTC())
                  .test(settings, KEY))
          .isEqualTo(new Diagnosis.NotSecure("localhost", why));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSilentServerIsToldWithHowLongItWasWaitedFor(Protocol protocol) {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    var impatient =
        new Settings.Timeouts(
            Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofMillis(300));
    Diagnosis found =
        connections()
            .test(
                ModelServer.settings(protocol.kind, server.url(), Map.of(), null, impatient), null);
    assertThat(found).isEqualTo(new Diagnosis.Silent(server.host(), Duration.ofMillis(300)));
  }

  @ParameterizedTest
  @EnumSource
  void aProxyThatIsNotThereIsToldAsTheProxy(Protocol protocol) throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    var through =
        new Settings.Provider(
            protocol.kind,
            "http://models.example/v1",
            "model-x",
            "none",
            Map.of(),
            "http://127.0.0.1:" + port,
            Settings.Timeouts.DEFAULT,
            null,
            false,
            null);
    assertThat(connections().test(through, KEY)).isInstanceOf(Diagnosis.ProxyFailed.class);
  }
}
