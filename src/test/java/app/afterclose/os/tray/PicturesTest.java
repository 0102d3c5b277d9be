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
  @CsvSource({"GNOME, DARK", "ubuntu:GNOME, DARK", "XFCE, DARK", "KDE, LIGHT", "'', DARK"})
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
