package app.afterclose.crm;

import app.afterclose.model.Deal;
import app.afterclose.model.StalledDeals;
import app.afterclose.model.Texts;
import app.afterclose.store.Session;
import java.sql.Connection;
import java.time.LocalDate;

/**
 * The rep's data as seen, or changed, in one session of the store: the way in for those rooms that
 * speak no SQL. It and what it hands out must not be kept beyond the session. Everything in here
 * throws {@link WorkspaceFailure} when the database fails.
 */
public final class Workspace {
  private final Connection connection;

  Workspace(Connection connection) {
    this.connection = connection;
  }

  /** The workspace in {@code session}; inside a write transaction it may be written too. */
  public static Workspace in(Session session) {
    return new Workspace(session.connection());
  }

  public Deals deals() {
    return new Deals(connection);
  }

  public Accounts accounts() {
    return new Accounts(connection);
  }

  public Activities activities() {
    return new Activities(connection);
  }

  public Tasks tasks() {
    return new Tasks(connection);
  }

  public Drafts drafts() {
    return new Drafts(connection);
  }

  public Pipeline pipeline() {
    return new Pipeline(connection);
  }

  /** How long nothing has happened on a deal, whatever its stage, counted up to {@code today}. */
  public StalledDeals.Row silence(Deal deal, LocalDate today) {
    return Silence.measured(deal, today);
  }

  /** Imports, said to the rep by {@code texts}. */
  public Imports imports(Texts texts) {
    return new Imports(connection, texts);
  }

  public Sample sample() {
    return new Sample(connection);
  }

  /** Whether the deals are the bundled invented ones. */
  public boolean isSample() {
    return Sql.number(connection, "SELECT EXISTS (SELECT 1 FROM deals WHERE sample = 1)") == 1;
  }

  /** Whether there is nothing yet and nothing was ever imported. */
  public boolean isEmpty() {
    return Sql.number(
            connection,
            """
            SELECT NOT EXISTS (SELECT 1 FROM deals)
               AND NOT EXISTS (SELECT 1 FROM accounts)
               AND NOT EXISTS (SELECT 1 FROM imports)
            """)
        == 1;
  }

  Connection connection() {
    return connection;
  }
}
