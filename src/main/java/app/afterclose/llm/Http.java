package app.afterclose.llm;

import app.afterclose.json.Json;
import app.afterclose.model.Problem;
import app.afterclose.model.Settings;
import app.afterclose.model.Usage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks one server: one request, one streamed answer, never a second try of its own. */
final class Http {
  /** Enough of an error's body to say what is wrong. */
  private static final long ERROR_BYTES = 64 * 1024;

  private final OkHttpClient client;
  private final Settings.Timeouts timeouts;
  private final Key key;
  private final ExtraHeaders headers;
  private final Problems problems;
  private final Json json;

  /**
   * A server as the settings say it is reached.
   *
   * @param pool a client whose connections are shared
   * @param settings whose headers and proxy have nothing wrong
   * @param host the server's name, for messages
   */
  Http(OkHttpClient pool, Settings.Provider settings, String host, Key key, Json json) {
    this.client = client(pool, settings);
    this.timeouts = settings.timeouts();
    this.key = key;
    this.headers = new ExtraHeaders(settings.headers(), key);
    this.problems = new Problems(host, key);
    this.json = json;
  }

  /** Shared by any number of these. Redirects are not followed: a key is for one server. */
  static OkHttpClient pool() {
    return new OkHttpClient.Builder().followRedirects(false).followSslRedirects(false).build();
  }

  private static OkHttpClient client(OkHttpClient pool, Settings.Provider settings) {
    var timeouts = settings.timeouts();
    var builder =
        pool.newBuilder()
            .connectTimeout(timeouts.connect())
            .writeTimeout(timeouts.idle())
            .readTimeout(timeouts.firstByte());
    String proxy = settings.proxy();
    return (proxy == null ? builder : builder.proxySelector(new ProxyWay(proxy))).build();
  }

  /** Adds the key, as {@code header} after {@code prefix}, and the settings' headers. */
  void sign(Request.Builder request, String header, String prefix) {
    headers.addTo(request, key, header, prefix);
  }

  /** Asks for what only reads; the caller closes the answer. */
  Response read(Request.Builder request) throws IOException {
    return client.newCall(request.get().build()).execute();
  }

  Problems problems() {
    return problems;
  }

  /**
   * Sends {@code body} and feeds {@code answer} on the calling thread. Blocks until the turn has
   * ended, one way or another.
   */
  TurnResult ask(Request.Builder request, String body, Answer answer, Instant now, Cut cut) {
    var sending = new OneShot(body);
    Call call = client.newCall(request.post(sending).build());
    cut.onCut(call::cancel);
    TurnResult result;
    try (Response response = head(call, cut)) {
      result = answered(response, answer, now);
    } catch (IOException e) {
      // What comes after the last word of an answer takes nothing away from it.
      result = answer.over() ? answer.ended() : failed(e, answer, sending);
    }
    if (cut.isCut() && !(result instanceof TurnResult.Whole)) {
      return new TurnResult.WasCut(answer.text(), sending.begun() ? answer.usage() : Usage.NONE);
    }
    return result;
  }

  private TurnResult failed(IOException e, Answer answer, OneShot sending) {
    Usage usage = sending.begun() ? answer.usage() : Usage.NONE;
    return new TurnResult.Failed(answer.text(), problems.of(e, sending.begun()), usage);
  }

  /**
   * Waits for the response's head on a thread of its own: neither a cut nor the limit waits for a
   * name that is being looked up, which nothing can break off.
   */
  private Response head(Call call, Cut cut) throws IOException {
    var head = new CompletableFuture<Response>();
    cut.onCut(() -> head.completeExceptionally(new InterruptedIOException("cut")));
    Thread.ofVirtual().name("provider head").start(() -> execute(call, head));
    Duration limit = timeouts.connect().multipliedBy(3).plus(timeouts.firstByte());
    try {
      return head.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS).join();
    } catch (CompletionException e) {
      call.cancel();
      Throwable cause = e.getCause();
      if (cause instanceof TimeoutException) {
        throw new SocketTimeoutException("no answer within " + limit);
      }
      throw cause instanceof IOException io ? io : new IOException(cause);
    }
  }

  private static void execute(Call call, CompletableFuture<Response> head) {
    try {
      Response response = call.execute();
      if (!head.complete(response)) {
        response.close();
      }
    } catch (IOException | RuntimeException e) {
      head.completeExceptionally(e);
    }
  }

  private TurnResult answered(Response response, Answer answer, Instant now) throws IOException {
    if (!response.isSuccessful()) {
      Fault fault = Fault.of(response.code(), body(response), json);
      Problem problem = problems.of(fault, RetryAfter.at(response.headers(), now));
      return new TurnResult.Failed("", problem, Usage.NONE);
    }
    MediaType type = response.body().contentType();
    if (type != null && (type.subtype().endsWith("json") || type.subtype().equals("html"))) {
      return notStreamed(response, type.subtype().equals("html"), answer);
    }
    Sse.read(response, timeouts, answer::take);
    return answer.ended();
  }

  private TurnResult notStreamed(Response response, boolean page, Answer answer) {
    Fault fault = Fault.of(0, body(response), json);
    if (!fault.message().isEmpty()) {
      return new TurnResult.Failed("", problems.of(fault, null), Usage.NONE);
    }
    // A whole answer at once has been paid for, though nobody can read it here.
    Usage usage = page ? Usage.NONE : answer.usage();
    return new TurnResult.Failed("", problems.notStreamed(page), usage);
  }

  private static String body(Response response) {
    try {
      return response.peekBody(ERROR_BYTES).string();
    } catch (IOException e) {
      // The status was told, and says enough.
      return "";
    }
  }
}
