package app.afterclose.llm;

import app.afterclose.json.Json;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Sees one request pass: what a provider makes of an answer is for a run, which need not know a
 * refused connection from a missing name; a person who sets up a connection must.
 */
final class Witness implements Interceptor {
  /** Enough of an error's body to say what is wrong. */
  private static final long ERROR_BYTES = 64 * 1024;

  private volatile long began;
  private volatile @Nullable Duration firstByte;
  private volatile @Nullable IOException broken;
  private volatile int status;
  private volatile String type = "";
  private volatile String body = "";
  private volatile String location = "";

  @Override
  public Response intercept(Chain chain) throws IOException {
    began = System.nanoTime();
    Response response;
    try {
      response = chain.proceed(chain.request());
    } catch (IOException e) {
      broken = e;
      throw e;
    }
    status = response.code();
    location = response.header("location", "");
    MediaType of = response.body().contentType();
    type = of == null ? "" : of.subtype();
    if (!response.isSuccessful() || !type.equals("event-stream")) {
      body = response.peekBody(ERROR_BYTES).string();
    }
    return response.newBuilder().body(timed(response.body())).build();
  }

  private ResponseBody timed(ResponseBody body) {
    BufferedSource source =
        Okio.buffer(
            new ForwardingSource(body.source()) {
              @Override
              public long read(Buffer sink, long bytes) throws IOException {
                long count = super.read(sink, bytes);
                if (count > 0 && firstByte == null) {
                  firstByte = Duration.ofNanos(System.nanoTime() - began);
                }
                return count;
              }
            });
    return ResponseBody.create(source, body.contentType(), body.contentLength());
  }

  /** From the request to the first byte of an answer's body; null when there was none. */
  @Nullable Duration firstByte() {
    return firstByte;
  }

  /** Why no head of an answer came, or null. */
  @Nullable IOException broken() {
    return broken;
  }

  /** The answer's status, or 0. */
  int status() {
    return status;
  }

  /** The subtype of the answer's media type, or empty. */
  String type() {
    return type;
  }

  /** The answer's beginning, where it is no stream; else empty. */
  String body() {
    return body;
  }

  /**
   * What the answer said, where it is no stream; or null. Within a 200 its name tells its status.
   */
  @Nullable Fault fault(Json json) {
    return body.isEmpty() ? null : Fault.of(status / 100 == 2 ? 0 : status, body, json);
  }

  /** Where the answer sends on to, or empty. */
  String location() {
    return location;
  }
}
