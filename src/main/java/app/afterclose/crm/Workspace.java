package app.afterclose.crm;

import app.afterclose.store.Session;
import java.sql.Connection;

/**
 * The rep's data as seen, or changed, in one session of the store: the way in for those rooms that
 * speak no SQL. It must not be kept beyond the session.
 */
public final class Workspace {
  private final Connection connection;

  private Workspace(Connection connection) {
    this.connection = connection;
  }

  /** The workspace in {@code session}; inside a write transaction it may be written too. */
  public static Workspace in(Session session) {
    return new Workspace(session.connection());
  }

  Connection connection() {
    return connection;
  }
}
