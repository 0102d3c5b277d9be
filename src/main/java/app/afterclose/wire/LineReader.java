package app.afterclose.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines from a channel and never holds more than one line of the largest allowed size. */
final class LineReader {
  /** The line in hand is longer than a frame may be. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("a line of more than " + Wire.MAX_FRAME + " bytes");
    }
  }

  private final ReadableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(64 << 10).flip();

  LineReader(ReadableByteChannel channel) {
    this.channel = channel;
  }

  /**
   * The next line without its newline, or null at the end. What follows the last newline is the
   * torn half of a line and is left out.
   */
  @Nullable String next() throws IOException {
    var line = new ByteArrayOutputStream(256);
    while (true) {
      if (!buffer.hasRemaining()) {
        buffer.clear();
        int read = channel.read(buffer);
        buffer.flip();
        if (read < 0) {
          return null;
        }
      }
      int start = buffer.position();
      int end = newline(start);
      int length = (end < 0 ? buffer.limit() : end) - start;
      if (line.size() + length > Wire.MAX_FRAME) {
        throw new TooLong();
      }
      line.write(buffer.array(), start, length);
      if (end >= 0) {
        buffer.position(end + 1);
        return line.toString(StandardCharsets.UTF_8);
      }
      buffer.position(buffer.limit());
    }
  }

  private int newline(int from) {
    byte[] bytes = buffer.array();
    for (int i = from; i < buffer.limit(); i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }
}
