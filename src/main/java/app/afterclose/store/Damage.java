package app.afterclose.store;

import static app.afterclose.model.Texts.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** A damaged database is set aside as it is, so that nothing of it is lost. */
final class Damage {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private Damage() {}

  /**
   * Moves {@code file} and its companions aside and returns what to tell the rep.
   *
   * <p>The companions are copied before the file is moved, and removed after: whenever this is cut
   * short, all parts are still there under one name or the other. (SQLite throws a write-ahead log
   * away when it finds no database beside it.)
   *
   * @param found what is wrong with it, a clause
   */
  static String setAside(Path file, String found, Clock clock) {
    try {
      Path aside = free(file, "afterclose.damaged-" + LocalDateTime.now(clock).format(STAMP));
      for (String companion : Probe.COMPANIONS) {
        Path from = beside(file, companion);
        if (Files.exists(from)) {
          Files.copy(from, beside(aside, companion), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
      if (Files.exists(file)) {
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
      }
      for (String companion : Probe.COMPANIONS) {
        Files.deleteIfExists(beside(file, companion));
      }
      return plain("store.damaged", found, aside.toString());
    } catch (IOException e) {
      throw new DatabaseRefused(
          plain("store.damaged.kept", file.toString(), found, e.toString()), e);
    }
  }

  static Path beside(Path file, String companion) {
    return file.resolveSibling(file.getFileName() + companion);
  }

  private static Path free(Path file, String name) {
    Path aside = file.resolveSibling(name + ".db");
    for (int i = 2; taken(aside); i++) {
      aside = file.resolveSibling(name + "-" + i + ".db");
    }
    return aside;
  }

  private static boolean taken(Path aside) {
    return Files.exists(aside)
        || Probe.COMPANIONS.stream().anyMatch(c -> Files.exists(beside(aside, c)));
  }
}
