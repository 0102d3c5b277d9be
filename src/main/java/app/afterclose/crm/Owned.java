package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Account;
import app.afterclose.model.Deal;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** What a new activity, task or draft hangs on. */
final class Owned {
  private Owned() {}

  /** The deal of this id, or null when none is named. */
  static @Nullable Deal deal(Connection connection, @Nullable String id) throws CannotWrite {
    if (id == null || id.isBlank()) {
      return null;
    }
    return new Deals(connection)
        .byId(id)
        .orElseThrow(() -> new CannotWrite(plain("unwritten.noDeal", id)));
  }

  /** The account's name as it is known here, else the deal's, else as given. */
  static @Nullable String account(
      Connection connection, @Nullable String named, @Nullable Deal deal) {
    if (named == null || named.isBlank()) {
      return deal == null ? null : deal.account();
    }
    return new Accounts(connection).byName(named).map(Account::name).orElse(named.strip());
  }
}
