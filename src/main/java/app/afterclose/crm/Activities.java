package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Activity;
import app.afterclose.model.Deal;
import app.afterclose.model.Page;
import java.sql.Connection;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What happened with customers: the history, and new entries in it. */
public final class Activities {
  private final Connection connection;

  Activities(Connection connection) {
    this.connection = connection;
  }

  /** A deal's activities, the newest first. */
  public Page<Activity> ofDeal(String dealId, int offset, int limit) {
    return new Page<>(
        Sql.list(
            connection,
            "SELECT * FROM activities WHERE deal_id = ? ORDER BY at DESC, id LIMIT ? OFFSET ?",
            Rows::activity,
            dealId,
            limit,
            offset),
        countOfDeal(dealId));
  }

  /** An account's activities, those of its deals among them, the newest first. */
  public Page<Activity> ofAccount(String account, int offset, int limit) {
    return new Page<>(
        Sql.list(
            connection,
            """
            SELECT * FROM activities WHERE account_key = ? ORDER BY at DESC, id LIMIT ? OFFSET ?
            """,
            Rows::activity,
            Names.key(account),
            limit,
            offset),
        countOfAccount(account));
  }

  long countOfDeal(String dealId) {
    return Sql.number(connection, "SELECT count(*) FROM activities WHERE deal_id = ?", dealId);
  }

  long countOfAccount(String account) {
    return Sql.number(
        connection, "SELECT count(*) FROM activities WHERE account_key = ?", Names.key(account));
  }

  /** What is to be logged; of deal and account at least one is named. */
  public record Entry(
      String kind,
      String subject,
      @Nullable String body,
      LocalDateTime at,
      @Nullable String dealId,
      @Nullable String account,
      @Nullable String contact) {}

  /**
   * Logs an activity and moves the deal's last activity forward. Runs inside the caller's
   * transaction; a second call with the same id changes nothing.
   *
   * @param callId the tool call that asked for it; becomes the activity's id
   * @throws CannotWrite when neither deal nor account is named, or the deal is not known
   */
  public Activity log(String callId, Entry entry) throws CannotWrite {
    Deal deal = Owned.deal(connection, entry.dealId());
    String account = Owned.account(connection, entry.account(), deal);
    if (deal == null && account == null) {
      throw new CannotWrite(plain("unwritten.activity"));
    }
    boolean sample = deal != null ? deal.sample() : new Workspace(connection).isSample();
    Sql.update(
        connection,
        """
        INSERT INTO activities
          (id, origin, kind, subject, body, at, deal_id, account, account_key, contact, owner, sample)
        VALUES (?, 'HERE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO NOTHING
        """,
        callId,
        entry.kind(),
        entry.subject(),
        entry.body(),
        entry.at().toString(),
        deal == null ? null : deal.id(),
        account,
        Names.keyOrNull(account),
        entry.contact(),
        deal == null ? null : deal.owner(),
        sample ? 1 : 0);
    if (deal != null) {
      String day = entry.at().toLocalDate().toString();
      Sql.update(
          connection,
          """
          UPDATE deals SET last_activity = ?1
          WHERE id = ?2 AND (last_activity IS NULL OR last_activity < ?1)
          """,
          day,
          deal.id());
    }
    return Sql.first(connection, "SELECT * FROM activities WHERE id = ?", Rows::activity, callId)
        .orElseThrow();
  }
}
