package app.afterclose.window.export;

import app.afterclose.model.Texts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files of text that the rep chose a place for. Any thread but the JavaFX one. */
public final class TextFile {
  private TextFile() {}

  /**
   * Writes {@code text} to {@code file} as UTF-8, whole or not at all, in place of what is there.
   *
   * @throws IOException when it cannot; the message says so in words, and what to do
   */
  public static void write(Path file, String text, Texts texts) throws IOException {
    try {
      Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".afterclose", ".part");
      try {
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      String name = String.valueOf(file.getFileName());
      throw new IOException(texts.say("export.failed", name, texts.say(why(e))), e);
    }
  }

  private static String why(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "export.failed.gone";
      case AccessDeniedException _ -> "export.failed.denied";
      case FileSystemException f when String.valueOf(f.getReason()).contains("denied") ->
          "export.failed.denied";
      case FileSystemException f when String.valueOf(f.getReason()).contains("space") ->
          "export.failed.full";
      default -> "export.failed.other";
    };
  }
}
