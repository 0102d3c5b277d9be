package app.afterclose.quota;

import app.afterclose.model.RunId;
import app.afterclose.model.Settings;
import app.afterclose.store.Session;
import java.sql.SQLException;

/** The active runs of this machine, in the table {@code active_run}: one row a run. */
final class LocalSlots {
  private LocalSlots() {}

  static boolean claim(Session session, RunId run, Settings.Limits limits) {
    String sql =
        """
        INSERT INTO active_run (run) SELECT ?
        WHERE (SELECT count(*) FROM active_run) < ?
        ON CONFLICT (run) DO NOTHING\
        """;
    try (var statement = session.connection().prepareStatement(sql)) {
      statement.setString(1, run.value());
      statement.setInt(2, all(limits));
      return statement.executeUpdate() == 1 || holds(session, run);
    } catch (SQLException e) {
      throw new IllegalStateException("the list of active runs could not be written", e);
    }
  }

  static void release(Session session, RunId run) {
    String sql = "DELETE FROM active_run WHERE run = ?";
    try (var statement = session.connection().prepareStatement(sql)) {
      statement.setString(1, run.value());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the list of active runs could not be written", e);
    }
  }

  static int free(Session session, Settings.Limits limits) {
    String sql = "SELECT count(*) FROM active_run";
    try (var statement = session.connection().prepareStatement(sql);
        var rows = statement.executeQuery()) {
      rows.next();
      return Math.max(0, all(limits) - rows.getInt(1));
    } catch (SQLException e) {
      throw new IllegalStateException("the list of active runs could not be read", e);
    }
  }

  private static boolean holds(Session session, RunId run) throws SQLException {
    String sql = "SELECT 1 FROM active_run WHERE run = ?";
    try (var statement = session.connection().prepareStatement(sql)) {
      statement.setString(1, run.value());
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** Here the organisation is this one user. */
  private static int all(Settings.Limits limits) {
    return Math.min(limits.user(), limits.organisation());
  }
}
