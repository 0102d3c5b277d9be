package app.afterclose.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The programs that a desktop session is made of. */
final class Tools {
  static final String SCRIPT = "packaging/linux/desktop-packages.sh";

  /** Each program's package on Debian. */
  private static final Map<String, String> NEEDED = new LinkedHashMap<>();

  static {
    NEEDED.put("Xvfb", "xvfb");
    NEEDED.put("dbus-daemon", "dbus");
    NEEDED.put("dbus-monitor", "dbus-bin");
    NEEDED.put("gdbus", "libglib2.0-bin");
    NEEDED.put("openbox", "openbox");
    NEEDED.put("xfce4-panel", "xfce4-panel");
    NEEDED.put("xdotool", "xdotool");
    NEEDED.put("xprop", "x11-utils");
    NEEDED.put("import", "imagemagick");
  }

  private Tools() {}

  /** Fails, naming the packages, when something is not installed. */
  static void require() {
    var missing = new TreeSet<String>();
    NEEDED.forEach(
        (program, from) -> {
          if (find(program).isEmpty()) {
            missing.add(from);
          }
        });
    if (notifyd().isEmpty()) {
      missing.add("xfce4-notifyd");
    }
    if (!missing.isEmpty()) {
      throw new AssertionError(
          "The desktop profile needs packages that are not installed: "
              + String.join(", ", missing)
              + ". "
              + SCRIPT
              + " installs them on Debian and Ubuntu.");
    }
  }

  /** The notification daemon, which no PATH has. */
  static Optional<Path> notifyd() {
    Path file = Path.of("xfce4", "notifyd", "xfce4-notifyd");
    Path usual = Path.of("/usr/lib");
    try (Stream<Path> below = Files.list(usual)) {
      return Stream.concat(Stream.of(usual, Path.of("/usr/libexec")), below.sorted())
          .map(folder -> folder.resolve(file))
          .filter(Files::isExecutable)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> find(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "/usr/bin").split(":", -1))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
