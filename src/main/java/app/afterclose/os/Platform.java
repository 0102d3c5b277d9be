package app.afterclose.os;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the process was started with, as far as folders depend on it.
 *
 * @param kind which system
 * @param user the user's folder
 * @param temporary the folder for temporary files
 * @param environment the environment
 */
public record Platform(Kind kind, Path user, Path temporary, Map<String, String> environment) {
  public Platform {
    environment = Map.copyOf(environment);
  }

  /** The operating systems that are told apart. */
  public enum Kind {
    LINUX,
    MAC,
    WINDOWS;

    static Kind named(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return lower.startsWith("windows") ? WINDOWS : lower.startsWith("mac") ? MAC : LINUX;
    }
  }

  /** This process's own. */
  public static Platform here() {
    return new Platform(
        Kind.named(System.getProperty("os.name", "")),
        Path.of(System.getProperty("user.home", ".")),
        Path.of(System.getProperty("java.io.tmpdir", ".")),
        System.getenv());
  }

  /** A variable that holds a folder's absolute path; what is empty or relative counts as unset. */
  public @Nullable Path folder(String variable) {
    String value = environment.get(variable);
    if (value == null || value.isBlank()) {
      return null;
    }
    Path path = Path.of(value);
    return path.isAbsolute() ? path : null;
  }
}
