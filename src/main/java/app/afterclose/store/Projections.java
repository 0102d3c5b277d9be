package app.afterclose.store;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.store.View.Folded;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The projections made anew from the entries. */
final class Projections {
  /** Raised when a projection tells something else than before: the next start then rebuilds. */
  static final int VERSION = 4;

  private Projections() {}

  /** Rebuilds them when they were written by another version, and commits. */
  static void renew(Sql sql, Rows rows) {
    int found = sql.one("SELECT version FROM projection", row -> row.getInt(1)).orElse(0);
    if (found != VERSION) {
      rebuild(sql, rows);
      sql.run("UPDATE projection SET version = ?", VERSION);
      sql.commit();
    }
  }

  /** Makes the next {@link #renew} rebuild them. */
  static void spoil(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE projection SET version = 0");
    }
  }

  /** Drafts of turns that are open are kept: their text is in no entry yet. */
  private static void rebuild(Sql sql, Rows rows) {
    sql.run("CREATE TEMP TABLE draft_text AS SELECT * FROM turn_draft");
    for (String table :
        List.of("conversation_head", "run_head", "follow_up", "bell_item", "turn_draft")) {
      sql.run("DELETE FROM " + table);
    }
    List<ConversationId> all =
        sql.list(
            "SELECT DISTINCT conversation FROM entry", row -> new ConversationId(row.getString(1)));
    for (ConversationId id : all) {
      conversation(sql, rows, rows.entries().after(sql, id, 0));
    }
    sql.run(
        """
        UPDATE turn_draft SET text = d.text FROM temp.draft_text d
        WHERE d.run = turn_draft.run AND d.turn = turn_draft.turn
        """);
    sql.run("DROP TABLE temp.draft_text");
    Search.rebuild(sql);
  }

  private static void conversation(Sql sql, Rows rows, List<Recorded> entries) {
    ConversationHead head = ConversationHead.begin(entries.getFirst());
    Map<RunId, Folded> runs = new LinkedHashMap<>();
    for (Recorded next : entries) {
      Folded before = next.run() == null ? null : runs.get(next.run());
      Folded after = next.run() == null ? null : Folded.after(before, next);
      if (after != null) {
        runs.put(after.state().run(), after);
        Drafts.keep(sql, after.state().run(), next.entry());
      }
      head = Folded.head(head, next, after);
      rows.heads().queue(sql, next.conversation(), next.seq(), next.entry());
      rows.bell().keep(sql, next, Folded.stateOf(before), Folded.stateOf(after), head.title());
    }
    for (Folded run : runs.values()) {
      rows.heads().write(sql, run.state(), run.first());
    }
    rows.heads().write(sql, head);
  }
}
