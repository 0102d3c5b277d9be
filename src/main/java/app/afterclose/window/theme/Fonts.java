package app.afterclose.window.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The bundled faces, so that every platform looks alike: Inter for words, JetBrains Mono for code.
 * JavaFX picks only regular and bold within a family; the weights between are the families {@code
 * Inter Medium} and {@code Inter SemiBold}.
 */
final class Fonts {
  private static final List<String> FILES =
      List.of(
          "Inter-Regular",
          "Inter-Italic",
          "Inter-Medium",
          "Inter-SemiBold",
          "Inter-Bold",
          "JetBrainsMono-Regular");

  private Fonts() {}

  /** Makes the faces known to JavaFX; doing it again changes nothing. */
  static void load() {
    for (String name : FILES) {
      String path = "/app/afterclose/window/fonts/" + name + ".ttf";
      try (InputStream in = Fonts.class.getResourceAsStream(path)) {
        if (in == null || Font.loadFont(in, 14) == null) {
          throw new IllegalStateException("the bundled font " + path + " cannot be read");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
