package app.afterclose.llm;

import app.afterclose.model.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Response;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Reads the server-sent events of a response on the calling thread. Source: the HTML standard,
 * section 9.2.6, "Interpreting an event stream".
 *
 * <p>okhttp-sse is not used: its reader (5.5.1) never returns from a stream that ends with a CR,
 * which is what a CRLF stream is when it is cut between the two.
 */
final class Sse {
  /** No event of an answer, and no answer that comes at once, is longer than this. */
  static final long LONGEST = 32L << 20;

  private static final ByteString ENDS = ByteString.encodeUtf8("\r\n");

  private final BufferedSource source;
  private final Settings.Timeouts timeouts;
  private boolean afterCr;

  private Sse(BufferedSource source, Settings.Timeouts timeouts) {
    this.source = source;
    this.timeouts = timeouts;
  }

  /** A server sent more in one piece than can be meant as an answer. */
  static final class TooBig extends IOException {
    private static final long serialVersionUID = 1L;

    TooBig() {
      super("more than " + LONGEST + " bytes in one piece");
    }
  }

  /** Takes events as they come. */
  interface Handler {
    /**
     * Takes one event.
     *
     * @param type its name, or null
     * @return whether nothing more is to be read
     */
    boolean take(@Nullable String type, String data);
  }

  /**
   * Reads until the handler has enough or the stream ends. What follows the last blank line is no
   * event and is left out.
   *
   * @throws TooBig when an event is longer than {@link #LONGEST}
   * @throws IOException when the connection fails, or is silent for too long
   */
  static void read(Response response, Settings.Timeouts timeouts, Handler handler)
      throws IOException {
    new Sse(response.body().source(), timeouts).events(handler);
  }

  private void events(Handler handler) throws IOException {
    limit(timeouts.firstByte());
    if (source.request(1)) {
      limit(timeouts.idle());
    }
    var data = new StringBuilder();
    String type = null;
    for (String line = line(); line != null; line = line()) {
      int colon = line.indexOf(':');
      String field = colon < 0 ? line : line.substring(0, colon);
      if (line.isEmpty()) {
        if (!data.isEmpty() && handler.take(type, data.substring(0, data.length() - 1))) {
          return;
        }
        data.setLength(0);
        type = null;
      } else if (field.equals("data")) {
        data.append(value(line, colon)).append('\n');
        if (data.length() > LONGEST) {
          throw new TooBig();
        }
      } else if (field.equals("event")) {
        type = value(line, colon);
      } else if (field.equals("error")
          && handler.take(null, "{\"error\":" + value(line, colon) + "}")) {
        // Of llama.cpp, for a fault in the middle.
        return;
      } else if (line.startsWith("{\"error\"") && handler.take(null, line)) {
        // Of Ollama and some gateways, which forget in the middle that they stream.
        return;
      }
    }
  }

  private static String value(String line, int colon) {
    String value = colon < 0 ? "" : line.substring(colon + 1);
    return value.startsWith(" ") ? value.substring(1) : value;
  }

  /**
   * The next line without its end, which is CR LF, CR or LF; null when no whole one is left. It is
   * given at its CR: the LF that may follow is passed over with the next line, not waited for.
   */
  private @Nullable String line() throws IOException {
    if (afterCr && source.request(1) && source.getBuffer().getByte(0) == '\n') {
      source.skip(1);
    }
    long length = length();
    if (length < 0) {
      return null;
    }
    String line = source.readUtf8(length);
    afterCr = source.readByte() == '\r';
    boolean marked = line.startsWith("\uFEFF");
    return marked ? line.substring(1) : line;
  }

  /** How long the next line is, or -1; what is behind it is not waited for. */
  private long length() throws IOException {
    long looked = 0;
    while (looked <= LONGEST) {
      long at = source.getBuffer().indexOfElement(ENDS, looked);
      looked = source.getBuffer().size();
      if (at >= 0 || !source.request(looked + 1)) {
        return at;
      }
    }
    throw new TooBig();
  }

  private void limit(Duration time) {
    source.timeout().timeout(time.toNanos(), TimeUnit.NANOSECONDS);
  }
}
