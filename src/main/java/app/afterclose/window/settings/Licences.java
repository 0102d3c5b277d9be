package app.afterclose.window.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What Afterclose is made of, and under which licences. */
final class Licences {
  /**
   * A library.
   *
   * @param licence by its SPDX name
   */
  record Part(String name, String licence) {}

  static final List<Part> PARTS =
      List.of(
          new Part("OpenJFX", "GPL-2.0 with Classpath-exception-2.0"),
          new Part("AtlantaFX", "MIT"),
          new Part("ControlsFX", "BSD-3-Clause"),
          new Part("Ikonli", "Apache-2.0"),
          new Part("Feather icons", "MIT"),
          new Part("commonmark-java", "BSD-2-Clause"),
          new Part("OkHttp, Okio, Kotlin", "Apache-2.0"),
          new Part("Jackson", "Apache-2.0"),
          new Part("SQLite JDBC", "Apache-2.0; SQLite itself is in the public domain"),
          new Part("FastCSV", "MIT"),
          new Part("jsoup", "MIT"),
          new Part("dbus-java", "MIT"),
          new Part("picocli", "Apache-2.0"),
          new Part("SLF4J", "MIT"),
          new Part("JSpecify", "Apache-2.0"));

  private static final String FOLDER = "/app/afterclose/window/";

  private Licences() {}

  /** The texts of {@code names}, one after the other. */
  static String text(List<String> names) {
    return String.join("\n\n\n", names.stream().map(Licences::text).toList());
  }

  private static String text(String name) {
    String folder = name.endsWith("OFL") ? "fonts/" : "licences/";
    try (InputStream in = Licences.class.getResourceAsStream(FOLDER + folder + name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("the licence " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
