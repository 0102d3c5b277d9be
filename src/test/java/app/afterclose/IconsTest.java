package app.afterclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The icons of the packages: what {@code icons/make.sh} has packed is whole, and what it drew. */
final class IconsTest {
  private static final Path DRAWN = Path.of("src/main/resources/app/afterclose/icons");

  @Test
  void windowsHasEverySizeThatItAsksFor() throws IOException {
    Map<Integer, byte[]> icons = ico();
    assertThat(icons.keySet()).containsExactly(16, 24, 32, 48, 64, 256);
    assertThat(image(icons.get(256)).getWidth()).isEqualTo(256);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 24, 32, 48, 64})
  void itsBitmapsAreWhatTheProgramShows(int size) throws IOException {
    byte[] bytes = ico().get(size);
    var bitmap = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(bitmap.getInt(4)).isEqualTo(size);
    assertThat(bitmap.getInt(8)).as("colours and mask").isEqualTo(2 * size);
    int[] pixels = new int[size * size];
    for (int i = 0; i < pixels.length; i++) {
      pixels[(size - 1 - i / size) * size + i % size] = bitmap.getInt(40 + 4 * i);
    }
    assertThat(pixels).isEqualTo(drawn(size));
  }

  @Test
  void macOsHasEverySizeOnceAndTwiceAsSharp() throws IOException {
    Map<String, byte[]> icons = icns();
    var widths = new LinkedHashMap<String, Integer>();
    for (var icon : icons.entrySet()) {
      if (icon.getKey().startsWith("ic")) {
        widths.put(icon.getKey(), image(icon.getValue()).getWidth());
      }
    }
    assertThat(widths)
        .containsOnly(
            Map.entry("ic11", 32),
            Map.entry("ic12", 64),
            Map.entry("ic07", 128),
            Map.entry("ic13", 256),
            Map.entry("ic08", 256),
            Map.entry("ic14", 512),
            Map.entry("ic09", 512),
            Map.entry("ic10", 1024));
  }

  @Test
  void itsSmallestAreWhatTheProgramShows() throws IOException {
    Map<String, byte[]> icons = icns();
    assertThat(pixels(icons.get("is32"), icons.get("s8mk"))).isEqualTo(drawn(16));
    assertThat(pixels(icons.get("il32"), icons.get("l8mk"))).isEqualTo(drawn(32));
  }

  /** By size: a bitmap, or a PNG. */
  private static Map<Integer, byte[]> ico() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("packaging/windows/afterclose.ico"));
    var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(file.getInt(0)).as("an icon").isEqualTo(0x10000);
    var icons = new LinkedHashMap<Integer, byte[]>();
    for (int at = 6; icons.size() < file.getShort(4); at += 16) {
      int size = file.get(at) == 0 ? 256 : file.get(at);
      int from = file.getInt(at + 12);
      icons.put(size, Arrays.copyOfRange(bytes, from, from + file.getInt(at + 8)));
    }
    return icons;
  }

  private static Map<String, byte[]> icns() throws IOException {
    var file = ByteBuffer.wrap(Files.readAllBytes(Path.of("packaging/macos/afterclose.icns")));
    assertThat(name(file)).isEqualTo("icns");
    assertThat(file.getInt()).isEqualTo(file.capacity());
    var icons = new LinkedHashMap<String, byte[]>();
    while (file.hasRemaining()) {
      String name = name(file);
      var data = new byte[file.getInt() - 8];
      file.get(data);
      assertThat(icons.put(name, data)).as(name).isNull();
    }
    return icons;
  }

  private static String name(ByteBuffer file) {
    var name = new byte[4];
    file.get(name);
    return new String(name, StandardCharsets.US_ASCII);
  }

  /** Three channels of runs, and the mask beside them. */
  private static int[] pixels(byte[] packed, byte[] mask) {
    var channels = ByteBuffer.allocate(3 * mask.length);
    var in = ByteBuffer.wrap(packed);
    while (in.hasRemaining()) {
      int count = Byte.toUnsignedInt(in.get());
      if (count < 128) {
        var others = new byte[count + 1];
        in.get(others);
        channels.put(others);
      } else {
        var run = new byte[count - 125];
        Arrays.fill(run, in.get());
        channels.put(run);
      }
    }
    assertThat(channels.hasRemaining()).isFalse();
    int[] pixels = new int[mask.length];
    for (int i = 0; i < pixels.length; i++) {
      int pixel = Byte.toUnsignedInt(mask[i]);
      for (int channel = 0; channel < 3; channel++) {
        pixel = pixel << 8 | Byte.toUnsignedInt(channels.get(channel * mask.length + i));
      }
      pixels[i] = pixel;
    }
    return pixels;
  }

  private static int[] drawn(int size) throws IOException {
    byte[] png = Files.readAllBytes(DRAWN.resolve("app-" + size + ".png"));
    return image(png).getRGB(0, 0, size, size, null, 0, size);
  }

  private static BufferedImage image(byte[] png) throws IOException {
    assertThat(ByteBuffer.wrap(png).getInt()).as("a PNG").isEqualTo(0x89504E47);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getHeight()).isEqualTo(image.getWidth());
    return image;
  }
}
