package app.afterclose.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection and the statements prepared on it. Confined to one thread at a time. While a
 * result is read, the same statement must not be run again.
 */
final class Sql implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sql.class);

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private boolean astray;

  Sql(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** Runs a statement and returns how many rows it changed. */
  int run(String sql, @Nullable Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Runs a query whose text is not worth keeping prepared. */
  <T> List<T> once(String sql, Row<T> row, @Nullable Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return rows(statement, row);
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
    try {
      return rows(bound(sql, values), row);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** The first row, if there is one. */
  <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... values) {
    try (ResultSet result = bound(sql, values).executeQuery()) {
      return result.next() ? Optional.of(row.read(result)) : Optional.empty();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  /**
   * Undoes the transaction, also when SQLite has undone it already: it does so by itself on a full
   * disk or a failing one. The driver then has begun no new one, so that is done here.
   */
  void rollback() {
    try {
      connection.rollback();
    } catch (SQLException undone) {
      astray = true;
      begin();
    }
  }

  /**
   * Makes sure of a transaction where the last one ended badly; otherwise the driver has begun one.
   * Outside of any, each statement would be committed by itself.
   */
  void begin() {
    if (astray) {
      undone();
      try (var statement = connection.createStatement()) {
        statement.execute("BEGIN");
        astray = false;
      } catch (SQLException e) {
        throw new StoreFailed(e);
      }
    }
  }

  /**
   * Does work that SQLite refuses within a transaction. Afterwards there is one again, whatever
   * becomes of the work.
   *
   * @throws StoreFailed when the work fails, or no transaction can be begun before it or after
   */
  void outside(Alone work) {
    begin();
    try {
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        work.run(statement);
      }
    } catch (SQLException e) {
      throw new StoreFailed(e);
    } finally {
      within();
    }
  }

  private void within() {
    try {
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      LOG.debug("The driver could not begin a transaction", e);
      astray = true;
      begin();
    }
  }

  /** Where even going back failed, the transaction is still there and no other can begin. */
  private void undone() {
    try (var statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException none) {
      LOG.debug("There was nothing left to go back from", none);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object[] values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    bind(statement, values);
    return statement;
  }

  /** After some errors the driver finalizes a statement: what has failed is not used again. */
  private StoreFailed failed(String sql, SQLException e) {
    try (PreparedStatement _ = prepared.remove(sql)) {
      return new StoreFailed(e);
    } catch (SQLException closing) {
      e.addSuppressed(closing);
      return new StoreFailed(e);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof Long
          || value instanceof Integer
          || value instanceof String
          || value == null) {
        statement.setObject(i + 1, value);
      } else {
        throw new IllegalArgumentException("no value of SQL: " + value);
      }
    }
  }

  private static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      var all = new ArrayList<T>();
      while (result.next()) {
        all.add(row.read(result));
      }
      return all;
    }
  }

  /** Work with one statement, each of its commands committed by itself. */
  interface Alone {
    void run(Statement statement) throws SQLException;
  }

  /** Makes a value of the row at hand. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
