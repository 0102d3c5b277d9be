package app.afterclose.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The numbered steps from an empty file to today's tables. Each is one SQL file, run in one
 * transaction with the {@code user_version} that says it was run.
 */
final class Migrations {
  private static final String FOLDER = "migrations/";
  private static final Pattern NAME = Pattern.compile("\\d{3}_[a-z_]+\\.sql");

  private final List<String> names;

  private Migrations(List<String> names) {
    this.names = names;
  }

  /** Those of this version, named in a list, since a folder inside a jar cannot be listed. */
  static Migrations bundled() {
    List<String> names =
        text("index")
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty() && !l.startsWith("#"))
            .toList();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!NAME.matcher(name).matches() || Integer.parseInt(name.substring(0, 3)) != i + 1) {
        throw new IllegalStateException("migration " + (i + 1) + " is called " + name);
      }
    }
    return new Migrations(names);
  }

  List<String> names() {
    return names;
  }

  /** The version that a database has after all of them. */
  int version() {
    return names.size();
  }

  /** Runs those that {@code connection}, in auto-commit mode, has not seen. */
  void apply(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int done = version(statement);
      for (String name : names.subList(Math.min(done, names.size()), names.size())) {
        int number = Integer.parseInt(name.substring(0, 3));
        statement.executeUpdate("BEGIN IMMEDIATE");
        try {
          statement.executeUpdate(text(name));
          statement.executeUpdate("PRAGMA user_version = " + number);
          statement.executeUpdate("COMMIT");
        } catch (SQLException e) {
          statement.executeUpdate("ROLLBACK");
          throw new SQLException("migration " + name + ": " + e.getMessage(), e);
        }
      }
    }
  }

  static int version(Statement statement) throws SQLException {
    try (var row = statement.executeQuery("PRAGMA user_version")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private static String text(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
