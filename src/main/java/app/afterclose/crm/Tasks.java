package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Deal;
import app.afterclose.model.Page;
import app.afterclose.model.Task;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rep means to do. */
public final class Tasks {
  private final Connection connection;

  Tasks(Connection connection) {
    this.connection = connection;
  }

  /** All tasks: open ones first, soonest due first. */
  public Page<Task> page(int offset, int limit) {
    return new Page<>(
        Sql.list(
            connection,
            "SELECT * FROM tasks ORDER BY done, due NULLS LAST, created, id LIMIT ? OFFSET ?",
            Rows::task,
            limit,
            offset),
        Sql.number(connection, "SELECT count(*) FROM tasks"));
  }

  /** A deal's tasks: open ones first, soonest due first. */
  public List<Task> ofDeal(String dealId, int limit) {
    return Sql.list(
        connection,
        """
        SELECT * FROM tasks WHERE deal_id = ?
        ORDER BY done, due NULLS LAST, created, id LIMIT ?
        """,
        Rows::task,
        dealId,
        limit);
  }

  /** The task of this id. */
  public Optional<Task> byId(String id) {
    return Sql.first(connection, "SELECT * FROM tasks WHERE id = ?", Rows::task, id);
  }

  /** What is to be done. */
  public record Entry(
      String title,
      @Nullable String notes,
      @Nullable LocalDate due,
      @Nullable String dealId,
      @Nullable String account) {}

  /**
   * Creates a task. Runs inside the caller's transaction; a second call with the same id changes
   * nothing.
   *
   * @param callId the tool call that asked for it; becomes the task's id
   * @throws CannotWrite when the title is empty or the deal is not known
   */
  public Task create(String callId, Entry entry, Instant now) throws CannotWrite {
    if (entry.title().isBlank()) {
      throw new CannotWrite(plain("unwritten.task"));
    }
    Deal deal = Owned.deal(connection, entry.dealId());
    String account = Owned.account(connection, entry.account(), deal);
    Sql.update(
        connection,
        """
        INSERT INTO tasks (id, title, notes, due, deal_id, account, account_key, created, sample)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO NOTHING
        """,
        callId,
        entry.title().strip(),
        entry.notes(),
        entry.due() == null ? null : entry.due().toString(),
        deal == null ? null : deal.id(),
        account,
        Names.keyOrNull(account),
        now.toString(),
        deal != null && deal.sample() ? 1 : 0);
    return byId(callId).orElseThrow();
  }

  /** Marks a task done or not done; false when there is none of this id. */
  public boolean setDone(String id, boolean done) {
    return Sql.update(connection, "UPDATE tasks SET done = ? WHERE id = ?", done ? 1 : 0, id) == 1;
  }
}
