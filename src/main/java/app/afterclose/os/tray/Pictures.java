package app.afterclose.os.tray;

import app.afterclose.os.Tray;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The icon's pictures, as the program carries them. */
final class Pictures {
  /** Pixels of those that are offered to panels: the usual size, and for twice the density. */
  private static final List<Integer> SIZES = List.of(22, 48);

  private static final int[] DRAWN = {16, 22, 24, 32, 48, 64};

  private Pictures() {}

  /** What the icon stands on. */
  enum Ground {
    LIGHT,
    DARK,
    /** Either: the ink is seen on both. */
    ANY
  }

  /** The pictures of a state, for a panel to choose from. */
  static List<StatusNotifier.Pixmap> of(Tray.State state, Ground ground) {
    return SIZES.stream().map(size -> pixmap(state, ground, size)).toList();
  }

  /** The file of the smallest picture with at least {@code size} pixels, or of the largest. */
  static byte[] file(Tray.State state, Ground ground, int size) {
    int drawn = IntStream.of(DRAWN).filter(one -> one >= size).findFirst().orElse(64);
    String name =
        "/app/afterclose/icons/tray/%s-on-%s-%d.png"
            .formatted(word(state.name()), word(ground.name()), drawn);
    try (InputStream in = Pictures.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its picture " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StatusNotifier.Pixmap pixmap(Tray.State state, Ground ground, int size) {
    try {
      return Png.read(file(state, ground, size));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
