package app.afterclose.window.memory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small text file of the window's own in the data folder, replaced in one step. Without it, or
 * where it cannot be written, the window works all the same: trouble goes to the log alone.
 */
final class OwnFile {
  private static final Logger LOG = LoggerFactory.getLogger(OwnFile.class);

  private final Path file;
  private final String name;
  private String written = "";

  OwnFile(Path file) {
    this.file = file;
    this.name = String.valueOf(file.getFileName());
  }

  /** Its text; empty when there is none. What a window killed while writing left is swept up. */
  Optional<String> read() {
    try {
      sweep();
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      bad(e);
      return Optional.empty();
    }
  }

  /** Its text says nothing to us. */
  void bad(Exception why) {
    LOG.warn("{} cannot be read and counts for nothing: {}", name, String.valueOf(why));
  }

  /**
   * Replaces it, when {@code text} differs from what was written last.
   *
   * @return false when that could not be done
   */
  boolean write(String text) {
    if (text.equals(written)) {
      return true;
    }
    try {
      Path beside = Files.createTempFile(file.getParent(), "." + name, ".new");
      try {
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        written = text;
        return true;
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      LOG.warn("{} cannot be written: {}", name, String.valueOf(e));
      return false;
    }
  }

  /**
   * Deletes it: that needs no room on the disk.
   *
   * @return false when that could not be done
   */
  boolean delete() {
    try {
      Files.deleteIfExists(file);
      written = "";
      return true;
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted: {}", name, String.valueOf(e));
      return false;
    }
  }

  private void sweep() throws IOException {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(file.getParent(), "." + name + "*.new")) {
      for (Path each : left) {
        Files.deleteIfExists(each);
      }
    }
  }
}
