package app.afterclose.crm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The little of JDBC this room repeats; turns the driver's failures into the room's own. */
final class Sql {
  private Sql() {}

  /** Makes a value of the row the cursor stands on. */
  @FunctionalInterface
  interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  static <T> List<T> list(
      Connection connection, String sql, Mapper<T> mapper, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
          all.add(mapper.map(rows));
        }
        return all;
      }
    } catch (SQLException e) {
      throw new WorkspaceFailure(e);
    }
  }

  static <T> Optional<T> first(
      Connection connection, String sql, Mapper<T> mapper, @Nullable Object... values) {
    return list(connection, sql, mapper, values).stream().findFirst();
  }

  /** The one number a query answers with; 0 when it answers nothing. */
  static long number(Connection connection, String sql, @Nullable Object... values) {
    return first(connection, sql, row -> row.getLong(1), values).orElse(0L);
  }

  /** How many rows were changed. */
  static int update(Connection connection, String sql, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new WorkspaceFailure(e);
    }
  }

  static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  static @Nullable Integer intOrNull(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  /** The text made safe for LIKE … ESCAPE '\', with % at both ends. */
  static String contains(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
