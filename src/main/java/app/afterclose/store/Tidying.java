package app.afterclose.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes out of the file what an erasure leaves in it. {@code secure_delete} overwrites a row where
 * it stands, but not the copies that stay in the unused part of a page when its rows are shared out
 * anew: only {@code VACUUM}, which writes all pages afresh, leaves none of those behind
 * (sqlite.org/lang_vacuum.html). The log, which holds the pages as they were, is emptied then. Used
 * on the writer's thread alone, between two commits.
 *
 * <p>The whole file is written, and nothing else can be meanwhile. A small one takes a moment, and
 * is tidied before whoever erases is answered. In a larger one a series of erasures is tidied once:
 * {@link #QUIET} after the last of them, at the latest {@link #LATEST} after the first, and in any
 * case when the journal is closed. That it is owed is written with the erasure: after a crash it is
 * done by the next start. What fails stays owed and is tried again.
 */
final class Tidying {
  private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

  /** A file of at most so many bytes is small: it is written afresh within half a second. */
  static final long SMALL = 16 << 20;

  /** Nothing was erased for so long: a series is over. */
  static final Duration QUIET = Duration.ofSeconds(2);

  /** So long after the first of a series, it is not waited for its end. */
  static final Duration LATEST = Duration.ofSeconds(20);

  /** After a failure; doubled by each further one. A large file is long in the writing. */
  static final Duration AGAIN = Duration.ofMinutes(1);

  private static final Duration RAREST = Duration.ofHours(1);

  /** Milliseconds for which a reader is waited for: others wait for the writer meanwhile. */
  private static final int BRIEFLY = 50;

  private final Sql sql;
  private final Care care;
  private final LongSupplier ticker;
  private final long most;
  private boolean small;
  private boolean unswept;
  private boolean logged;
  private long due;
  private long latest;
  private Duration pause = AGAIN;

  /**
   * What an earlier process still owes is owed by this one.
   *
   * @param ticker nanoseconds since some moment
   * @param most the bytes of a file that is tidied at once
   */
  Tidying(Sql sql, Care care, LongSupplier ticker, long most) {
    this.sql = sql;
    this.care = care;
    this.ticker = ticker;
    this.most = most;
    if (sql.one("SELECT unswept FROM erased", row -> row.getBoolean(1)).orElse(false)) {
      owed();
    }
  }

  /** Writes, in the transaction that erases, that there is something to tidy. */
  void owe() {
    sql.run("UPDATE erased SET unswept = 1");
    small =
        sql.one(
                "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
                row -> row.getLong(1) <= most)
            .orElse(false);
  }

  /** That transaction has succeeded. */
  void owed() {
    long now = ticker.getAsLong();
    if (!unswept) {
      latest = now + LATEST.toNanos();
    }
    unswept = true;
    logged = true;
    due = small ? now : now + Math.min(QUIET.toNanos(), Math.max(0, latest - now));
  }

  /** Nanoseconds until there is something to do, when it is not the time yet. */
  long untilDue() {
    return unswept ? due - ticker.getAsLong() : Long.MAX_VALUE;
  }

  /** The disk was in trouble and is not any more: what failed for that is tried at once. */
  void recovered() {
    due = Math.min(due, ticker.getAsLong());
  }

  /**
   * Does what is owed, once it is time. Where somebody is reading the log it cannot be emptied;
   * that is tried again after the next work, and at the latest done when the database is closed.
   */
  void tidy() {
    if (untilDue() <= 0 && care.well()) {
      sweep();
    }
    if (logged && care.well()) {
      empty();
    }
  }

  /** Does what is owed, whether it is time or not: the last chance before the next start. */
  void close() {
    recovered();
    tidy();
  }

  private void sweep() {
    long now = ticker.getAsLong();
    due = now + pause.toNanos();
    latest = due;
    logged = true;
    try {
      sql.outside(Tidying::sweep);
      unswept = false;
      pause = AGAIN;
    } catch (StoreFailed e) {
      LOG.warn(
          "The database could not be written afresh after something was deleted; again in {}",
          pause,
          e);
      pause = pause.compareTo(RAREST) < 0 ? pause.multipliedBy(2) : pause;
    }
  }

  /**
   * The copy that {@code VACUUM} makes is as large as the database, so that it is kept in a file
   * and not in memory, where all else that is temporary is. It holds only what is not deleted, and
   * has no name: SQLite unlinks it as it opens it, or has Windows delete it on closing. Going from
   * one to the other drops temporary tables; whoever has some makes them again.
   */
  private static void sweep(Statement statement) throws SQLException {
    statement.execute("PRAGMA temp_store = FILE");
    try {
      statement.execute("VACUUM");
    } finally {
      statement.execute("PRAGMA temp_store = MEMORY");
    }
    statement.execute("UPDATE erased SET unswept = 0");
  }

  private void empty() {
    try (Statement statement = sql.connection().createStatement()) {
      statement.execute("PRAGMA busy_timeout = " + BRIEFLY);
      try (ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
        logged = row.next() && row.getInt(1) != 0;
      } finally {
        statement.execute("PRAGMA busy_timeout = " + Database.BUSY_MILLIS);
      }
    } catch (SQLException e) {
      LOG.warn("The log of the database could not be emptied yet", e);
    }
  }
}
