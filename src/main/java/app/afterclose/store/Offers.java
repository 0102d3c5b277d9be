package app.afterclose.store;

import java.sql.SQLException;

/** What the rep has been offered and has answered, so that nothing is offered twice. */
public final class Offers {
  private Offers() {}

  /** Whether {@code name} was answered. */
  public static boolean answered(Session session, String name) {
    String sql = "SELECT 1 FROM offered WHERE name = ?";
    try (var statement = session.connection().prepareStatement(sql)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  /** {@code name} was answered; once is enough. */
  public static void answer(Tx tx, String name) {
    String sql = "INSERT INTO offered (name) VALUES (?) ON CONFLICT (name) DO NOTHING";
    try (var statement = tx.connection().prepareStatement(sql)) {
      statement.setString(1, name);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }
}
