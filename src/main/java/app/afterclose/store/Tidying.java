package app.afterclose.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes out of the file what an erasure leaves in it. {@code secure_delete} overwrites a row where
 * it stands, but not the copies that stay in the unused part of a page when its rows are shared out
 * anew: only {@code VACUUM}, which writes all pages afresh, leaves none of those behind
 * (sqlite.org/lang_vacuum.html). The log, which holds the pages as they were, is emptied then. Used
 * on the writer's thread alone, between two commits.
 *
 * <p>That it is owed is written with the erasure: after a crash it is done at the next start.
 */
final class Tidying {
  private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

  /** Milliseconds for which a reader is waited for: others wait for the writer meanwhile. */
  private static final int BRIEFLY = 50;

  private final Sql sql;
  private final Care care;
  private boolean unswept;
  private boolean logged;

  /** What an earlier process still owes is owed by this one. */
  Tidying(Sql sql, Care care) {
    this.sql = sql;
    this.care = care;
    unswept = sql.one("SELECT unswept FROM erased", row -> row.getBoolean(1)).orElse(false);
    logged = unswept;
  }

  /** Writes, in the transaction that erases, that there is something to tidy. */
  void owe() {
    sql.run("UPDATE erased SET unswept = 1");
  }

  /** That transaction has succeeded. */
  void owed() {
    unswept = true;
    logged = true;
  }

  /**
   * Does what is owed. Where somebody is reading the log it cannot be emptied; that is tried again
   * after the next work, and at the latest done when the database is closed.
   */
  void tidy() {
    if (unswept && care.well()) {
      // A large file on a full disk is not tried over and over: the next erasure or start does it.
      unswept = false;
      sweep();
    }
    if (logged && care.well()) {
      empty();
    }
  }

  private void sweep() {
    Connection connection = sql.connection();
    try {
      sql.begin();
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("VACUUM");
        statement.execute("UPDATE erased SET unswept = 0");
      } finally {
        connection.setAutoCommit(false);
      }
    } catch (SQLException e) {
      LOG.warn("The database could not be written afresh after something was deleted", e);
    }
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
