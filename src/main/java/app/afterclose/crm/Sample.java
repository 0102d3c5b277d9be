package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportSource;
import app.afterclose.model.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bundled pipeline of an invented seller of workplace equipment: it serves until something is
 * imported. Its files hold dates relative to the day they are loaded, such as "-23d".
 */
public final class Sample {
  private static final List<ImportKind> KINDS =
      List.of(
          ImportKind.PRODUCTS,
          ImportKind.TEAMS,
          ImportKind.ACCOUNTS,
          ImportKind.CONTACTS,
          ImportKind.DEALS,
          ImportKind.ACTIVITIES);

  private static final Pattern DAYS = Pattern.compile("([+-]\\d+)d(?: (\\d\\d:\\d\\d))?");

  private final Connection connection;

  Sample(Connection connection) {
    this.connection = connection;
  }

  /**
   * Puts the sample into an empty workspace, inside the caller's transaction.
   *
   * @return false when there is something already, or something was imported before
   */
  public boolean loadIfEmpty(LocalDate today) {
    if (!new Workspace(connection).isEmpty()) {
      return false;
    }
    for (ImportKind kind : KINDS) {
      load(kind, today);
    }
    new Settling(connection).join(today.plusDays(1).atStartOfDay());
    return true;
  }

  /**
   * Removes the sample and what hung on it; drafts stay, as the rep approved them word by word.
   *
   * @return what the rep should know of
   */
  List<String> remove(Texts texts) {
    List<String> notes = new ArrayList<>();
    notes.add(plain("sample.gone"));
    long drafts = count("drafts WHERE sample = 1");
    if (drafts > 0) {
      notes.add(texts.counted("sample.drafts", drafts));
    }
    long tasks = count("tasks WHERE sample = 1");
    long logged = count("activities WHERE sample = 1 AND origin = 'HERE'");
    if (tasks + logged > 0) {
      notes.add(
          plain(
              "sample.went",
              texts.counted("count.tasks", tasks),
              texts.counted("count.logged", logged)));
    }
    for (String table :
        List.of("activities", "tasks", "contacts", "deals", "accounts", "products", "team")) {
      Sql.update(connection, "DELETE FROM " + table + " WHERE sample = 1");
    }
    return notes;
  }

  private long count(String of) {
    return Sql.number(connection, "SELECT count(*) FROM " + of);
  }

  private void load(ImportKind kind, LocalDate today) {
    Table table = Table.of(kind);
    List<Cells.Line> lines = Cells.read(resource(table.name() + ".csv"), ',');
    List<String> fields = lines.getFirst().cells();
    try (Upsert upsert = new Upsert(connection, table, ImportSource.UNKNOWN, true)) {
      for (Cells.Line line : lines.subList(1, lines.size())) {
        List<@Nullable String> values = new ArrayList<>();
        for (String cell : line.cells()) {
          values.add(cell.isEmpty() ? null : dated(cell, today));
        }
        upsert.write(fields, values);
      }
    }
  }

  /** "-23d" as a date, "-23d 14:30" as a date and time, all else as it is. */
  static String dated(String cell, LocalDate today) {
    Matcher days = DAYS.matcher(cell);
    if (!days.matches()) {
      return cell;
    }
    LocalDate date = today.plusDays(Long.parseLong(days.group(1)));
    return days.group(2) == null ? date.toString() : date + "T" + days.group(2);
  }

  private static String resource(String name) {
    try (InputStream in = Sample.class.getResourceAsStream("sample/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the bundled sample lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
