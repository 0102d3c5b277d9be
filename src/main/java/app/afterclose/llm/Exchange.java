package app.afterclose.llm;

import app.afterclose.json.Json;
import app.afterclose.model.Settings;
import app.afterclose.model.Usage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** One request and its one answer. Used by one thread, once. */
final class Exchange {
  /** Enough of an error's body to say what is wrong. */
  private static final long ERROR_BYTES = 64 * 1024;

  private final Settings.Timeouts timeouts;
  private final Json json;
  private final Answer answer;
  private final OneShot sending;
  private final Call call;
  private Problems problems;
  private @Nullable Fault refusal;

  Exchange(
      OkHttpClient client,
      Settings.Timeouts timeouts,
      Problems problems,
      Json json,
      Http.Sending what) {
    this.timeouts = timeouts;
    this.problems = problems;
    this.json = json;
    this.answer = what.answer();
    this.sending = new OneShot(what.body());
    this.call = client.newCall(what.request().post(sending).build());
  }

  /** Why the server refused the request as a whole, if it did. */
  Optional<Fault> refusal() {
    return Optional.ofNullable(refusal);
  }

  /**
   * Asks, and feeds the answer on the calling thread, until the turn has ended one way or other.
   */
  TurnResult run(Instant now, Cut cut) {
    cut.onCut(call::cancel);
    TurnResult result;
    try (Response response = head(cut)) {
      problems = problems.asked(RequestId.of(response.headers()));
      answer.answeredBy(problems);
      result = response.isSuccessful() ? answered(response, cut) : refused(response, now);
    } catch (IOException e) {
      // What comes after the last word of an answer takes nothing away from it.
      result = answer.over() ? answer.ended() : lost(e);
    }
    if (cut.isCut() && !(result instanceof TurnResult.Whole)) {
      return new TurnResult.WasCut(answer.text(), sending.begun() ? answer.usage() : Usage.NONE);
    }
    return result;
  }

  private TurnResult lost(IOException e) {
    boolean sent = sending.begun();
    Usage usage = sent ? answer.lost() : Usage.NONE;
    return new TurnResult.Failed(answer.text(), problems.of(e, sent), usage);
  }

  /**
   * Waits for the response's head on a thread of its own: neither a cut nor the limit waits for a
   * name that is being looked up, which nothing can break off.
   */
  private Response head(Cut cut) throws IOException {
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

  private TurnResult refused(Response response, Instant now) {
    Fault fault = Fault.of(response.code(), errorBody(response), json);
    refusal = fault;
    Instant retryAt = RetryAfter.at(response.headers(), now);
    if (retryAt == null && fault.status() == 429) {
      retryAt = RateReset.at(response.headers(), now);
    }
    return new TurnResult.Failed("", problems.of(fault, retryAt), Usage.NONE);
  }

  private static String errorBody(Response response) {
    try {
      return response.peekBody(ERROR_BYTES).string();
    } catch (IOException e) {
      // The status was told, and says enough.
      return "";
    }
  }

  private TurnResult answered(Response response, Cut cut) throws IOException {
    BufferedSource source = response.body().source();
    source.timeout().timeout(timeouts.firstByte().toNanos(), TimeUnit.NANOSECONDS);
    MediaType type = response.body().contentType();
    String subtype = type == null ? "" : type.subtype();
    // No stream of events begins like this, whatever the server calls it.
    byte first = source.request(1) ? source.getBuffer().getByte(0) : 0;
    if (subtype.equals("html") || first == '<') {
      return new TurnResult.Failed("", problems.page(), Usage.NONE);
    }
    if (subtype.endsWith("json") || first == '{') {
      return atOnce(source);
    }
    Sse.read(
        response,
        timeouts,
        (kind, data) -> {
          cut.alive();
          return answer.take(kind, data);
        });
    return answer.ended();
  }

  /** Some servers do not stream where tools are used, and some not at all. */
  private TurnResult atOnce(BufferedSource source) throws IOException {
    source.timeout().timeout(timeouts.idle().toNanos(), TimeUnit.NANOSECONDS);
    if (source.request(Sse.LONGEST + 1)) {
      throw new Sse.TooBig();
    }
    String whole = source.getBuffer().readUtf8();
    answer.take(null, whole);
    return answer.over()
        ? answer.ended()
        : new TurnResult.Failed(
            answer.text(), problems.noAnswer(Fault.of(200, whole, json)), answer.lost());
  }
}
