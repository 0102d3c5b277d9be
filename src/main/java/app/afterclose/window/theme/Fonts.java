package app.afterclose.window.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolverProvider;

/**
 * The bundled faces, so that every platform looks alike: Inter for words, JetBrains Mono for code.
 * JavaFX picks only regular and bold within a family; the weights between are the families {@code
 * Inter Medium} and {@code Inter SemiBold}.
 *
 * <p>JavaFX reads a file where it is, but copies what is in a jar into the temporary folder, and
 * the copies stay there when the process is killed. So packages lay the faces down in a folder
 * {@value #BESIDE} beside the program's jar, by their paths within the jars.
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

  private static final String BESIDE = "fonts";

  private Fonts() {}

  /**
   * Makes the faces known to JavaFX; doing it again changes nothing. Those of icons are read by
   * whoever comes first, this or an icon.
   */
  static void load() {
    Path beside = beside();
    var _ = IkonResolverProvider.getInstance(handler -> icons(beside, handler));
    for (String name : FILES) {
      String path = "/app/afterclose/window/fonts/" + name + ".ttf";
      face(address(beside, path, Fonts.class.getResource(path)), 14);
    }
  }

  private static void icons(Path beside, IkonHandler handler) {
    URL bundled = handler.getFontResource();
    String path = bundled.getPath();
    String inJar = path.substring(path.lastIndexOf('!') + 1);
    handler.setFont(face(address(beside, inJar, bundled), 16));
  }

  /**
   * Reads the face at {@code address}, a file's in place.
   *
   * @throws IllegalStateException when it is no face
   */
  static Font face(URL address, double size) {
    Font face = inPlace(address, size);
    if (face != null) {
      return face;
    }
    try (InputStream in = address.openStream()) {
      face = Font.loadFont(in, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (face == null) {
      throw new IllegalStateException("the bundled font " + address + " cannot be read");
    }
    return face;
  }

  /**
   * Reads a file's face where it is; null for another. JavaFX takes the path as it stands in the
   * address, so that it must not be encoded there.
   */
  static @Nullable Font inPlace(URL address, double size) {
    return address.getProtocol().equals("file")
        ? Font.loadFont("file:" + uri(address).getPath(), size)
        : null;
  }

  /**
   * Where a face is.
   *
   * @param beside the folder that packages lay the faces down in
   * @param path the face's path in the jar, from its root
   * @param bundled the face in the jar, null where the package took it out of there
   * @throws IllegalStateException when it is nowhere
   */
  static URL address(Path beside, String path, @Nullable URL bundled) {
    Path file = beside.resolve(path.substring(1));
    try {
      if (Files.isRegularFile(file)) {
        return file.toUri().toURL();
      }
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
    if (bundled == null) {
      throw new IllegalStateException("the bundled font " + file + " is missing");
    }
    return bundled;
  }

  /** By a class's own file: of its code source nothing is known when it comes from a cache. */
  private static Path beside() {
    String name = Fonts.class.getSimpleName() + ".class";
    return beside(Objects.requireNonNull(Fonts.class.getResource(name), name));
  }

  /**
   * The folder that packages lay the faces down in.
   *
   * @param own the address of a class of the program
   */
  static Path beside(URL own) {
    try {
      URL within = own.openConnection() instanceof JarURLConnection jar ? jar.getJarFileURL() : own;
      return Path.of(uri(within)).resolveSibling(BESIDE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI uri(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
