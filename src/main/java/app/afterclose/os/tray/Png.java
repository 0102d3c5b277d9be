package app.afterclose.os.tray;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the kind of PNG that our own icons are: eight bits of red, green, blue and alpha, not
 * interlaced (PNG specification, third edition). The JDK's reader would load AWT into the agent.
 */
final class Png {
  private static final int SIGNATURE = 8;
  private static final int HEADER = 0x49484452;
  private static final int DATA = 0x49444154;
  private static final int RGBA = 6;
  private static final int BYTES = 4;

  private Png() {}

  /**
   * Reads a picture.
   *
   * @throws IOException when it is damaged or of another kind
   */
  static StatusNotifier.Pixmap read(byte[] file) throws IOException {
    try {
      return decode(ByteBuffer.wrap(file).position(SIGNATURE));
    } catch (IllegalArgumentException | NegativeArraySizeException | DataFormatException e) {
      throw new IOException("a picture is damaged", e);
    } catch (BufferUnderflowException e) {
      throw new IOException("a picture is cut off", e);
    }
  }

  private static StatusNotifier.Pixmap decode(ByteBuffer in)
      throws IOException, DataFormatException {
    int width = 0;
    int height = 0;
    var packed = new ByteArrayOutputStream();
    while (in.hasRemaining()) {
      int length = in.getInt();
      int kind = in.getInt();
      int from = in.position();
      if (kind == HEADER) {
        width = in.getInt();
        height = in.getInt();
        boolean ours = in.get() == 8 && in.get() == RGBA && in.getShort() == 0 && in.get() == 0;
        if (!ours) {
          throw new IOException("a picture is of a kind that is not read here");
        }
      } else if (kind == DATA) {
        byte[] piece = new byte[length];
        in.get(piece);
        packed.writeBytes(piece);
      }
      in.position(from + length + Integer.BYTES); // what follows is a checksum
    }
    byte[] lines = new byte[Math.multiplyExact(height, 1 + width * BYTES)];
    try (var inflater = new Inflater()) {
      inflater.setInput(packed.toByteArray());
      if (inflater.inflate(lines) != lines.length) {
        throw new IOException("a picture has too few pixels");
      }
    }
    return new StatusNotifier.Pixmap(
        width, height, alphaFirst(unfiltered(lines, height, width * BYTES)));
  }

  /** Each byte was written as its difference from what its line's filter foretold. */
  private static byte[] unfiltered(byte[] lines, int height, int stride) throws IOException {
    byte[] out = new byte[height * stride];
    for (int y = 0; y < height; y++) {
      int filter = lines[y * (stride + 1)];
      for (int x = 0; x < stride; x++) {
        int at = y * stride + x;
        int left = x < BYTES ? 0 : out[at - BYTES] & 0xff;
        int up = y == 0 ? 0 : out[at - stride] & 0xff;
        int corner = x < BYTES || y == 0 ? 0 : out[at - stride - BYTES] & 0xff;
        int foretold =
            switch (filter) {
              case 0 -> 0;
              case 1 -> left;
              case 2 -> up;
              case 3 -> (left + up) / 2;
              case 4 -> nearest(left, up, corner);
              default -> throw new IOException("a picture has an unknown filter");
            };
        out[at] = (byte) (lines[y * (stride + 1) + 1 + x] + foretold);
      }
    }
    return out;
  }

  private static int nearest(int left, int up, int corner) {
    int guess = left + up - corner;
    int byLeft = Math.abs(guess - left);
    int byUp = Math.abs(guess - up);
    int byCorner = Math.abs(guess - corner);
    if (byLeft <= byUp && byLeft <= byCorner) {
      return left;
    }
    return byUp <= byCorner ? up : corner;
  }

  private static byte[] alphaFirst(byte[] rgba) {
    byte[] argb = new byte[rgba.length];
    for (int i = 0; i < rgba.length; i += BYTES) {
      argb[i] = rgba[i + 3];
      System.arraycopy(rgba, i, argb, i + 1, 3);
    }
    return argb;
  }
}
