package app.afterclose.os.login;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A small file that is there whole or not at all. */
record Replaced(Path file) {

  /** What it says, or empty when it is not there. */
  Optional<String> text() throws IOException {
    try {
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Writes it in one step, unless it says that already. */
  void write(String text) throws IOException {
    if (text.equals(readable())) {
      return;
    }
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = Files.createTempFile(folder, ".afterclose", ".part");
    try {
      Files.writeString(beside, text);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /** What is no text is written anew. */
  private String readable() throws IOException {
    try {
      return text().orElse("");
    } catch (CharacterCodingException e) {
      return "";
    }
  }
}
