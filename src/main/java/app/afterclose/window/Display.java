package app.afterclose.window;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a window can be opened here at all; asked before JavaFX is touched, whose own answer is a
 * page of stack traces. Knows no JavaFX.
 */
public final class Display {
  /** Where it is found without the linker's help, which takes a tenth of the window's start. */
  private static final List<Path> USUAL =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu"),
          Path.of("/usr/lib/aarch64-linux-gnu"),
          Path.of("/usr/lib64"),
          Path.of("/usr/lib"));

  private Display() {}

  /** Why no window can be opened. */
  public enum Lack {
    DISPLAY("There is no display here, so no window can be opened."),
    GTK(
        "The window needs GTK 3, which is not installed: install the package libgtk-3-0"
            + " (Debian, Ubuntu) or gtk3 (Fedora, Arch).");

    private final String message;

    Lack(String message) {
      this.message = message;
    }

    /** What is lacking, in one sentence. */
    public String message() {
      return message;
    }
  }

  /** What this process lacks for a window; empty when nothing. */
  public static Optional<Lack> lacks() {
    return lacks(
        System.getProperty("os.name", ""),
        System.getProperty("glass.platform", ""),
        System.getenv(),
        Display::there);
  }

  /**
   * The same for any process.
   *
   * @param glass the platform that JavaFX was told to use, or empty for the system's own
   * @param loads whether a shared library can be loaded
   */
  static Optional<Lack> lacks(
      String system, String glass, Map<String, String> environment, Predicate<String> loads) {
    boolean headless = glass.equalsIgnoreCase("Headless");
    if (headless || !system.toLowerCase(Locale.ROOT).startsWith("linux")) {
      return Optional.empty();
    }
    boolean none =
        environment.getOrDefault("DISPLAY", "").isBlank()
            && environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    if (none) {
      return Optional.of(Lack.DISPLAY);
    }
    return loads.test("libgtk-3.so.0") ? Optional.empty() : Optional.of(Lack.GTK);
  }

  private static boolean there(String library) {
    for (Path folder : USUAL) {
      if (Files.exists(folder.resolve(library))) {
        return true;
      }
    }
    return loads(library);
  }

  // Restricted, because a library's start-up code runs; this one's will run anyway.
  @SuppressWarnings("restricted")
  private static boolean loads(String library) {
    try (Arena arena = Arena.ofConfined()) {
      return SymbolLookup.libraryLookup(library, arena) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
