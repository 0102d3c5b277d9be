package app.afterclose.os.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.os.Platform;
import app.afterclose.os.Tray;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PicturesTest {
  @ParameterizedTest
  @EnumSource
  void everyStateHasItsPicturesAsTheyWereDrawn(Tray.State state) throws IOException {
    for (Pictures.Ground ground : Pictures.Ground.values()) {
      for (int size : new int[] {16, 22, 24, 32, 48, 64}) {
        byte[] file = Pictures.file(state, ground, size);
        var expected = ImageIO.read(new ByteArrayInputStream(file));
        var read = Png.read(file);
        assertThat(read.width).isEqualTo(size);
        int[] pixels = new int[size * size];
        ByteBuffer.wrap(read.argb).asIntBuffer().get(pixels);
        assertThat(pixels).isEqualTo(expected.getRGB(0, 0, size, size, null, 0, size));
      }
      assertThat(Pictures.of(state, ground)).extracting(p -> p.width).containsExactly(22, 48);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whereThePanelIsNotKnownTheInkIsSeenOnLightAndOnDark(Tray.State state) throws IOException {
    var picture = Png.read(Pictures.file(state, Pictures.Ground.ANY, 64));
    int[] pixels = new int[64 * 64];
    ByteBuffer.wrap(picture.argb).asIntBuffer().get(pixels);
    int inked = 0;
    for (int pixel : pixels) {
      // The mark on the disc is lighter: it stands on the disc and not on the panel.
      if (pixel >>> 24 == 0xFF && brightness(pixel) < 0.36) {
        assertThat(1.05 / (brightness(pixel) + 0.05)).as("on white").isGreaterThan(2.5);
        assertThat((brightness(pixel) + 0.05) / 0.07).as("on near black").isGreaterThan(2.5);
        inked++;
      }
    }
    assertThat(inked).isGreaterThan(200);
  }

  /** Relative luminance, 0 to 1, as WCAG 2 defines it. */
  private static double brightness(int argb) {
    return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
  }

  private static double linear(int channel) {
    double part = (channel & 0xFF) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  @ParameterizedTest
  @CsvSource({"1, 16", "16, 16", "17, 22", "33, 48", "64, 64", "90, 64"})
  void theNextLargerPictureServes(int asked, int drawn) throws IOException {
    var picture = Png.read(Pictures.file(Tray.State.IDLE, Pictures.Ground.DARK, asked));
    assertThat(picture.width).isEqualTo(drawn);
  }

  @Test
  void aDamagedPictureIsRefused() {
    byte[] whole = Pictures.file(Tray.State.IDLE, Pictures.Ground.DARK, 22);
    assertThatThrownBy(() -> Png.read(Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Png.read(new byte[3])).isInstanceOf(IOException.class);
    byte[] other = whole.clone();
    other[24] = 16; // bits a channel
    assertThatThrownBy(() -> Png.read(other)).hasMessageContaining("kind");
  }

  @ParameterizedTest
  @CsvSource({"GNOME, DARK", "ubuntu:GNOME, DARK", "XFCE, ANY", "KDE, ANY", "'', ANY"})
  void thePanelsColourIsGuessedFromTheDesktop(String desktop, Pictures.Ground ground) {
    var platform =
        new Platform(
            Platform.Kind.LINUX,
            Path.of("/home/rep"),
            Path.of("/tmp"),
            Map.of("XDG_CURRENT_DESKTOP", desktop));
    assertThat(Trays.ground(platform)).isEqualTo(ground);
  }
}
