package app.afterclose.window;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Writes an image as PNG (24 bit), without AWT: signature, IHDR, one IDAT, IEND. */
public final class Png {
  private Png() {}

  public static void write(Image image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeLong(0x89504E470D0A1A0AL);
      byte[] header =
          ByteBuffer.allocate(13)
              .putInt(width)
              .putInt(height)
              .put(new byte[] {8, 2, 0, 0, 0})
              .array();
      chunk(out, "IHDR", header);
      chunk(out, "IDAT", pixels(image, width, height));
      chunk(out, "IEND", new byte[0]);
    }
  }

  private static byte[] pixels(Image image, int width, int height) throws IOException {
    var raw = new ByteArrayOutputStream();
    try (var zip = new DeflaterOutputStream(raw)) {
      int[] row = new int[width];
      byte[] line = new byte[1 + width * 3];
      for (int y = 0; y < height; y++) {
        image
            .getPixelReader()
            .getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
        for (int x = 0; x < width; x++) {
          line[1 + x * 3] = (byte) (row[x] >> 16);
          line[2 + x * 3] = (byte) (row[x] >> 8);
          line[3 + x * 3] = (byte) row[x];
        }
        zip.write(line);
      }
    }
    return raw.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }
}
