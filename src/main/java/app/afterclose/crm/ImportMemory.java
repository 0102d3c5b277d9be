package app.afterclose.crm;

import app.afterclose.model.DateOrder;
import app.afterclose.model.DecimalMark;
import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPlan;
import java.sql.Connection;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rep chose for the last file with certain columns, so that the next export of the same
 * program is read alike. Immutable.
 */
public final class ImportMemory {
  /** Nothing was chosen yet. */
  public static final ImportMemory NOTHING = new ImportMemory(Map.of());

  private final Map<String, ImportChoices> byHeader;

  private ImportMemory(Map<String, ImportChoices> byHeader) {
    this.byHeader = Map.copyOf(byHeader);
  }

  static ImportMemory of(Connection connection) {
    Map<String, ImportChoices> all = new HashMap<>();
    Sql.list(
        connection,
        "SELECT header, kind, fields, dates, decimal FROM import_choices",
        row -> {
          String fields = row.getString("fields");
          return all.put(
              row.getString("header"),
              new ImportChoices(
                  "",
                  value(ImportKind.values(), row.getString("kind")),
                  fields.isEmpty() ? List.of() : List.of(fields.split("\n", -1)),
                  value(DateOrder.values(), row.getString("dates")),
                  value(DecimalMark.values(), row.getString("decimal"))));
        });
    all.values().removeIf(choices -> !known(choices));
    return new ImportMemory(all);
  }

  /** How a file with these columns is to be read: as the rep says now, else as they said before. */
  ImportChoices choices(List<String> header, ImportChoices now) {
    ImportChoices before = byHeader.get(key(header));
    return before == null || !now.asFound() || now.anew()
        ? now
        : new ImportChoices(
            now.file(), before.kind(), before.fields(), before.dates(), before.decimal());
  }

  /** Keeps how {@code file} was read, or forgets it when it was read as it was found. */
  static void keep(Connection connection, ImportPlan.File file) {
    String key = key(file.columns().stream().map(ImportPlan.Column::header).toList());
    ImportChoices choices = file.choices();
    if (choices.asFound()) {
      Sql.update(connection, "DELETE FROM import_choices WHERE header = ?", key);
      return;
    }
    Sql.update(
        connection,
        """
        INSERT INTO import_choices (header, kind, fields, dates, decimal) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (header) DO UPDATE SET kind = excluded.kind, fields = excluded.fields,
          dates = excluded.dates, decimal = excluded.decimal
        """,
        key,
        name(choices.kind()),
        String.join("\n", choices.fields()),
        name(choices.dates()),
        name(choices.decimal()));
  }

  private static String key(List<String> header) {
    return header.stream()
        .map(cell -> cell.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("\n"));
  }

  /** A field that another version knew would quietly be left out: then nothing is remembered. */
  private static boolean known(ImportChoices choices) {
    ImportKind kind = choices.kind();
    if (kind == null) {
      return choices.fields().isEmpty();
    }
    Set<String> ids = Field.of(kind).stream().map(Enum::name).collect(Collectors.toSet());
    return choices.fields().stream().allMatch(id -> id.isEmpty() || ids.contains(id));
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static <E extends Enum<E>> @Nullable E value(E[] all, @Nullable String name) {
    return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }
}
