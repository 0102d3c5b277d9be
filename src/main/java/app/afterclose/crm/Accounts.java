package app.afterclose.crm;

import app.afterclose.model.Account;
import app.afterclose.model.AccountDetails;
import app.afterclose.model.Contact;
import app.afterclose.model.Deal;
import app.afterclose.model.Page;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** The customers and their people. */
public final class Accounts {
  private static final int SHOWN = 50;

  private final Connection connection;

  Accounts(Connection connection) {
    this.connection = connection;
  }

  /** Accounts by name, a page of them. */
  public Page<Account> page(int offset, int limit) {
    return new Page<>(
        Sql.list(
            connection,
            "SELECT * FROM accounts ORDER BY name COLLATE NOCASE, id LIMIT ? OFFSET ?",
            Rows::account,
            limit,
            offset),
        Sql.number(connection, "SELECT count(*) FROM accounts"));
  }

  /** The account of this id. */
  public Optional<Account> byId(String id) {
    return Sql.first(connection, "SELECT * FROM accounts WHERE id = ?", Rows::account, id);
  }

  /** The account of this name, whatever its case, spaces and punctuation. */
  public Optional<Account> byName(String name) {
    return Sql.first(
        connection,
        "SELECT * FROM accounts WHERE name_key = ? ORDER BY implied, id LIMIT 1",
        Rows::account,
        Names.key(name));
  }

  /** The accounts a rep may mean by these words, the likeliest first. */
  public Page<Account> find(String words, int limit) {
    return new Finder(connection).accounts(words, limit);
  }

  /** The account and what hangs on it; lists are cut at 50, counts are whole. */
  public Optional<AccountDetails> details(String id) {
    Optional<Account> found = byId(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Account account = found.get();
    String key = Names.key(account.name());
    Totals totals = Totals.of(connection, "account_key = ?2", key);
    Activities activities = new Activities(connection);
    List<Deal> deals =
        Sql.list(
            connection,
            """
            SELECT * FROM deals WHERE account_key = ?
            ORDER BY category <> 'OPEN', amount DESC, id LIMIT ?
            """,
            Rows::deal,
            key,
            SHOWN);
    return Optional.of(
        new AccountDetails(
            account,
            contactsOf(account.name(), SHOWN),
            totals.open(),
            totals.won(),
            totals.lost(),
            deals,
            activities.ofAccount(account.name(), 0, SHOWN).rows(),
            activities.countOfAccount(account.name()),
            subsidiaries(key)));
  }

  /** The people of an account, by name. */
  public List<Contact> contactsOf(String account, int limit) {
    return Sql.list(
        connection,
        "SELECT * FROM contacts WHERE account_key = ? ORDER BY name_key, id LIMIT ?",
        Rows::contact,
        Names.key(account),
        limit);
  }

  /** The people of a deal's account, the deal's own contact first. */
  List<Contact> contactsOf(Deal deal, int limit) {
    String account = Names.keyOrNull(deal.account());
    String contact = Names.keyOrNull(deal.contact());
    return Sql.list(
        connection,
        """
        SELECT * FROM contacts
        WHERE account_key = ?1 OR (name_key = ?2 AND (account_key IS NULL OR ?1 IS NULL))
        ORDER BY name_key IS NOT ?2, name_key, id LIMIT ?3
        """,
        Rows::contact,
        account,
        contact,
        limit);
  }

  private List<String> subsidiaries(String key) {
    return Sql.list(
        connection,
        "SELECT name FROM accounts WHERE parent_key = ? ORDER BY name COLLATE NOCASE LIMIT ?",
        row -> row.getString(1),
        key,
        SHOWN);
  }
}
