package app.afterclose.os;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the process was started with, as far as folders depend on it.
 *
 * @param system which one
 * @param user the user's folder
 * @param temporary the folder for temporary files
 * @param environment the environment
 */
public record Platform(System system, Path user, Path temporary, Map<String, String> environment) {
  public Platform {
    environment = Map.copyOf(environment);
  }

  /** The operating systems that are told apart. */
  public enum System {
    LINUX,
    MAC,
    WINDOWS;

    static System named(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return lower.startsWith("windows") ? WINDOWS : lower.startsWith("mac") ? MAC : LINUX;
    }
  }

  /** This process's own. */
  public static Platform here() {
    return new Platform(
        System.named(java.lang.System.getProperty("os.name", "")),
        Path.of(java.lang.System.getProperty("user.home", ".")),
        Path.of(java.lang.System.getProperty("java.io.tmpdir", ".")),
        java.lang.System.getenv());
  }

  /** A variable that holds a folder's absolute path; what is empty or relative counts as unset. */
  @Nullable Path folder(String variable) {
    String value = environment.get(variable);
    if (value == null || value.isBlank()) {
      return null;
    }
    Path path = Path.of(value);
    return path.isAbsolute() ? path : null;
  }
}
