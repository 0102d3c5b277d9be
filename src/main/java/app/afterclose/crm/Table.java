package app.afterclose.crm;

import app.afterclose.model.ImportKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of the workspace as an import writes it.
 *
 * @param name its name
 * @param id the column rows are known by
 * @param columns the columns an export may fill, the id left out
 * @param origin whether it keeps which product a row came from
 */
record Table(String name, String id, List<Col> columns, boolean origin) {

  /** A column and what it holds. */
  record Col(String name, Kind kind) {}

  /** What SQLite holds for a value in canonical text. */
  enum Kind {
    TEXT,
    MONEY,
    WHOLE;

    @Nullable Object stored(@Nullable String text) {
      if (text == null) {
        return null;
      }
      return switch (this) {
        case TEXT -> text;
        case MONEY -> Money.toStored(new BigDecimal(text));
        case WHOLE -> Long.valueOf(text);
      };
    }
  }

  static Table of(ImportKind kind) {
    return switch (kind) {
      case DEALS -> DealTable.TABLE;
      case ACCOUNTS ->
          new Table(
              "accounts",
              "id",
              columns(
                  "name",
                  "industry",
                  "website",
                  "phone",
                  "location",
                  "employees:WHOLE",
                  "revenue:MONEY",
                  "parent",
                  "owner"),
              true);
      case CONTACTS ->
          new Table(
              "contacts",
              "id",
              columns("name", "email", "phone", "role", "account", "owner"),
              true);
      case ACTIVITIES ->
          new Table(
              "activities",
              "id",
              columns("kind", "subject", "body", "at", "deal_given", "account", "contact", "owner"),
              true);
      case PRODUCTS -> new Table("products", "name", columns("series", "list_price:MONEY"), false);
      case TEAMS -> new Table("team", "owner", columns("manager", "region"), false);
    };
  }

  static List<Col> columns(String... specs) {
    return Arrays.stream(specs)
        .map(
            spec -> {
              int colon = spec.indexOf(':');
              return colon < 0
                  ? new Col(spec, Kind.TEXT)
                  : new Col(spec.substring(0, colon), Kind.valueOf(spec.substring(colon + 1)));
            })
        .toList();
  }

  /**
   * The columns that follow from the others.
   *
   * @param row the row's own columns, the id among them; missing required ones are filled in
   */
  void complete(Map<String, @Nullable Object> row) {
    switch (name) {
      case "deals" -> DealTable.complete(row);
      case "accounts" -> {
        key(row, "name", "name_key");
        key(row, "parent", "parent_key");
        row.put("implied", 0L);
      }
      case "contacts" -> {
        key(row, "name", "name_key");
        key(row, "account", "account_key");
      }
      case "activities" -> key(row, "account", "account_key");
      case "products" -> key(row, "name", "name_key");
      case "team" -> key(row, "owner", "owner_key");
      default -> throw new IllegalStateException("no import writes the table " + name);
    }
  }

  static void key(Map<String, @Nullable Object> row, String column, String keyColumn) {
    Object value = row.get(column);
    row.put(keyColumn, value == null ? null : Names.key(value.toString()));
  }
}
