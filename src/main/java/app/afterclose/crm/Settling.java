package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Deal;
import app.afterclose.model.Texts;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows from rows once all of an import are in: who belongs to whom, and since when. */
final class Settling {
  private final Connection connection;

  Settling(Connection connection) {
    this.connection = connection;
  }

  /** Joins what belongs together; returns what a rep should know of. */
  List<String> settle(LocalDateTime now, Texts texts) {
    List<String> notes = new ArrayList<>();
    products().forEach(renamed -> notes.add(renamed.said(texts)));
    long lost = activities();
    if (lost > 0) {
      notes.add(texts.counted("read.lost", lost));
    }
    lastActivities(now);
    accounts();
    return notes;
  }

  /** The same where nobody is told. */
  void join(LocalDateTime now) {
    products();
    activities();
    lastActivities(now);
    accounts();
  }

  /** A product of so many deals, by its name in the price list. */
  private record Renamed(String given, String meant, int deals) {
    String said(Texts texts) {
      return plain(
          "read.product.now",
          Words.quoted(given),
          texts.counted("pipeline.deals", deals),
          Words.quoted(meant));
    }
  }

  /** Deals that came before the price list take its names too. */
  private List<Renamed> products() {
    ProductNames products = new ProductNames(connection);
    List<String> given =
        Sql.list(
            connection,
            "SELECT DISTINCT product FROM deals WHERE product IS NOT NULL"
                + " AND product NOT IN (SELECT name FROM products)",
            row -> row.getString(1));
    List<Renamed> renamed = new ArrayList<>();
    for (String name : given) {
      String meant = products.meant(name);
      if (!name.equals(meant)) {
        int deals =
            Sql.update(connection, "UPDATE deals SET product = ? WHERE product = ?", meant, name);
        renamed.add(new Renamed(name, String.valueOf(meant), deals));
      }
    }
    return renamed;
  }

  private record Open(String id, String given, @Nullable String accountKey) {}

  /** Finds the deals that activities name; how many name one in vain. */
  private long activities() {
    List<Open> open =
        Sql.list(
            connection,
            "SELECT id, deal_given, account_key FROM activities"
                + " WHERE deal_id IS NULL AND deal_given IS NOT NULL",
            row -> new Open(row.getString(1), row.getString(2), row.getString(3)));
    long lost = 0;
    for (Open activity : open) {
      Optional<Deal> deal = meant(activity);
      if (deal.isEmpty()) {
        lost++;
        continue;
      }
      Sql.update(
          connection,
          """
          UPDATE activities
          SET deal_id = ?, account = coalesce(account, ?), account_key = coalesce(account_key, ?)
          WHERE id = ?
          """,
          deal.get().id(),
          deal.get().account(),
          Names.keyOrNull(deal.get().account()),
          activity.id());
    }
    return lost;
  }

  /** By id, of several the first; else by title, if need be together with the account. */
  private Optional<Deal> meant(Open activity) {
    String firstId = activity.given().split("[;,]", 2)[0].strip();
    for (String id : List.of(activity.given(), firstId)) {
      Optional<Deal> known = new Deals(connection).byId(id);
      if (known.isPresent()) {
        return known;
      }
    }
    List<Deal> titled =
        Sql.list(
            connection,
            "SELECT * FROM deals WHERE title_key = ? LIMIT 100",
            Rows::deal,
            Names.key(activity.given()));
    if (titled.size() > 1 && activity.accountKey() != null) {
      titled =
          titled.stream()
              .filter(deal -> activity.accountKey().equals(Names.keyOrNull(deal.account())))
              .toList();
    }
    return titled.size() == 1 ? Optional.of(titled.getFirst()) : Optional.empty();
  }

  /** The newest of what the export says and of the activities up to now. */
  private void lastActivities(LocalDateTime now) {
    Sql.update(
        connection,
        """
        UPDATE deals SET last_activity = newest.day
        FROM (SELECT id AS deal, nullif(max(
                  coalesce(last_activity_given, ''),
                  coalesce((SELECT substr(max(at), 1, 10) FROM activities
                            WHERE deal_id = deals.id AND at <= ?), '')), '') AS day
              FROM deals) AS newest
        WHERE newest.deal = deals.id AND newest.day IS NOT deals.last_activity
        """,
        now.toString());
  }

  /** Accounts that only deals or contacts name exist too, until an export brings them. */
  private void accounts() {
    Sql.update(
        connection,
        """
        DELETE FROM accounts WHERE implied = 1
        AND name_key IN (SELECT name_key FROM accounts WHERE implied = 0)
        """);
    Sql.update(
        connection,
        """
        INSERT INTO accounts (id, origin, name, name_key, implied, sample)
        SELECT 'account-' || account_key, 'UNKNOWN', min(account), account_key, 1, min(sample)
        FROM (SELECT account, account_key, sample FROM deals
              UNION ALL SELECT account, account_key, sample FROM contacts)
        WHERE account_key IS NOT NULL
          AND account_key NOT IN (SELECT name_key FROM accounts)
        GROUP BY account_key
        ON CONFLICT (id) DO NOTHING
        """);
  }
}
