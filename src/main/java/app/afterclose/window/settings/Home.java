package app.afterclose.window.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The data folder, as far as a window looks into it. */
final class Home {
  private static final long KILO = 1_000;

  private Home() {}

  /** How large the database is, with what is not yet folded into it; empty when that is unknown. */
  static Optional<Long> database(Path home) {
    try {
      long size = Files.size(home.resolve("afterclose.db"));
      Path more = home.resolve("afterclose.db-wal");
      return Optional.of(size + (Files.exists(more) ? Files.size(more) : 0));
    } catch (IOException e) {
      return Optional.empty(); // it is another's, or not there yet
    }
  }

  /** {@code 640 kB}, {@code 12.4 MB}, {@code 3.1 GB}. */
  static String size(long bytes) {
    if (bytes < KILO * KILO) {
      return Math.max(1, (bytes + KILO / 2) / KILO) + " kB";
    }
    boolean giga = bytes >= KILO * KILO * KILO;
    long tenths = bytes / (giga ? KILO * KILO * KILO / 10 : KILO * KILO / 10);
    return tenths / 10 + "." + tenths % 10 + (giga ? " GB" : " MB");
  }

  /** The address by which the rep's own programs open {@code path}. */
  static String address(Path path) {
    return path.toUri().toString();
  }
}
