package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Deal;
import app.afterclose.model.Draft;
import app.afterclose.model.Page;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The e-mails drafted for the rep. */
public final class Drafts {
  private final Connection connection;

  Drafts(Connection connection) {
    this.connection = connection;
  }

  /** All drafts, the newest first. */
  public Page<Draft> page(int offset, int limit) {
    return new Page<>(
        Sql.list(
            connection,
            "SELECT * FROM drafts ORDER BY created DESC, id LIMIT ? OFFSET ?",
            Rows::draft,
            limit,
            offset),
        Sql.number(connection, "SELECT count(*) FROM drafts"));
  }

  /**
   * Drafts in whose subject, text, recipient, deal or account all words occur, the newest first.
   *
   * @param text the words; blank for all drafts
   */
  public Page<Draft> page(String text, int offset, int limit) {
    List<String> words = Names.wordList(text);
    if (words.isEmpty()) {
      return page(offset, limit);
    }
    List<Draft> found =
        Sql.list(connection, "SELECT * FROM drafts ORDER BY created DESC, id", Rows::draft).stream()
            .filter(draft -> mentions(draft, words))
            .toList();
    return new Page<>(found.stream().skip(offset).limit(limit).toList(), found.size());
  }

  private static boolean mentions(Draft draft, List<String> words) {
    String all =
        Names.searchText(
            draft.subject(), draft.to(), draft.dealTitle(), draft.account(), draft.body());
    return words.stream().allMatch(all::contains);
  }

  /** A deal's drafts, the newest first. */
  public List<Draft> ofDeal(String dealId, int limit) {
    return Sql.list(
        connection,
        "SELECT * FROM drafts WHERE deal_id = ? ORDER BY created DESC, id LIMIT ?",
        Rows::draft,
        dealId,
        limit);
  }

  /** The draft of this id. */
  public Optional<Draft> byId(String id) {
    return Sql.first(connection, "SELECT * FROM drafts WHERE id = ?", Rows::draft, id);
  }

  /** What is to be written. */
  public record Entry(@Nullable String dealId, @Nullable String to, String subject, String body) {}

  /**
   * Saves a draft. Runs inside the caller's transaction; a second call with the same id changes
   * nothing.
   *
   * @param callId the tool call that asked for it; becomes the draft's id
   * @throws CannotWrite when it has neither subject nor body, or the deal is not known
   */
  public Draft save(String callId, Entry entry, Instant now) throws CannotWrite {
    if (entry.subject().isBlank() && entry.body().isBlank()) {
      throw new CannotWrite(plain("unwritten.draft"));
    }
    Deal deal = Owned.deal(connection, entry.dealId());
    Sql.update(
        connection,
        """
        INSERT INTO drafts
          (id, deal_id, deal_title, account, recipient, subject, body, created, updated, sample)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?9)
        ON CONFLICT (id) DO NOTHING
        """,
        callId,
        deal == null ? null : deal.id(),
        deal == null ? null : deal.title(),
        deal == null ? null : deal.account(),
        entry.to(),
        entry.subject(),
        entry.body(),
        now.toString(),
        deal != null && deal.sample() ? 1 : 0);
    return byId(callId).orElseThrow();
  }

  /**
   * Changes a draft's text.
   *
   * @throws CannotWrite when there is no such draft
   */
  public Draft update(String id, @Nullable String to, String subject, String body, Instant now)
      throws CannotWrite {
    int changed =
        Sql.update(
            connection,
            "UPDATE drafts SET recipient = ?, subject = ?, body = ?, updated = ? WHERE id = ?",
            to,
            subject,
            body,
            now.toString(),
            id);
    if (changed == 0) {
      throw new CannotWrite(plain("refused.draft.gone"));
    }
    return byId(id).orElseThrow();
  }

  /**
   * Changes a draft's text unless somebody else did meanwhile.
   *
   * @param seen when the draft was last changed as far as the rep knows
   * @throws CannotWrite when it has changed since, is no longer there, or nothing would be left
   */
  public Draft update(String id, Entry entry, Instant seen, Instant now) throws CannotWrite {
    if (entry.subject().isBlank() && entry.body().isBlank()) {
      throw new CannotWrite(plain("unwritten.draft"));
    }
    Optional<Draft> known = byId(id);
    if (known.isPresent() && !known.get().updated().equals(seen)) {
      throw new CannotWrite(plain("unwritten.draft.changed"));
    }
    return update(id, entry.to(), entry.subject(), entry.body(), now);
  }

  /** Deletes a draft; false when there is none of this id. */
  public boolean delete(String id) {
    return Sql.update(connection, "DELETE FROM drafts WHERE id = ?", id) == 1;
  }
}
