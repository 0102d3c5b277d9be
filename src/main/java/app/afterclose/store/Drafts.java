package app.afterclose.store;

import app.afterclose.model.Entry;
import app.afterclose.model.RunId;

/** The saved text of turns in flight. A row is there exactly while its turn is open. */
final class Drafts {
  private Drafts() {}

  /** Makes the row with the turn's beginning and takes it away with its end. */
  static void keep(Sql sql, RunId run, Entry entry) {
    switch (entry) {
      case Entry.TurnStarted e -> begin(sql, run, e.turn());
      case Entry.TurnOver e -> end(sql, run, e.turn());
      case Entry.OfConversation _,
          Entry.RunAsked _,
          Entry.OfLink _,
          Entry.OfCall _,
          Entry.Wish _ -> {}
    }
  }

  /** Returns false when it is refused: the turn is not open. */
  static boolean save(Sql sql, RunId run, int turn, String text) {
    String update = "UPDATE turn_draft SET text = ? WHERE run = ? AND turn = ?";
    return sql.run(update, text, run.value(), turn) == 1;
  }

  static String read(Sql sql, RunId run, int turn) {
    String query = "SELECT text FROM turn_draft WHERE run = ? AND turn = ?";
    return sql.one(query, row -> row.getString(1), run.value(), turn).orElse("");
  }

  private static void begin(Sql sql, RunId run, int turn) {
    sql.run("INSERT INTO turn_draft (run, turn, text) VALUES (?,?,'')", run.value(), turn);
  }

  private static void end(Sql sql, RunId run, int turn) {
    sql.run("DELETE FROM turn_draft WHERE run = ? AND turn = ?", run.value(), turn);
  }
}
