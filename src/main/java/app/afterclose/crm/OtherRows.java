package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.ImportKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts, contacts, activities, products and team members made of a file's columns. */
final class OtherRows {
  private final Columns columns;
  private final Identity identity;

  private OtherRows(Columns columns, String prefix) {
    this.columns = columns;
    this.identity = new Identity(prefix);
  }

  /** How rows of that kind are made; deals have their own {@link DealRows}. */
  static Shape.Maker maker(ImportKind kind, Columns columns) {
    return switch (kind) {
      case DEALS -> throw new IllegalArgumentException("deals are made by DealRows");
      case ACCOUNTS -> new OtherRows(columns, "account").accounts();
      case CONTACTS -> new OtherRows(columns, "contact").contacts();
      case ACTIVITIES -> new OtherRows(columns, "activity").activities();
      case PRODUCTS -> new OtherRows(columns, "product").named(Field.PRODUCT_NAME);
      case TEAMS -> new OtherRows(columns, "team").named(Field.TEAM_OWNER);
    };
  }

  /** The id of an account that is known only by its name. */
  static String accountId(String name) {
    return "account-" + Names.key(name);
  }

  private Shape.Maker accounts() {
    Map<String, IntFunction<@Nullable String>> values = new LinkedHashMap<>();
    values.put(
        "id",
        row -> {
          String id = columns.at(Field.ACCOUNT_ID, row);
          return id != null ? id : accountId(String.valueOf(columns.at(Field.ACCOUNT_NAME, row)));
        });
    rest(ImportKind.ACCOUNTS, values);
    return needs(values, Field.ACCOUNT_NAME, "left.noName");
  }

  private Shape.Maker contacts() {
    Map<String, IntFunction<@Nullable String>> values = new LinkedHashMap<>();
    values.put("id", this::contactId);
    values.put("name", this::contactName);
    rest(ImportKind.CONTACTS, values);
    values.remove("first");
    values.remove("last");
    return new Shape.Maker(
        values,
        row -> contactName(row) == null ? plain("left.unnamed.contact") : null,
        row -> Words.shortened(String.valueOf(contactName(row))));
  }

  private String contactId(int row) {
    String id = columns.at(Field.CONTACT_ID, row);
    if (id != null) {
      return id;
    }
    String email = columns.at(Field.CONTACT_EMAIL, row);
    // Without an id a person is known by address, else by name and company.
    return email != null
        ? "contact-" + Names.fold(email)
        : "contact-"
            + Identity.digest(
                Names.keyOrNull(contactName(row)),
                Names.keyOrNull(columns.at(Field.CONTACT_ACCOUNT, row)));
  }

  private @Nullable String contactName(int row) {
    String parts =
        Stream.of(columns.at(Field.CONTACT_FIRST, row), columns.at(Field.CONTACT_LAST, row))
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
    if (!parts.isEmpty()) {
      return parts;
    }
    String name = columns.at(Field.CONTACT_NAME, row);
    return name != null ? name : columns.at(Field.CONTACT_EMAIL, row);
  }

  private Shape.Maker activities() {
    Map<String, IntFunction<@Nullable String>> values = new LinkedHashMap<>();
    values.put("id", this::activityId);
    values.put("kind", this::activityKind);
    values.put("subject", this::activitySubject);
    rest(ImportKind.ACTIVITIES, values);
    return needs(values, Field.ACTIVITY_AT, "left.noDate");
  }

  private String activityId(int row) {
    String id = columns.at(Field.ACTIVITY_ID, row);
    return id != null
        ? id
        : identity.of(
            Field.of(ImportKind.ACTIVITIES).stream()
                .map(field -> columns.at(field, row))
                .toArray(String[]::new));
  }

  private String activityKind(int row) {
    String kind = columns.at(Field.ACTIVITY_KIND, row);
    return kind != null ? kind : plain("read.activity");
  }

  private String activitySubject(int row) {
    String subject = columns.at(Field.ACTIVITY_SUBJECT, row);
    if (subject != null) {
      return subject;
    }
    String body = columns.at(Field.ACTIVITY_BODY, row);
    return body != null ? Words.shortened(body) : activityKind(row);
  }

  /** Products and team members: known by their names. */
  private Shape.Maker named(Field name) {
    Map<String, IntFunction<@Nullable String>> values = new LinkedHashMap<>();
    values.put(name.column(), row -> columns.at(name, row));
    rest(name.kind(), values);
    return needs(values, name, "left.noName");
  }

  /** The columns that are taken as they are. */
  private void rest(ImportKind kind, Map<String, IntFunction<@Nullable String>> values) {
    for (Field field : Field.of(kind)) {
      if (columns.has(field)) {
        values.putIfAbsent(field.column(), row -> columns.at(field, row));
      }
    }
  }

  private Shape.Maker needs(
      Map<String, IntFunction<@Nullable String>> values, Field needed, String key) {
    List<Field> fields = Field.of(needed.kind());
    return new Shape.Maker(
        values,
        row -> columns.at(needed, row) == null ? plain(key) : null,
        row ->
            fields.stream()
                .map(field -> columns.at(field, row))
                .filter(value -> value != null)
                .findFirst()
                .map(Words::shortened)
                .orElse(""));
  }
}
