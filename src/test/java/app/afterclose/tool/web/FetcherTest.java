package app.afterclose.tool.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FetcherTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final MockWebServer server = new MockWebServer();
  private final Fetcher fetcher = Loopback.fetcher(LONG);

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPageIsReadUnderAHonestName() throws Exception {
    answers("text/html; charset=utf-8", "<title>Prices</title><p>From €\u00a09");
    var page = (Fetched.Page) fetcher.fetch(" " + url("/prices?x=1#top") + " ");
    assertThat(page.address()).isEqualTo(url("/prices?x=1"));
    assertThat(page.title()).isEqualTo("Prices");
    assertThat(page.text()).isEqualTo("From €\u00a09");
    assertThat(page.whole()).isTrue();
    var request = server.takeRequest(20, TimeUnit.SECONDS);
    assertThat(request.getHeaders().get("User-Agent")).isEqualTo(Loopback.NAME);
    assertThat(request.getHeaders().names())
        .doesNotContain("Cookie", "Authorization", "Referer", "Accept-Language");
  }

  @Test
  void redirectsAreFollowedToTheEnd() {
    for (int i = 1; i <= Fetcher.REDIRECTS; i++) {
      redirects(i % 2 == 0 ? "../hop" + i : url("/hop" + i));
    }
    answers("text/plain", "here");
    assertThat(fetcher.fetch(url("/a/b")))
        .isEqualTo(
            new Fetched.Page(
                url("/hop" + Fetcher.REDIRECTS),
                "hop" + Fetcher.REDIRECTS,
                null,
                "here",
                List.of(),
                true));
  }

  @Test
  void redirectsWithoutEndAreNot() {
    for (int i = 0; i <= Fetcher.REDIRECTS; i++) {
      redirects("/again");
    }
    assertThat(nothing(url("/"))).contains("leads on and on");
    assertThat(server.getRequestCount()).isEqualTo(Fetcher.REDIRECTS + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://a.test/x", "javascript:alert(1)"})
  void aRedirectToSomethingElseThanTheWebIsNotFollowed(String to) {
    redirects(to);
    assertThat(nothing(url("/"))).contains("no web address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "gopher://a.test",
        "not an address",
        "",
        "//a.test",
        "http://"
      })
  void onlyTheWebIsAskedFor(String address) {
    assertThat(nothing(address)).contains("https://");
  }

  /** However it is spelt: what counts is where the socket would connect. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/",
        "http://localhost:%d/",
        "http://[::1]:%d/",
        "http://[::ffff:127.0.0.1]:%d/",
        "http://2130706433:%d/",
        "http://0x7f.1:%d/",
        "http://127.1:%d/",
        "http://0177.0.0.1:%d/",
        "http://0:%d/",
        "http://user:pass@127.0.0.1:%d/",
        "http://１２７.0.0.1:%d/",
      })
  void nothingOnThisComputerIsAskedFor(String address) {
    var guarded = new Fetcher(Loopback.NAME, LONG);
    var nothing = (Fetched.Nothing) guarded.fetch(address.formatted(server.getPort()));
    assertThat(nothing.why()).doesNotContain("status");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void whyAPrivateAddressIsRefusedIsTold() {
    var guarded = new Fetcher(Loopback.NAME, LONG);
    assertThat(((Fetched.Nothing) guarded.fetch(url("/"))).why())
        .contains("not on the public Internet");
    assertThat(((Fetched.Nothing) guarded.fetch("http://169.254.169.254/latest/")).why())
        .contains("not on the public Internet");
  }

  @Test
  void aRedirectToAnAddressThatIsNotAllowedIsNotFollowed() throws Exception {
    try (var inside = new MockWebServer()) {
      inside.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), 0);
      redirects("http://127.0.0.2:" + inside.getPort() + "/secret");
      InetAddress outside = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      var guarded = new Fetcher(Loopback.NAME, LONG, outside::equals);
      String start = "http://127.0.0.1:" + server.getPort() + "/";
      var nothing = (Fetched.Nothing) guarded.fetch(start);
      assertThat(nothing.why()).contains("not on the public Internet");
      assertThat(nothing.address()).endsWith("/secret");
      assertThat(inside.getRequestCount()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "404, no such page",
    "410, no such page",
    "401, everybody",
    "403, everybody",
    "429, fewer",
    "500, a fault of its own",
    "503, a fault of its own",
    "418, status 418",
    "304, status 304",
  })
  void whatIsNoPageIsSaid(int status, String words) {
    server.enqueue(new MockResponse.Builder().code(status).build());
    assertThat(nothing(url("/x"))).contains(words);
  }

  @Test
  void otherThingsThanPagesAreNamed() {
    answers("application/pdf", "%PDF-1.7");
    assertThat(fetcher.fetch(url("/a.pdf")))
        .isEqualTo(new Fetched.Other(url("/a.pdf"), "application/pdf", 8));
    server.enqueue(new MockResponse.Builder().body("\0\1\2").build());
    assertThat(fetcher.fetch(url("/b"))).isEqualTo(new Fetched.Other(url("/b"), "", 3));
  }

  @Test
  void aPageWithoutATypeIsTakenForWhatItLooksLike() {
    server.enqueue(new MockResponse.Builder().body("<!DOCTYPE html><title>T</title>a").build());
    assertThat(((Fetched.Page) fetcher.fetch(url("/"))).title()).isEqualTo("T");
    server.enqueue(new MockResponse.Builder().body("plain & <b> simple").build());
    assertThat(((Fetched.Page) fetcher.fetch(url("/"))).text()).isEqualTo("plain & <b> simple");
  }

  @Test
  void aPageTooLongIsCut() {
    String more = "many words ".repeat(700_000);
    answers("text/plain", more);
    var page = (Fetched.Page) fetcher.fetch(url("/"));
    assertThat(page.whole()).isFalse();
    assertThat(page.text().length()).isBetween((int) Fetcher.BYTES - 20, (int) Fetcher.BYTES);
  }

  @Test
  void aSiteThatIsSilentIsGivenUp() {
    var quick = Loopback.fetcher(Duration.ofMillis(1_200));
    server.enqueue(new MockResponse.Builder().headersDelay(1, TimeUnit.MINUTES).build());
    assertThat(((Fetched.Nothing) quick.fetch(url("/"))).why()).contains("within 1 seconds");
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("content-type: text/plain")
            .body("x".repeat(10_000))
            .throttleBody(10, 1, TimeUnit.SECONDS)
            .build());
    assertThat(((Fetched.Nothing) quick.fetch(url("/"))).why()).contains("within 1 seconds");
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=iso-8859-1, ISO-8859-1, <p>Grüße",
    "text/html, ISO-8859-1, <meta charset=iso-8859-1><p>Grüße",
    "text/html, UTF-8, <meta charset=utf-8><p>Grüße",
    "text/html; charset=nonsense, UTF-8, <meta charset=utf-8><p>Grüße",
    "text/html; charset=utf-8, UTF-8, <p>Grüße",
    "text/html, UTF-16, <p>Grüße",
    "text/plain, UTF-8, Grüße",
    "text/plain, windows-1252, Grüße",
    "text/plain, UTF-16, Grüße",
    "text/plain; charset=windows-1252, windows-1252, Grüße",
  })
  void lettersAreReadAsTheyWereMeant(String type, String charset, String html) {
    var body = new Buffer().write(html.getBytes(Charset.forName(charset)));
    server.enqueue(
        new MockResponse.Builder().headers(Headers.of("content-type", type)).body(body).build());
    assertThat(((Fetched.Page) fetcher.fetch(url("/"))).text()).isEqualTo("Grüße");
  }

  private String nothing(String address) {
    return ((Fetched.Nothing) fetcher.fetch(address)).why();
  }

  private String url(String path) {
    return server.url(path).toString();
  }

  private void answers(String type, String body) {
    server.enqueue(
        new MockResponse.Builder()
            .headers(Headers.of("content-type", type))
            .body(new Buffer().write(body.getBytes(StandardCharsets.UTF_8)))
            .build());
  }

  private void redirects(String to) {
    server.enqueue(
        new MockResponse.Builder().code(302).headers(Headers.of("Location", to)).build());
  }
}
