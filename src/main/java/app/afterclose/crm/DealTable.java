package app.afterclose.crm;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of deals as an import writes it: what is filled in and what follows. */
final class DealTable {
  /** The stage of a deal whose export names none. */
  static final String NO_STAGE = "(no stage)";

  static final Table TABLE =
      new Table(
          "deals",
          "id",
          Table.columns(
              "title",
              "account",
              "contact",
              "owner",
              "stage",
              "category",
              "amount:MONEY",
              "currency",
              "product",
              "pipeline",
              "created",
              "stage_since",
              "close",
              "last_activity_given",
              "next_step",
              "probability:WHOLE",
              "source"),
          true);

  private DealTable() {}

  static void complete(Map<String, @Nullable Object> row) {
    if (row.get("title") == null) {
      row.put("title", title(row));
    }
    if (row.get("stage") == null) {
      row.put("stage", NO_STAGE);
    }
    if (row.get("category") == null) {
      row.put("category", StageNames.category(String.valueOf(row.get("stage"))).name());
    }
    Table.key(row, "title", "title_key");
    Table.key(row, "account", "account_key");
    Table.key(row, "owner", "owner_key");
    Table.key(row, "stage", "stage_key");
    row.put(
        "search",
        Names.searchText(
            text(row, "title"),
            text(row, "account"),
            text(row, "contact"),
            text(row, "owner"),
            text(row, "product"),
            text(row, "stage"),
            text(row, "id")));
  }

  /** "Cancity – GTX Plus Basic", else the id. */
  private static String title(Map<String, @Nullable Object> row) {
    String made =
        Stream.of("account", "product")
            .map(row::get)
            .filter(part -> part != null)
            .map(Object::toString)
            .collect(Collectors.joining(" – "));
    return made.isEmpty() ? "Deal " + row.get("id") : made;
  }

  private static @Nullable String text(Map<String, @Nullable Object> row, String column) {
    Object value = row.get(column);
    return value == null ? null : value.toString();
  }
}
