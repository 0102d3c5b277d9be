package app.afterclose.crm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An in-memory database that has the workspace's tables. */
public final class WorkspaceDb implements AutoCloseable {
  private static final List<String> MIGRATIONS =
      List.of("002_workspace.sql", "010_import_choices.sql");

  public final Connection connection;

  public WorkspaceDb() {
    try {
      connection = DriverManager.getConnection("jdbc:sqlite::memory:");
      try (Statement statement = connection.createStatement()) {
        for (String name : MIGRATIONS) {
          statement.executeUpdate(resource("/app/afterclose/store/migrations/" + name));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public Workspace workspace() {
    return new Workspace(connection);
  }

  /** Adds a deal; the rest of its columns stay empty. */
  public void deal(String id, String title, String stage, @Nullable String... columnsAndValues) {
    List<String> columns =
        new ArrayList<>(
            List.of("id", "origin", "title", "title_key", "stage", "stage_key", "category"));
    List<@Nullable Object> values =
        new ArrayList<>(
            List.of(
                id,
                "UNKNOWN",
                title,
                Names.key(title),
                stage,
                Names.key(stage),
                StageNames.category(stage).name()));
    String account = null;
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      String column = String.valueOf(columnsAndValues[i]);
      String value = columnsAndValues[i + 1];
      columns.add(column);
      values.add(column.equals("amount") && value != null ? Long.parseLong(value) * 10_000 : value);
      if (column.equals("account") || column.equals("owner")) {
        columns.add(column + "_key");
        values.add(Names.keyOrNull(value));
      }
      account = column.equals("account") ? value : account;
    }
    columns.add("search");
    values.add(Names.searchText(title, account, stage, id));
    Sql.update(
        connection,
        "INSERT INTO deals (%s) VALUES (%s)"
            .formatted(String.join(", ", columns), "?, ".repeat(columns.size() - 1) + "?"),
        values.toArray());
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = WorkspaceDb.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
