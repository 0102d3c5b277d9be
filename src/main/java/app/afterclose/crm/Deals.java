package app.afterclose.crm;

import app.afterclose.model.Deal;
import app.afterclose.model.DealChange;
import app.afterclose.model.DealDetails;
import app.afterclose.model.DealQuery;
import app.afterclose.model.DealUpdate;
import app.afterclose.model.Page;
import app.afterclose.model.Product;
import app.afterclose.model.TeamMember;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The deals: pages of them, one of them, and changes to one. */
public final class Deals {
  private static final int SHOWN = 50;

  private final Connection connection;

  Deals(Connection connection) {
    this.connection = connection;
  }

  /** The page asked for, and how many deals pass the filters in all. */
  public Page<Deal> page(DealQuery query) {
    DealFilter filter = DealFilter.of(query);
    long total =
        Sql.number(
            connection,
            "SELECT count(*) FROM deals WHERE " + filter.where(),
            filter.values().toArray());
    List<Object> values = new ArrayList<>(filter.values());
    values.add(query.limit());
    values.add(query.offset());
    List<Deal> rows =
        Sql.list(
            connection,
            "SELECT * FROM deals WHERE "
                + filter.where()
                + " ORDER BY "
                + filter.orderBy()
                + " LIMIT ? OFFSET ?",
            Rows::deal,
            values.toArray());
    return new Page<>(rows, total);
  }

  /** The deal of this id. */
  public Optional<Deal> byId(String id) {
    return Sql.first(connection, "SELECT * FROM deals WHERE id = ?", Rows::deal, id);
  }

  /**
   * The deals a rep may mean by these words ("the Cancity deal"): by id, by all words, then by
   * likeness; open ones before closed ones, larger before smaller. Empty when nothing is alike.
   *
   * @param limit rows to return; the total says how many fit as well
   */
  public Page<Deal> find(String words, int limit) {
    return new Finder(connection).deals(words, limit);
  }

  /** The deal and what hangs on it: at most 50 activities, contacts, tasks and drafts each. */
  public Optional<DealDetails> details(String id) {
    Optional<Deal> found = byId(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Deal deal = found.get();
    Accounts accounts = new Accounts(connection);
    Activities activities = new Activities(connection);
    return Optional.of(
        new DealDetails(
            deal,
            deal.account() == null ? null : accounts.byName(deal.account()).orElse(null),
            accounts.contactsOf(deal, SHOWN),
            activities.ofDeal(id, 0, SHOWN).rows(),
            activities.countOfDeal(id),
            new Tasks(connection).ofDeal(id, SHOWN),
            new Drafts(connection).ofDeal(id, SHOWN),
            deal.product() == null ? null : product(deal.product()).orElse(null),
            deal.owner() == null ? null : teamMember(deal.owner()).orElse(null)));
  }

  /** The stages in use, most deals first. */
  public List<String> stages() {
    return Sql.list(
        connection,
        "SELECT stage FROM deals GROUP BY stage ORDER BY count(*) DESC, stage",
        row -> row.getString(1));
  }

  /** The owners in use, by name. */
  public List<String> owners() {
    return Sql.list(
        connection,
        "SELECT DISTINCT owner FROM deals WHERE owner IS NOT NULL ORDER BY owner COLLATE NOCASE",
        row -> row.getString(1));
  }

  /** The product's line of the price list. */
  public Optional<Product> product(String name) {
    return Sql.first(
        connection, "SELECT * FROM products WHERE name_key = ?", Rows::product, Names.key(name));
  }

  /** Whom a rep reports to. */
  public Optional<TeamMember> teamMember(String owner) {
    return Sql.first(
        connection, "SELECT * FROM team WHERE owner_key = ?", Rows::teamMember, Names.key(owner));
  }

  /**
   * Changes a deal and says what it was and what it is. Runs inside the caller's transaction.
   *
   * @param today the day a new stage begins, and the closing day of a deal that closes without one
   * @throws CannotWrite when there is no such deal or no such stage
   */
  public DealChange update(String id, DealUpdate update, LocalDate today) throws CannotWrite {
    return new DealWriter(connection).update(id, update, today);
  }
}
