package app.afterclose.llm;

import app.afterclose.json.Json;
import app.afterclose.model.Settings;
import app.afterclose.model.Usage;
import app.afterclose.os.MemoryKeyring;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A server of a model on the loopback, and the providers that ask it. */
public final class ModelServer implements AutoCloseable {
  public static final String SECRET = "sk-test-MARKED-7Zq";

  /** So short that a stalled test ends, so long that a busy machine does not end a lively one. */
  public static final Settings.Timeouts PATIENT =
      new Settings.Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20));

  private final MockWebServer server = new MockWebServer();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Json json = new Json();

  public ModelServer() throws IOException {
    server.start();
  }

  /** One that speaks securely, as whom the certificates say. */
  ModelServer(HandshakeCertificates identity) throws IOException {
    server.useHttps(identity.sslSocketFactory());
    server.start();
  }

  /** The next answer is this stream, whole. */
  public void streams(String recording) {
    server.enqueue(stream().chunkedBody(recording, 37).build());
  }

  /** The next answer begins with this and then is silent until the server is closed. */
  public void streamsAndHolds(String beginning) {
    server.enqueue(holding(beginning));
  }

  /** An answer that begins with this and then is silent until the server is closed. */
  MockResponse holding(String beginning) {
    return stream().body(new Held(beginning)).build();
  }

  /** The next answer has this status and body. */
  public void answers(int status, String body, String... headers) {
    var response = new MockResponse.Builder().code(status).body(body);
    for (String header : headers) {
      response.addHeader(header);
    }
    server.enqueue(response.build());
  }

  public void enqueue(MockResponse response) {
    server.enqueue(response);
  }

  public void dispatch(Function<JsonNode, MockResponse> answer) {
    serve(body -> answer.apply(json.tree(body)));
  }

  /** Each request's body, as it came, is answered by {@code answer}. */
  void serve(Function<String, MockResponse> answer) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            if (request.getMethod().equals("GET")) {
              // It is asked about itself, and has nothing to tell.
              return new MockResponse.Builder().code(404).build();
            }
            return answer.apply(request.getBody().utf8());
          }
        });
  }

  public static MockResponse.Builder stream() {
    return new MockResponse.Builder().addHeader("content-type: text/event-stream; charset=utf-8");
  }

  /** The next request that arrived; fails when none comes. */
  public RecordedRequest request() throws InterruptedException {
    RecordedRequest request = server.takeRequest(20, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("no request came");
    }
    return request;
  }

  JsonNode body() throws InterruptedException {
    return json.tree(request().getBody().utf8());
  }

  public int requests() {
    return server.getRequestCount();
  }

  String host() {
    return server.url("/").host();
  }

  public String url() {
    return server.url("/").toString();
  }

  public Provider provider(Protocol protocol, Settings.Timeouts timeouts) {
    return provider(protocol.kind, url(), timeouts);
  }

  Provider provider(Protocol protocol) {
    return provider(protocol, PATIENT);
  }

  /** A provider that asks at {@code url}. */
  public static Provider at(Protocol protocol, String url) {
    return provider(protocol.kind, url, PATIENT);
  }

  static Provider provider(String kind, String url, Settings.Timeouts timeouts) {
    return providers(Http.pool()).of(settings(kind, url, Map.of(), null, timeouts));
  }

  static Settings.Provider settings(
      String kind,
      String url,
      Map<String, String> headers,
      @Nullable String proxy,
      Settings.Timeouts timeouts) {
    return new Settings.Provider(
        kind, url, "model-x", "env:MODEL_KEY", headers, proxy, timeouts, null, false, null);
  }

  static Providers providers(OkHttpClient pool) {
    return providers(pool, true);
  }

  /** Over connections of {@code pool}, on a computer that has a network or none. */
  static Providers providers(OkHttpClient pool, boolean network) {
    Map<String, String> environment = Map.of("MODEL_KEY", SECRET);
    return new Providers(
        new Json(),
        new Silent(),
        new Keys(environment::get, new MemoryKeyring()),
        new Web(pool, () -> network));
  }

  @Override
  public void close() {
    closed.countDown();
    server.close();
  }

  /** A provider that has nothing to say. */
  record Silent() implements Provider {
    @Override
    public String kind() {
      return "builtin";
    }

    @Override
    public String model() {
      return "silent";
    }

    @Override
    public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
      return new TurnResult.WasCut("", Usage.NONE);
    }
  }

  private final class Held implements MockResponseBody {
    private final String beginning;

    Held(String beginning) {
      this.beginning = beginning;
    }

    @Override
    public long getContentLength() {
      return -1;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.writeUtf8(beginning).flush();
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }
  }
}
