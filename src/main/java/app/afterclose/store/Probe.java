package app.afterclose.store;

import static app.afterclose.model.Texts.plain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;

/** Looks at a database file without changing it, before anything is written to it. */
final class Probe {
  /** What SQLite keeps beside a database. */
  static final List<String> COMPANIONS = List.of("-wal", "-shm");

  /**
   * Up to this size in bytes indexes are compared with their tables too; beyond it the file's
   * structure alone is checked, so that a start stays short.
   */
  private static final long THOROUGH = 64L << 20;

  /**
   * Where the header holds user_version, big-endian
   * (sqlite.org/fileformat2.html#the_database_header).
   */
  private static final int VERSION_AT = 60;

  private static final int HEADER = 100;

  /** How SQLite's complaints about the search index read. */
  private static final Pattern SEARCH = Pattern.compile("(?i)fts5.*\\bsaid\\b");

  private Probe() {}

  /**
   * @param known the version that this program writes
   * @throws DatabaseRefused when the file is of a newer version, or cannot be read at all
   */
  static Found look(Path file, int known) {
    try {
      long wal = size(Damage.beside(file, COMPANIONS.getFirst()));
      long size = size(file);
      if (size == 0) {
        return wal == 0 ? Found.NOTHING : Found.damaged(plain("store.found.empty"));
      }
      if (size >= HEADER) {
        // A log may hold a later one still: that is looked at when it is opened.
        refuseNewer(headerVersion(file), known, file);
      }
      return check(file, size, known);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static Found check(Path file, long size, int known) {
    try (Connection connection = Database.connect(file, true);
        Statement statement = connection.createStatement()) {
      refuseNewer(Migrations.version(statement), known, file);
      var complaints = new ArrayList<String>();
      boolean search = false;
      String check = size <= THOROUGH ? "PRAGMA integrity_check(20)" : "PRAGMA quick_check(20)";
      try (var rows = statement.executeQuery(check)) {
        while (rows.next()) {
          String complaint = rows.getString(1);
          if (SEARCH.matcher(complaint).find()) {
            search = true;
          } else if (!complaint.equals("ok")) {
            complaints.add(complaint);
          }
        }
      }
      return complaints.isEmpty()
          ? new Found("", search)
          : Found.damaged(complaints.getFirst().replaceAll("\\s+", " "));
    } catch (SQLException e) {
      return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
        case SQLITE_NOTADB -> Found.damaged(plain("store.found.other"));
        case SQLITE_CORRUPT -> Found.damaged(plain("store.found.corrupt"));
        default -> throw unreadable(file, e);
      };
    }
  }

  private static void refuseNewer(int found, int known, Path file) {
    if (found > known) {
      throw new DatabaseRefused(
          """
          %s was written by a newer Afterclose (it is of version %d, this one knows %d). Update \
          Afterclose, then start it again. Nothing was changed.\
          """
              .formatted(file, found, known));
    }
  }

  private static DatabaseRefused unreadable(Path file, Exception e) {
    return new DatabaseRefused(
        """
        %s cannot be opened (%s). Check that it is readable and that no other program holds it, \
        then start again. Nothing was changed.\
        """
            .formatted(file, e.getMessage()),
        e);
  }

  private static int headerVersion(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer header = ByteBuffer.allocate(HEADER);
      channel.read(header, 0);
      boolean ours =
          new String(header.array(), 0, 15, StandardCharsets.US_ASCII).equals("SQLite format 3");
      return ours ? header.getInt(VERSION_AT) : 0;
    }
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /**
   * @param damage what is wrong with it, a clause; empty when nothing is
   * @param searchBroken whether the search index, which can be made anew, is all that is wrong
   */
  record Found(String damage, boolean searchBroken) {
    static final Found NOTHING = new Found("", false);

    static Found damaged(String what) {
      return new Found(what, false);
    }
  }
}
