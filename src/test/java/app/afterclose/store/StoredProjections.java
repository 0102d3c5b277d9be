package app.afterclose.store;

import app.afterclose.json.Json;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The projections as they are stored, row by row. */
public final class StoredProjections {
  private static final List<String> TABLES =
      List.of(
          "conversation_head ORDER BY id",
          "run_head ORDER BY run",
          "follow_up ORDER BY conversation, id",
          "bell_item ORDER BY seq",
          "turn_draft ORDER BY run",
          "call_text ORDER BY seq",
          "said_words ORDER BY doc, term, offset");

  private StoredProjections() {}

  /**
   * What they hold, and what they hold after the next start was made to rebuild them, in the data
   * folder {@code folder}, which nobody else uses.
   */
  public static List<Map<String, List<String>>> beforeAndAfterRebuild(Path folder) {
    return List.of(opened(folder, true), opened(folder, false));
  }

  private static Map<String, List<String>> opened(Path folder, boolean spoil) {
    try (var database = Database.open(folder, Clock.systemUTC()).database();
        var journal = SqliteJournal.open(database, new Json(), Clock.systemUTC())) {
      Map<String, List<String>> all = dump(journal);
      if (spoil) {
        journal.write(tx -> new Sql(tx.connection()).run("UPDATE projection SET version = 0"));
      }
      return all;
    }
  }

  /** What they hold, by table. */
  static Map<String, List<String>> dump(Journal journal) {
    return journal.write(
        tx -> {
          var sql = new Sql(tx.connection());
          sql.run(
              "CREATE VIRTUAL TABLE IF NOT EXISTS temp.said_words USING"
                  + " fts5vocab('main', 'said', 'instance')");
          Map<String, List<String>> all = new LinkedHashMap<>();
          for (String table : TABLES) {
            all.put(table, sql.list("SELECT * FROM " + table, StoredProjections::row));
          }
          return all;
        });
  }

  private static String row(ResultSet row) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      values.add(String.valueOf(row.getObject(i)));
    }
    return values.toString();
  }
}
