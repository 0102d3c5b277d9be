package app.afterclose.crm;

import app.afterclose.model.ImportSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one table: a row whose id is known changes what is known, another is added. What a
 * file does not say stays as it is; a row that says the same as in the import before leaves what
 * was changed here meanwhile.
 */
final class Upsert implements AutoCloseable {
  private final Table table;
  private final ImportSource origin;
  private final boolean sample;
  private final PreparedStatement select;
  private final Connection connection;
  private final List<String> names = new ArrayList<>();
  private final Map<String, PreparedStatement> writes = new LinkedHashMap<>();

  /** What happened to a row. */
  enum Done {
    ADDED,
    UPDATED,
    UNCHANGED
  }

  Upsert(Connection connection, Table table, ImportSource origin, boolean sample) {
    this.connection = connection;
    this.table = table;
    this.origin = origin;
    this.sample = sample;
    try {
      this.select =
          connection.prepareStatement(
              "SELECT * FROM %s WHERE %s = ?".formatted(table.name(), table.id()));
    } catch (SQLException e) {
      throw new WorkspaceFailure(e);
    }
  }

  /**
   * Writes a row.
   *
   * @param fields the names of the values, the id first
   * @param values the values in canonical text, the id first
   */
  Done write(List<String> fields, List<@Nullable String> values) {
    try {
      String id = id(String.valueOf(values.getFirst()));
      String digest = digest(fields, values);
      Optional<Map<String, @Nullable Object>> known = known(id);
      if (known.isPresent() && digest.equals(known.get().get("as_imported"))) {
        return Done.UNCHANGED;
      }
      Map<String, @Nullable Object> row = own(id, known.orElse(Map.of()));
      Map<String, @Nullable Object> before = new LinkedHashMap<>(row);
      give(row, fields, values);
      boolean same = known.isPresent() && row.equals(before);
      table.complete(row);
      row.put("as_imported", digest);
      if (known.isPresent()) {
        update(id, row);
        return same ? Done.UNCHANGED : Done.UPDATED;
      }
      if (table.origin()) {
        row.put("origin", origin.name());
      }
      row.put("sample", sample ? 1L : 0L);
      insert(row);
      return Done.ADDED;
    } catch (SQLException e) {
      throw new WorkspaceFailure(e);
    }
  }

  /**
   * What {@link #write} would do, as far as the row itself decides; nothing is written.
   *
   * @param fresh whether the sample is about to go, so that its rows are not known
   */
  Done would(List<String> fields, List<@Nullable String> values, boolean fresh) {
    try {
      String id = id(String.valueOf(values.getFirst()));
      Optional<Map<String, @Nullable Object>> known = known(id);
      if (known.isEmpty() || (fresh && Long.valueOf(1).equals(known.get().get("sample")))) {
        return Done.ADDED;
      }
      if (digest(fields, values).equals(known.get().get("as_imported"))) {
        return Done.UNCHANGED;
      }
      Map<String, @Nullable Object> row = own(id, known.get());
      Map<String, @Nullable Object> before = new LinkedHashMap<>(row);
      give(row, fields, values);
      return row.equals(before) ? Done.UNCHANGED : Done.UPDATED;
    } catch (SQLException e) {
      throw new WorkspaceFailure(e);
    }
  }

  /** The row's id here: prefixed when another product's row has the same. */
  private String id(String given) throws SQLException {
    if (!table.origin() || origin == ImportSource.UNKNOWN) {
      return given;
    }
    String prefixed = origin.name().toLowerCase(Locale.ROOT) + ":" + given;
    if (known(prefixed).isPresent()) {
      return prefixed;
    }
    Object other = known(given).map(row -> row.get("origin")).orElse(origin.name());
    boolean clash = !origin.name().equals(other) && !ImportSource.UNKNOWN.name().equals(other);
    return clash ? prefixed : given;
  }

  private Optional<Map<String, @Nullable Object>> known(String id) throws SQLException {
    select.setString(1, id);
    try (ResultSet rows = select.executeQuery()) {
      if (!rows.next()) {
        return Optional.empty();
      }
      if (names.isEmpty()) {
        ResultSetMetaData columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          names.add(columns.getColumnName(i));
        }
      }
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        Object value = rows.getObject(i + 1);
        row.put(names.get(i), value instanceof Integer number ? Long.valueOf(number) : value);
      }
      return Optional.of(row);
    }
  }

  /** The columns an export may fill, as they are known so far, and the id. */
  private Map<String, @Nullable Object> own(String id, Map<String, @Nullable Object> known) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put(table.id(), id);
    for (Table.Col column : table.columns()) {
      row.put(column.name(), known.get(column.name()));
    }
    return row;
  }

  private void give(
      Map<String, @Nullable Object> row, List<String> fields, List<@Nullable String> values) {
    for (Table.Col column : table.columns()) {
      int at = fields.indexOf(column.name());
      if (at >= 0) {
        row.put(column.name(), column.kind().stored(values.get(at)));
      }
    }
  }

  private void insert(Map<String, @Nullable Object> row) throws SQLException {
    String sql =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                table.name(),
                String.join(", ", row.keySet()),
                String.join(", ", row.keySet().stream().map(column -> "?").toList()));
    run(sql, row.values().toArray());
  }

  private void update(String id, Map<String, @Nullable Object> row) throws SQLException {
    String sql =
        "UPDATE %s SET %s WHERE %s = ?"
            .formatted(
                table.name(),
                String.join(", ", row.keySet().stream().map(column -> column + " = ?").toList()),
                table.id());
    List<@Nullable Object> values = new ArrayList<>(row.values());
    values.add(id);
    run(sql, values.toArray());
  }

  private void run(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = writes.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      writes.put(sql, statement);
    }
    Sql.bind(statement, values);
    statement.executeUpdate();
  }

  private static String digest(List<String> fields, List<@Nullable String> values) {
    List<@Nullable String> all = new ArrayList<>(fields);
    all.addAll(values);
    return Identity.digest(all.toArray(String[]::new));
  }

  @Override
  public void close() {
    try {
      select.close();
      for (PreparedStatement statement : writes.values()) {
        statement.close();
      }
    } catch (SQLException e) {
      throw new WorkspaceFailure(e);
    }
  }
}
