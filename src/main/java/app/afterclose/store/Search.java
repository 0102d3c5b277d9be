package app.afterclose.store;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Hits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Full-text search over what was said in conversations: titles, requests, answers, what was put in
 * line, and what calls ask or act with. The view {@code said_text} alone says what that is.
 */
final class Search {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** More words than this narrow nothing down any further. */
  private static final int WORDS = 16;

  private Search() {}

  /** Adds what the entries after {@code from} say, up to {@code to}. */
  static void add(Sql sql, long from, long to) {
    calls(sql, from, to);
    sql.run(
        """
        INSERT INTO said (rowid, text)
        SELECT seq, text FROM said_text WHERE seq > ? AND seq <= ?
        """,
        from,
        to);
  }

  private static void calls(Sql sql, long from, long to) {
    sql.run(
        """
        INSERT INTO call_text (seq, text)
        SELECT seq, text FROM call_says WHERE seq > ? AND seq <= ? AND text <> ''
        """,
        from,
        to);
  }

  static void rebuild(Sql sql) {
    sql.run("DELETE FROM call_text");
    calls(sql, 0, Long.MAX_VALUE);
    sql.run("INSERT INTO said (said) VALUES ('rebuild')");
  }

  /** One hit for each conversation in which all words occur, wherever in it; best first. */
  static List<Journal.SearchHit> find(Sql sql, String text, int limit) {
    List<String> words = words(text);
    if (words.isEmpty() || limit <= 0) {
      return List.of();
    }
    String any = String.join(" OR ", words);
    var values = new ArrayList<Object>(words);
    values.add(any);
    values.add(limit);
    var places = sql.once(places(words.size()), row -> row.getLong(1), values.toArray());
    var hits = new ArrayList<Journal.SearchHit>();
    for (long seq : places) {
      hits.addAll(
          sql.list(
              """
              SELECT e.conversation, coalesce(c.title, ''), e.seq,
                snippet(said, 0, char(%d), char(%d), '…', 16)
              FROM said JOIN entry e ON e.seq = said.rowid
              LEFT JOIN conversation_head c ON c.id = e.conversation
              WHERE said MATCH ? AND said.rowid = ?
              """
                  .formatted((int) Hits.BEGIN, (int) Hits.END),
              row ->
                  new Journal.SearchHit(
                      new ConversationId(row.getString(1)),
                      row.getString(2),
                      row.getLong(3),
                      row.getString(4)),
              any,
              seq));
    }
    return hits;
  }

  /** The best place of each conversation that has them all. */
  private static String places(int words) {
    String one =
        "SELECT e.conversation FROM said JOIN entry e ON e.seq = said.rowid WHERE said MATCH ?";
    return """
    WITH fit (conversation) AS (%s),
    place AS (
      SELECT e.seq AS seq, said.rank AS score,
        row_number() OVER (PARTITION BY e.conversation ORDER BY said.rank, e.seq) AS n
      FROM said JOIN entry e ON e.seq = said.rowid
      WHERE said MATCH ? AND e.conversation IN (SELECT conversation FROM fit))
    SELECT seq FROM place WHERE n = 1 ORDER BY score, seq DESC LIMIT ?
    """
        .formatted(String.join(" INTERSECT ", Collections.nCopies(words, one)));
  }

  /**
   * The rep's words as FTS5 strings, so that none of them is taken for its syntax; the last one,
   * perhaps still being typed, also stands for longer words.
   */
  static List<String> words(String text) {
    var words =
        new ArrayList<>(
            Arrays.stream(SPACE.split(text))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(WORDS)
                .map(word -> '"' + word.replace("\"", "\"\"") + '"')
                .toList());
    if (!words.isEmpty()) {
      words.add(words.removeLast() + "*");
    }
    return words;
  }
}
