package app.afterclose.crm;

import java.sql.SQLException;

/**
 * The database could not answer or write; the transaction, if any, must be undone. The cause is the
 * driver's own exception.
 */
public final class WorkspaceFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorkspaceFailure(SQLException cause) {
    super("The workspace's database failed: " + cause.getMessage(), cause);
  }
}
