package app.afterclose.llm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A body that is sent once: no server offers a way to recognise a request that came twice, so a
 * lost answer may have been billed, and asking again is the caller's to decide.
 */
final class OneShot extends RequestBody {
  private static final MediaType JSON = MediaType.get("application/json");

  private final byte[] bytes;
  private volatile boolean begun;

  OneShot(String json) {
    bytes = json.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether any of it may have reached the server. */
  boolean begun() {
    return begun;
  }

  @Override
  public MediaType contentType() {
    return JSON;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    begun = true;
    sink.write(bytes);
  }
}
