package app.afterclose.store;

import app.afterclose.model.ConversationId;
import app.afterclose.model.RunId;
import java.util.List;

/**
 * Takes conversations out for good: the one exception to a journal that is only appended to. SQLite
 * overwrites what is deleted ({@code secure_delete}, here and in the search index); what that
 * leaves behind is for {@link Separators} and {@link Tidying}. Used on the writer's thread alone,
 * between two commits.
 */
final class Erasure {
  private final Sql sql;
  private final Folds folds;
  private final Followers followers;
  private final Care care;
  private final Tidying tidying;

  Erasure(Sql sql, Folds folds, Followers followers, Care care, Tidying tidying) {
    this.sql = sql;
    this.folds = folds;
    this.followers = followers;
    this.care = care;
    this.tidying = tidying;
  }

  /** Erases what {@code work} names, and tells its caller. */
  void erase(Work.Erasing work) {
    boolean erased;
    try {
      care.check();
      sql.begin();
      erased = erase(work.conversation(), work);
    } catch (RuntimeException | Error e) {
      sql.rollback();
      work.fail(care.told(e));
      return;
    }
    if (erased) {
      folds.forget(work.conversation());
      followers.erased(work.conversation());
      tidying.owed();
    }
    try {
      tidying.tidy();
    } finally {
      work.succeed(erased);
    }
  }

  private boolean erase(ConversationId conversation, Work.Erasing work) {
    String id = conversation.value();
    boolean known =
        sql.one("SELECT 1 FROM conversation_head WHERE id = ?", row -> true, id).orElse(false);
    if (!known || folds.inFlight(conversation)) {
      sql.rollback();
      return false;
    }
    work.also().accept(sql::connection);
    List<RunId> runs =
        sql.list(
            "SELECT DISTINCT run FROM entry WHERE conversation = ? AND run IS NOT NULL",
            row -> new RunId(row.getString(1)),
            id);
    // The index forgets a text only when it is told the same text again.
    sql.run(
        """
        INSERT INTO said (said, rowid, text)
        SELECT 'delete', t.seq, t.text FROM said_text t JOIN said_docsize d ON d.id = t.seq
        WHERE t.seq IN (SELECT seq FROM entry WHERE conversation = ?)
        """,
        id);
    Separators.renew(sql);
    sql.run(
        "DELETE FROM call_text WHERE seq IN (SELECT seq FROM entry WHERE conversation = ?)", id);
    tidying.owe();
    sql.run("UPDATE erased SET seq = max(seq, ?)", folds.seq());
    for (RunId run : runs) {
      for (String table : List.of("turn_draft", "active_run", "run_head")) {
        sql.run("DELETE FROM " + table + " WHERE run = ?", run.value());
      }
    }
    for (String table : List.of("bell_item", "follow_up", "entry")) {
      sql.run("DELETE FROM " + table + " WHERE conversation = ?", id);
    }
    sql.run("DELETE FROM conversation_head WHERE id = ?", id);
    sql.commit();
    return true;
  }
}
