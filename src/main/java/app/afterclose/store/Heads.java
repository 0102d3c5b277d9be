package app.afterclose.store;

import app.afterclose.json.Json;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.FollowUp;
import app.afterclose.model.Page;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The heads of conversations and runs as rows. What can be long (a request, follow-ups in line) is
 * kept apart, so that it is not written again with every step.
 */
final class Heads {
  private static final String CONVERSATION = conversation("f.text", "0");

  /** Of a page's follow-ups only the beginning is read: all of them may be more than fits. */
  private static final String BRIEF =
      conversation(
          "substr(f.text, 1, %d)".formatted(FollowUp.WORDS),
          "max(0, length(f.text) - %d)".formatted(FollowUp.WORDS));

  private static String conversation(String text, String more) {
    return """
    SELECT c.id, c.title, c.created, c.changed, c.seq, c.consent, r.head, a.body,
      (SELECT json_group_array(json_object('id', f.id, 'text', %s, 'more', %s) ORDER BY f.seq)
       FROM follow_up f WHERE f.conversation = c.id)
    FROM conversation_head c LEFT JOIN run_head r ON r.run = c.run
    LEFT JOIN entry a ON a.seq = r.first
    """
        .formatted(text, more);
  }

  private static final String RUN =
      "SELECT r.head, a.body FROM run_head r JOIN entry a ON a.seq = r.first ";

  private final Json json;

  Heads(Json json) {
    this.json = json;
  }

  void write(Sql sql, ConversationHead head) {
    sql.run(
        """
        INSERT INTO conversation_head (id, seq, created, changed, title, consent, run)
        VALUES (?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq,
          changed = excluded.changed, title = excluded.title, consent = excluded.consent,
          run = excluded.run
        """,
        head.id().value(),
        head.seq(),
        head.created().toEpochMilli(),
        head.changed().toEpochMilli(),
        head.title(),
        head.consent().name(),
        head.run() == null ? null : head.run().run().value());
  }

  void write(Sql sql, RunState state, long first) {
    sql.run(
        """
        INSERT INTO run_head (run, first, settled, head) VALUES (?,?,?,?)
        ON CONFLICT (run) DO UPDATE SET settled = excluded.settled, head = excluded.head
        """,
        state.run().value(),
        first,
        state.settled() ? 1 : 0,
        json.write(requesting(RunHead.of(state), "")));
  }

  /** Keeps the line of follow-ups in step with an entry. */
  void queue(Sql sql, ConversationId conversation, long seq, Entry entry) {
    String id = conversation.value();
    switch (entry) {
      case Entry.FollowUpQueued e ->
          sql.run(
              "INSERT INTO follow_up (conversation, id, seq, text) VALUES (?,?,?,?)",
              id,
              e.id(),
              seq,
              e.text());
      case Entry.FollowUpEdited e ->
          sql.run(
              "UPDATE follow_up SET text = ? WHERE conversation = ? AND id = ?",
              e.text(),
              id,
              e.id());
      case Entry.FollowUpRemoved e -> unqueue(sql, id, e.id());
      case Entry.RunAsked e -> {
        if (e.followUp() != null) {
          unqueue(sql, id, e.followUp());
        }
      }
      case Entry.Titled _,
          Entry.ConsentSet _,
          Entry.BellRead _,
          Entry.OfLink _,
          Entry.OfTurn _,
          Entry.OfCall _,
          Entry.Wish _ -> {}
    }
  }

  private static void unqueue(Sql sql, String conversation, String followUp) {
    sql.run("DELETE FROM follow_up WHERE conversation = ? AND id = ?", conversation, followUp);
  }

  Page<ConversationHead> page(Sql sql, int offset, int limit) {
    List<ConversationHead> rows =
        sql.list(
            BRIEF
                + """
                WHERE c.rowid IN
                  (SELECT rowid FROM conversation_head ORDER BY seq DESC LIMIT ? OFFSET ?)
                ORDER BY c.seq DESC
                """,
            this::conversation,
            limit,
            offset);
    long total =
        sql.one("SELECT count(*) FROM conversation_head", row -> row.getLong(1)).orElse(0L);
    return new Page<>(rows, total);
  }

  Optional<ConversationHead> conversation(Sql sql, ConversationId id) {
    return sql.one(CONVERSATION + "WHERE c.id = ?", this::conversation, id.value());
  }

  List<RunHead> runs(Sql sql, int limit) {
    return sql.list(RUN + "ORDER BY r.first DESC LIMIT ?", this::run, limit);
  }

  Optional<RunHead> run(Sql sql, RunId id) {
    return sql.one(RUN + "WHERE r.run = ?", this::run, id.value());
  }

  /** The entry that asked the run. */
  Optional<Long> first(Sql sql, RunId id) {
    return sql.one("SELECT first FROM run_head WHERE run = ?", row -> row.getLong(1), id.value());
  }

  /** The runs that are not settled, oldest first. */
  List<RunId> unsettled(Sql sql) {
    return sql.list(
        "SELECT run FROM run_head WHERE settled = 0 ORDER BY first",
        row -> new RunId(row.getString(1)));
  }

  private RunHead run(ResultSet row) throws SQLException {
    return run(row.getString(1), row.getString(2));
  }

  private RunHead run(String head, String asked) {
    return requesting(
        json.read(head, RunHead.class), ((Entry.RunAsked) json.read(asked, Entry.class)).text());
  }

  private ConversationHead conversation(ResultSet row) throws SQLException {
    @Nullable String head = row.getString(7);
    return new ConversationHead(
        new ConversationId(row.getString(1)),
        row.getString(2),
        Instant.ofEpochMilli(row.getLong(3)),
        Instant.ofEpochMilli(row.getLong(4)),
        row.getLong(5),
        Entry.Consent.valueOf(row.getString(6)),
        List.of(json.read(row.getString(9), FollowUp[].class)),
        head == null ? null : run(head, row.getString(8)));
  }

  private static RunHead requesting(RunHead head, String request) {
    return new RunHead(
        head.run(),
        head.conversation(),
        request,
        head.status(),
        head.asked(),
        head.since(),
        head.ran(),
        head.part(),
        head.open(),
        head.usage(),
        head.seq());
  }
}
