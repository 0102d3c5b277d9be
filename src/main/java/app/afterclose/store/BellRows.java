package app.afterclose.store;

import app.afterclose.json.Json;
import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Wait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bell's items as rows. A row is unread (0), read (1), or answered (2), which is read as well.
 */
final class BellRows {
  private static final String ITEM =
      """
      SELECT b.seq, b.at, b.conversation, b.run, coalesce(c.title, ''), b.status, b.read
      FROM bell_item b LEFT JOIN conversation_head c ON c.id = b.conversation
      """;

  private final Json json;

  BellRows(Json json) {
    this.json = json;
  }

  /**
   * Keeps the bell in step with an entry, and returns the items that came or were read by it: a run
   * that came to rest rings; one that the rep has seen, or whose run goes on again, is read.
   */
  List<BellItem> keep(
      Sql sql, Recorded r, @Nullable RunState before, @Nullable RunState after, String title) {
    if (r.entry() instanceof Entry.BellRead(long item)) {
      return read(sql, ITEM + "WHERE b.seq = ? AND b.read = 0", item, title);
    }
    if (after == null) {
      return List.of();
    }
    if (r.entry() instanceof Entry.LinkEnded(Ending ending) && rings(ending)) {
      RunStatus status = RunStatus.of(after);
      insert(sql, r, after, status);
      return List.of(
          new BellItem(r.seq(), r.at(), r.conversation(), after.run(), title, status, false));
    }
    if (before != null && rests(before) && !rests(after)) {
      return over(sql, after, title);
    }
    return List.of();
  }

  /**
   * The run goes on, so its items are read; a pause among them is answered, or cancelled with the
   * run.
   */
  private List<BellItem> over(Sql sql, RunState after, String title) {
    String run = after.run().value();
    var changed = new ArrayList<BellItem>();
    for (BellItem item : sql.list(ITEM + "WHERE b.run = ? AND b.read < 2", this::item, run)) {
      boolean paused = item.status() instanceof RunStatus.Paused;
      if (!paused && item.read()) {
        continue;
      }
      RunStatus status = paused && after.stopAsked() ? new RunStatus.Cancelled() : item.status();
      boolean answered = paused && !after.stopAsked();
      sql.run(
          "UPDATE bell_item SET read = ?, status = ? WHERE seq = ?",
          answered ? 2 : 1,
          json.write(RunStatus.class, status),
          item.seq());
      changed.add(seen(item, title, status, answered));
    }
    return changed;
  }

  List<BellItem> newest(Sql sql, int limit) {
    return sql.list(ITEM + "ORDER BY b.seq DESC LIMIT ?", this::item, limit);
  }

  private void insert(Sql sql, Recorded r, RunState run, RunStatus status) {
    sql.run(
        "INSERT INTO bell_item (seq, at, conversation, run, status, read) VALUES (?,?,?,?,?,0)",
        r.seq(),
        r.at().toEpochMilli(),
        r.conversation().value(),
        run.run().value(),
        json.write(RunStatus.class, status));
  }

  /** The title is handed in: that of the table may be one commit behind. */
  private List<BellItem> read(Sql sql, String which, Object key, String title) {
    List<BellItem> unread = sql.list(which, this::item, key);
    for (BellItem item : unread) {
      sql.run("UPDATE bell_item SET read = 1 WHERE seq = ?", item.seq());
    }
    return unread.stream().map(item -> seen(item, title, item.status(), item.answered())).toList();
  }

  private static boolean rings(Ending ending) {
    return switch (ending) {
      case Ending.Finished _, Ending.Failed _ -> true;
      case Ending.Waiting(Wait what) ->
          switch (what) {
            case Wait.Answer _, Wait.MoreTime _ -> true;
            case Wait.Until _ -> false;
          };
      case Ending.Stopped _, Ending.Yielded _ -> false;
    };
  }

  private static boolean rests(RunState state) {
    RunStatus status = RunStatus.of(state);
    return status instanceof RunStatus.Paused || status.over();
  }

  private BellItem item(ResultSet row) throws SQLException {
    return new BellItem(
        row.getLong(1),
        Instant.ofEpochMilli(row.getLong(2)),
        new ConversationId(row.getString(3)),
        new RunId(row.getString(4)),
        row.getString(5),
        json.read(row.getString(6), RunStatus.class),
        row.getInt(7) != 0,
        row.getInt(7) == 2);
  }

  private static BellItem seen(BellItem item, String title, RunStatus status, boolean answered) {
    return new BellItem(
        item.seq(), item.at(), item.conversation(), item.run(), title, status, true, answered);
  }
}
