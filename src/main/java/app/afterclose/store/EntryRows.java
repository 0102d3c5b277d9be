package app.afterclose.store;

import app.afterclose.json.Json;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Entries as rows. */
final class EntryRows {
  private static final String COLUMNS = "SELECT seq, at, conversation, run, link, ran, body ";

  private final Json json;

  EntryRows(Json json) {
    this.json = json;
  }

  void insert(Sql sql, Recorded r) {
    sql.run(
        "INSERT INTO entry (seq, at, conversation, run, link, ran, body) VALUES (?,?,?,?,?,?,?)",
        r.seq(),
        r.at().toEpochMilli(),
        r.conversation().value(),
        r.run() == null ? null : r.run().value(),
        r.link(),
        r.ran().toMillis(),
        json.write(Entry.class, r.entry()));
  }

  long last(Sql sql) {
    return sql.one(
            "SELECT max(coalesce((SELECT max(seq) FROM entry), 0), (SELECT seq FROM erased))",
            row -> row.getLong(1))
        .orElse(0L);
  }

  List<Recorded> after(Sql sql, ConversationId conversation, long seq) {
    return sql.list(
        COLUMNS + "FROM entry WHERE conversation = ? AND seq > ? ORDER BY seq",
        this::read,
        conversation.value(),
        seq);
  }

  /** The state of a run, folded from all its entries. */
  Optional<RunState> state(Sql sql, RunId run) {
    List<Recorded> all =
        sql.list(COLUMNS + "FROM entry WHERE run = ? ORDER BY seq", this::read, run.value());
    return all.isEmpty() ? Optional.empty() : Optional.of(RunState.of(all));
  }

  private Recorded read(ResultSet row) throws SQLException {
    String run = row.getString(4);
    return new Recorded(
        row.getLong(1),
        Instant.ofEpochMilli(row.getLong(2)),
        new ConversationId(row.getString(3)),
        run == null ? null : new RunId(run),
        row.getInt(5),
        Duration.ofMillis(row.getLong(6)),
        json.read(row.getString(7), Entry.class));
  }
}
