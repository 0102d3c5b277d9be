package app.afterclose.store;

import java.util.List;

/**
 * The words, or beginnings of words, by which the search index finds its pages: FTS5 keeps the one
 * that a page began with when it was written, also once that word is deleted, be it with {@code
 * secure-delete}. Another that stands between the same pages does as well: the next word that is
 * still there. See "The %_idx Table" and the secure-delete option in SQLite's documentation of
 * FTS5, and its {@code integrity-check}, by which the tests judge the outcome.
 */
final class Separators {
  /** Before each of them stands one byte, which tells the index of words from those of prefixes. */
  private static final int MARK = 1;

  private Separators() {}

  /** Replaces those that are in no text any more, in the transaction at hand. */
  static void renew(Sql sql) {
    sql.run(
        """
        CREATE VIRTUAL TABLE IF NOT EXISTS temp.said_term USING fts5vocab('main', 'said', 'row')
        """);
    for (Stale stale : stale(sql)) {
      sql.run(
          """
          UPDATE said_idx SET term = CAST(substr(term, 1, ?) || ? AS BLOB)
          WHERE segid = ? AND pgno = ?
          """,
          MARK,
          stale.next(),
          stale.segment(),
          stale.page());
    }
  }

  /** Found first and replaced then: what is being read must not change. */
  private static List<Stale> stale(Sql sql) {
    return sql.list(
        """
        WITH separator (segment, page, word) AS MATERIALIZED (
          SELECT segid, pgno, substr(term, 1 + ?) FROM said_idx WHERE length(term) > ?),
        follower (segment, page, word, next) AS MATERIALIZED (
          SELECT segment, page, word, (
            SELECT term FROM temp.said_term WHERE term >= CAST(word AS TEXT) ORDER BY term LIMIT 1)
          FROM separator)
        SELECT segment, page, next FROM follower
        WHERE next IS NOT NULL AND substr(CAST(next AS BLOB), 1, length(word)) <> word
        """,
        row -> new Stale(row.getLong(1), row.getLong(2), row.getString(3)),
        MARK,
        MARK);
  }

  /**
   * One that no word there begins with.
   *
   * @param next the first word after it
   */
  private record Stale(long segment, long page, String next) {}
}
