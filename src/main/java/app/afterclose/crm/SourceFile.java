package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Brings in a file's bytes, and tells what is no table of text by its first ones. */
final class SourceFile {
  /** The largest file read, in bytes; it is held in memory whole. */
  private static final long MOST = 256L * 1024 * 1024;

  /** First bytes in ISO 8859-1, and what the file is by them. */
  private static final Map<String, String> MAGIC =
      Map.of(
          "%PDF",
          "unread.pdf",
          "PK\u0003\u0004",
          "unread.zip",
          "\u00d0\u00cf\u0011\u00e0",
          "unread.xls",
          "\u001f\u008b",
          "unread.packed",
          "7z\u00bc\u00af",
          "unread.packed",
          "{\\rtf",
          "unread.rtf",
          "SQLite format 3",
          "unread.database");

  private SourceFile() {}

  /**
   * The file's bytes.
   *
   * @throws ImportRefused when it cannot be read, is empty or too large, or is no text
   */
  static byte[] read(Path path) throws ImportRefused {
    String name = name(path);
    if (Files.isDirectory(path)) {
      throw new ImportRefused(name, plain("unread.folder"));
    }
    byte[] bytes;
    try {
      long size = Files.size(path);
      if (size > MOST) {
        throw new ImportRefused(name, plain("unread.large"));
      }
      bytes = Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new ImportRefused(name, plain("unread.none"));
    } catch (AccessDeniedException e) {
      throw new ImportRefused(name, plain("unread.denied"));
    } catch (IOException e) {
      throw new ImportRefused(name, plain("unread.failed", String.valueOf(e.getMessage())));
    }
    check(name, bytes);
    return bytes;
  }

  static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }

  private static void check(String name, byte[] bytes) throws ImportRefused {
    String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
    if (head.isBlank()) {
      throw new ImportRefused(name, plain("unread.empty"));
    }
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
      if (head.startsWith(magic.getKey())) {
        throw new ImportRefused(name, plain(magic.getValue(), plain("unread.asCsv")));
      }
    }
    String start = head.strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
      throw new ImportRefused(name, plain("unread.web", plain("unread.asCsv")));
    }
  }
}
