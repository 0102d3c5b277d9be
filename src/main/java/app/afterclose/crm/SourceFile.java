package app.afterclose.crm;

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

  private static final String AS_CSV = "Export the records as CSV and import that file.";

  /** First bytes in ISO 8859-1, and what to say of the file. */
  private static final Map<String, String> MAGIC =
      Map.of(
          "%PDF", "this is a PDF document, not a table. " + AS_CSV,
          "PK\u0003\u0004",
              "this is an Excel workbook or a ZIP archive. Open it, save the sheet as \"CSV UTF-8\""
                  + " and import that file.",
          "\u00d0\u00cf\u0011\u00e0",
              "this is an old Excel workbook. Open it, save the sheet as \"CSV UTF-8\" and import"
                  + " that file.",
          "\u001f\u008b", "this is a compressed file. Unpack it and import the CSV inside.",
          "7z\u00bc\u00af", "this is a compressed file. Unpack it and import the CSV inside.",
          "{\\rtf", "this is a formatted text document, not a table. " + AS_CSV,
          "SQLite format 3", "this is a database, not a table of text. " + AS_CSV);

  private SourceFile() {}

  /**
   * The file's bytes.
   *
   * @throws ImportRefused when it cannot be read, is empty or too large, or is no text
   */
  static byte[] read(Path path) throws ImportRefused {
    String name = name(path);
    if (Files.isDirectory(path)) {
      throw new ImportRefused(
          name, "this is a folder. Choose the CSV files in it, all that belong together at once.");
    }
    byte[] bytes;
    try {
      long size = Files.size(path);
      if (size > MOST) {
        throw new ImportRefused(
            name, "the file is larger than 256 MB. Export fewer columns or a shorter period.");
      }
      bytes = Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new ImportRefused(name, "there is no such file. Check where it was saved.");
    } catch (AccessDeniedException e) {
      throw new ImportRefused(
          name, "the file may not be read. Give yourself the right to read it, or copy it.");
    } catch (IOException e) {
      throw new ImportRefused(
          name, "the file could not be read (" + e.getMessage() + "). Copy it and try again.");
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
      throw new ImportRefused(name, "the file is empty. Export it again.");
    }
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
      if (head.startsWith(magic.getKey())) {
        throw new ImportRefused(name, magic.getValue());
      }
    }
    String start = head.strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
      throw new ImportRefused(
          name,
          "this is a web page or XML, not a table; the sign-in may have run out during the"
              + " download. "
              + AS_CSV);
    }
  }
}
