package app.afterclose.store;

import static app.afterclose.model.Texts.plain;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The database could not be read or written; nothing of the unit at hand was kept. */
public final class StoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** What it was. */
  public enum Kind {
    FULL,
    /** The disk reports errors. */
    IO,
    /** The folder or the file cannot be written. */
    READ_ONLY,
    /** Another program holds the file. */
    LOCKED,
    /** The file was moved or deleted under way. */
    GONE,
    /** The file's contents do not fit together. */
    DAMAGED,
    /** Something else: a fault in the program, as far as anyone can tell. */
    OTHER;

    /** Whether it lies outside of the program, so that going on when it is over can help. */
    public boolean passing() {
      return this != OTHER;
    }
  }

  StoreFailed(SQLException cause) {
    this(kind(cause), cause);
  }

  StoreFailed(Kind kind, @Nullable SQLException cause) {
    super(words(kind, cause), cause);
    this.kind = kind;
  }

  /** What it was. */
  public Kind kind() {
    return kind;
  }

  /** Whether it is the search index alone that is damaged, which the next start makes anew. */
  boolean searchAlone() {
    return getCause() instanceof SQLiteException known
        && known.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT_VTAB;
  }

  /** The failure of the disk's that {@code failure} comes from, or null when it is none. */
  static @Nullable StoreFailed passing(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof StoreFailed known && known.kind.passing()) {
        return known;
      }
      if (at instanceof SQLException sql && kind(sql).passing()) {
        return new StoreFailed(sql);
      }
    }
    return null;
  }

  private static Kind kind(SQLException e) {
    return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
      case SQLITE_FULL -> Kind.FULL;
      case SQLITE_IOERR -> Kind.IO;
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> Kind.READ_ONLY;
      case SQLITE_BUSY, SQLITE_LOCKED -> Kind.LOCKED;
      case SQLITE_CORRUPT, SQLITE_NOTADB -> Kind.DAMAGED;
      default -> Kind.OTHER;
    };
  }

  private static String words(Kind kind, @Nullable SQLException e) {
    String key = "store." + kind;
    return kind == Kind.OTHER
        ? plain(key, e == null ? "" : String.valueOf(e.getMessage()))
        : plain(key);
  }
}
