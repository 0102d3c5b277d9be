import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Packs PNGs into one file of icons.
 *
 * <pre>
 * java Pack.java ico OUT PNG...         an icon of Windows
 * java Pack.java icns OUT TYPE=PNG...   one of macOS: is32 and il32 with their masks, icNN as they are
 * </pre>
 *
 * <p>Windows' own views take PNG inside an .ico at 256 px; smaller ones are bitmaps, which
 * everything that reads icons can. For the same reason macOS gets its smallest as is32 and il32: as
 * PNG they are shown scrambled in places.
 */
final class Pack {
  private static final int PNG_FROM = 256;

  private record Entry(String name, byte[] data) {}

  private Pack() {}

  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    List<String> sources = List.of(args).subList(2, args.length);
    byte[] made =
        switch (args[0]) {
          case "ico" -> ico(sources);
          case "icns" -> icns(sources);
          default -> throw new IllegalArgumentException("ico or icns, not " + args[0]);
        };
    Files.write(Path.of(args[1]), made);
  }

  /** https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10) */
  private static byte[] ico(List<String> pngs) throws IOException {
    var images = new ArrayList<byte[]>();
    var head = ByteBuffer.allocate(6 + 16 * pngs.size()).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) pngs.size());
    int at = head.capacity();
    for (String png : pngs) {
      Path file = Path.of(png);
      BufferedImage image = ImageIO.read(file.toFile());
      int size = image.getWidth();
      byte[] data = size >= PNG_FROM ? Files.readAllBytes(file) : bitmap(image);
      images.add(data);
      head.put((byte) size).put((byte) size).putShort((short) 0);
      head.putShort((short) 1).putShort((short) 32).putInt(data.length).putInt(at);
      at += data.length;
    }
    var out = new ByteArrayOutputStream();
    out.write(head.array());
    for (byte[] image : images) {
      out.write(image);
    }
    return out.toByteArray();
  }

  /** Colours from the lowest row up, then a mask, which none of today's systems looks at. */
  private static byte[] bitmap(BufferedImage image) {
    int size = image.getWidth();
    int mask = (size + 31) / 32 * 4 * size;
    var out = ByteBuffer.allocate(40 + 4 * size * size + mask).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(40).putInt(size).putInt(2 * size).putShort((short) 1).putShort((short) 32);
    out.position(40);
    for (int y = size - 1; y >= 0; y--) {
      for (int x = 0; x < size; x++) {
        out.putInt(image.getRGB(x, y));
      }
    }
    return out.array();
  }

  /** https://en.wikipedia.org/wiki/Apple_Icon_Image_format */
  private static byte[] icns(List<String> typed) throws IOException {
    var entries = new ArrayList<Entry>();
    for (String one : typed) {
      String type = one.substring(0, 4);
      Path png = Path.of(one.substring(5));
      switch (type) {
        case "is32" -> colours(entries, type, "s8mk", ImageIO.read(png.toFile()));
        case "il32" -> colours(entries, type, "l8mk", ImageIO.read(png.toFile()));
        default -> entries.add(new Entry(type, Files.readAllBytes(png)));
      }
    }
    var out = new ByteArrayOutputStream();
    var data = new DataOutputStream(out);
    data.write("icns".getBytes(StandardCharsets.US_ASCII));
    data.writeInt(8 + entries.stream().mapToInt(entry -> 8 + entry.data().length).sum());
    for (Entry entry : entries) {
      data.write(entry.name().getBytes(StandardCharsets.US_ASCII));
      data.writeInt(8 + entry.data().length);
      data.write(entry.data());
    }
    return out.toByteArray();
  }

  private static void colours(
      List<Entry> entries, String type, String maskType, BufferedImage image) {
    int size = image.getWidth();
    int[] pixels = image.getRGB(0, 0, size, size, null, 0, size);
    var packed = new ByteArrayOutputStream();
    for (int shift = 16; shift >= 0; shift -= 8) {
      packed.writeBytes(packed(channel(pixels, shift)));
    }
    entries.add(new Entry(type, packed.toByteArray()));
    entries.add(new Entry(maskType, channel(pixels, 24)));
  }

  private static byte[] channel(int[] pixels, int shift) {
    var bytes = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      bytes[i] = (byte) (pixels[i] >> shift);
    }
    return bytes;
  }

  /** Runs of 3 to 130 like bytes as 128 to 255 and the byte; others as their number less one. */
  private static byte[] packed(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    var others = new ByteArrayOutputStream();
    int at = 0;
    while (at < bytes.length) {
      int end = at + 1;
      while (end < bytes.length && bytes[end] == bytes[at] && end - at < 130) {
        end++;
      }
      if (end - at < 3) {
        others.write(bytes[at]);
        end = at + 1;
      }
      if (others.size() == 128 || (others.size() > 0 && (end - at >= 3 || end == bytes.length))) {
        out.write(others.size() - 1);
        out.writeBytes(others.toByteArray());
        others.reset();
      }
      if (end - at >= 3) {
        out.write(end - at + 125);
        out.write(bytes[at]);
      }
      at = end;
    }
    return out.toByteArray();
  }
}
