package app.afterclose.llm;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads the server-sent events of a response on the calling thread. */
final class Sse {
  private static final MediaType EVENTS = MediaType.get("text/event-stream");

  private Sse() {}

  /** Takes events as they come. */
  interface Handler {
    /**
     * Takes one event.
     *
     * @return whether nothing more is to be read
     */
    boolean take(@Nullable String type, String data);
  }

  /**
   * Reads until the handler has enough or the stream ends. What follows the last blank line is no
   * event and is left out. A runtime exception of the handler comes out of here.
   *
   * @throws IOException when the connection fails, or is silent for too long
   */
  static void read(Response response, Timeouts timeouts, Handler handler) throws IOException {
    BufferedSource source = response.body().source();
    limit(source, timeouts.firstByte());
    if (source.request(1)) {
      limit(source, timeouts.idle());
    }
    var listener = new Listener(handler);
    // Some servers stream under another type; the reader would refuse it.
    Response events = response.newBuilder().body(ResponseBody.create(source, EVENTS, -1)).build();
    EventSources.processResponse(events, listener);
    listener.rethrow();
  }

  private static void limit(BufferedSource source, Duration time) {
    source.timeout().timeout(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static final class Listener extends EventSourceListener {
    private final Handler handler;
    private boolean enough;
    private @Nullable Throwable failure;

    Listener(Handler handler) {
      this.handler = handler;
    }

    @Override
    public void onEvent(
        EventSource source, @Nullable String id, @Nullable String type, String data) {
      if (!enough && handler.take(type, data)) {
        enough = true;
        source.cancel();
      }
    }

    @Override
    public void onFailure(EventSource source, @Nullable Throwable t, @Nullable Response response) {
      failure = t;
    }

    void rethrow() throws IOException {
      switch (failure) {
        case null -> {}
        case RuntimeException e -> throw e;
        case IOException e -> {
          if (!enough) {
            throw e;
          }
        }
        case Throwable e -> throw new IOException(e);
      }
    }
  }
}
