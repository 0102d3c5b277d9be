package app.afterclose.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** The database could not be read or written; nothing of the unit at hand was kept. */
public final class StoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFailed(SQLException cause) {
    super(words(cause), cause);
  }

  private static String words(SQLException e) {
    return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
      case SQLITE_FULL ->
          "The disk is full: this could not be saved. Free some space; what was saved before is"
              + " kept.";
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
          "The data folder cannot be written. Check its permissions; what was saved before is"
              + " kept.";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "The database is locked by another program. Close whatever else has opened it.";
      default -> "The database could not be used: " + e.getMessage();
    };
  }
}
