package app.afterclose.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/**
 * The database file of a data folder, checked, brought up to date and open: one connection that
 * writes, and those that only read. Whoever opens it holds the folder's {@link DataLock}.
 *
 * <p>It is in WAL mode with {@code synchronous=FULL}: what is committed survives a loss of power.
 * SQLite's own passive checkpoints, each 1000 pages, are left as they are: the log is then written
 * over in place, which is faster than one that grows or is cut.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final String FILE = "afterclose.db";
  static final int BUSY_MILLIS = 5_000;
  private static final int WRITER_CACHE_KIB = 8 << 10;
  private static final int READER_CACHE_KIB = 2 << 10;

  private final Path file;
  private final Sql writing;
  private final @Nullable Object key;

  private Database(Path file, Sql writing) throws IOException {
    this.file = file;
    this.writing = writing;
    this.key = key(file);
  }

  /**
   * Opens the database of {@code folder}, made where it is absent. A damaged file is set aside,
   * whole, and an empty one begun: the rep can then still work, and is told.
   *
   * @param clock gives the name of a damaged file its time
   * @throws DatabaseRefused when the file is of a newer version, cannot be read or written, or is
   *     damaged and cannot be set aside; it is left as it is
   */
  public static Opened open(Path folder, Clock clock) {
    Path file = folder.resolve(FILE).toAbsolutePath();
    try {
      DataFolder.make(folder);
    } catch (IOException e) {
      throw refused(folder, e);
    }
    Migrations migrations = Migrations.bundled();
    Probe.Found found = Probe.look(file, migrations.version());
    String notice = found.damage().isEmpty() ? "" : Damage.setAside(file, found.damage(), clock);
    try {
      Connection connection = connect(file, false);
      try {
        migrations.apply(connection);
        if (found.searchBroken()) {
          Projections.spoil(connection);
        }
        connection.setAutoCommit(false);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      return new Opened(new Database(file, new Sql(connection)), notice);
    } catch (SQLException | IOException e) {
      throw refused(file, e);
    }
  }

  /**
   * Loads what the first opening of a database needs: the driver and its native library. Failing is
   * left to that opening, which says what it was.
   */
  public static void load() {
    try (var connection = JDBC.createConnection(JDBC.PREFIX + ":memory:", new Properties());
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version");
    } catch (SQLException | LinkageError e) {
      LOG.debug("loading SQLite ahead", e);
    }
  }

  /** The file. */
  public Path file() {
    return file;
  }

  @Override
  public void close() {
    writing.close();
  }

  /** Whether the file that is open is still the one of its name; else what is written is lost. */
  boolean present() {
    try {
      return Objects.equals(key, key(file));
    } catch (IOException e) {
      return false;
    }
  }

  /** What tells a file from others of its name, where the system knows such a thing. */
  private static @Nullable Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /** The one connection that writes; the journal's writer has it. */
  Sql writing() {
    return writing;
  }

  /** A new connection that only reads, the caller's to close. */
  Sql reading() {
    try {
      Connection connection = connect(file, true);
      connection.setAutoCommit(false);
      return new Sql(connection);
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  static Connection connect(Path file, boolean readOnly) throws SQLException {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTempStore(TempStore.MEMORY);
    config.setReadOnly(readOnly);
    // Or the driver asks for the last row's id after every single statement.
    config.setGetGeneratedKeys(false);
    // A negative size is in KiB, not in pages (sqlite.org/pragma.html#pragma_cache_size).
    config.setCacheSize(readOnly ? -READER_CACHE_KIB : -WRITER_CACHE_KIB);
    if (!readOnly) {
      config.setJournalMode(JournalMode.WAL);
      config.setSynchronous(SynchronousMode.FULL);
      config.enforceForeignKeys(true);
    }
    // As a URI, in which a folder's name may hold any character; the driver cuts a plain name at
    // "?".
    Connection connection =
        JDBC.createConnection(JDBC.PREFIX + file.toUri(), config.toProperties());
    if (!readOnly) {
      // What is deleted for good is overwritten, drafts that were saved on the way included.
      try (var statement = connection.createStatement()) {
        statement.execute("PRAGMA secure_delete = ON");
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    }
    return connection;
  }

  private static DatabaseRefused refused(Path where, Exception e) {
    return new DatabaseRefused(
        """
        %s cannot be used (%s). Check that the folder can be written and that its disk is not \
        full, then start again. Nothing was changed.\
        """
            .formatted(where, e.getMessage()),
        e);
  }

  /**
   * What opening came to.
   *
   * @param notice what the rep should know (a damaged file set aside), or empty
   */
  public record Opened(Database database, String notice) {}
}
