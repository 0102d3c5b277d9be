package app.afterclose.crm;

import app.afterclose.model.Account;
import app.afterclose.model.Activity;
import app.afterclose.model.Contact;
import app.afterclose.model.Deal;
import app.afterclose.model.Draft;
import app.afterclose.model.Product;
import app.afterclose.model.StageCategory;
import app.afterclose.model.Task;
import app.afterclose.model.TeamMember;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Makes the model's records of the tables' rows. */
final class Rows {
  private Rows() {}

  static Deal deal(ResultSet row) throws SQLException {
    return new Deal(
        row.getString("id"),
        row.getString("title"),
        row.getString("account"),
        row.getString("contact"),
        row.getString("owner"),
        row.getString("stage"),
        StageCategory.valueOf(row.getString("category")),
        Money.fromStored(Sql.longOrNull(row, "amount")),
        row.getString("currency"),
        row.getString("product"),
        row.getString("pipeline"),
        date(row, "created"),
        date(row, "stage_since"),
        date(row, "close"),
        date(row, "last_activity"),
        row.getString("next_step"),
        Sql.intOrNull(row, "probability"),
        row.getString("source"),
        row.getBoolean("sample"));
  }

  static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("id"),
        row.getString("name"),
        row.getString("industry"),
        row.getString("website"),
        row.getString("phone"),
        row.getString("location"),
        Sql.intOrNull(row, "employees"),
        Money.fromStored(Sql.longOrNull(row, "revenue")),
        row.getString("parent"),
        row.getString("owner"),
        row.getBoolean("sample"));
  }

  static Contact contact(ResultSet row) throws SQLException {
    return new Contact(
        row.getString("id"),
        row.getString("name"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("role"),
        row.getString("account"),
        row.getString("owner"),
        row.getBoolean("sample"));
  }

  static Activity activity(ResultSet row) throws SQLException {
    return new Activity(
        row.getString("id"),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("body"),
        LocalDateTime.parse(row.getString("at")),
        row.getString("deal_id"),
        row.getString("account"),
        row.getString("contact"),
        row.getString("owner"),
        row.getBoolean("sample"));
  }

  static Task task(ResultSet row) throws SQLException {
    return new Task(
        row.getString("id"),
        row.getString("title"),
        row.getString("notes"),
        date(row, "due"),
        row.getString("deal_id"),
        row.getString("account"),
        row.getBoolean("done"),
        Instant.parse(row.getString("created")),
        row.getBoolean("sample"));
  }

  static Draft draft(ResultSet row) throws SQLException {
    return new Draft(
        row.getString("id"),
        row.getString("deal_id"),
        row.getString("deal_title"),
        row.getString("account"),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("body"),
        Instant.parse(row.getString("created")),
        Instant.parse(row.getString("updated")),
        row.getBoolean("sample"));
  }

  static Product product(ResultSet row) throws SQLException {
    return new Product(
        row.getString("name"),
        row.getString("series"),
        Money.fromStored(Sql.longOrNull(row, "list_price")));
  }

  static TeamMember teamMember(ResultSet row) throws SQLException {
    return new TeamMember(
        row.getString("owner"), row.getString("manager"), row.getString("region"));
  }

  static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : LocalDate.parse(text);
  }
}
