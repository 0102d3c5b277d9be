package app.afterclose.crm;

import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPlan;
import app.afterclose.model.ImportPreview;
import app.afterclose.model.ImportSource;
import app.afterclose.model.Texts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an import would do, counted against what is known; writes nothing. */
final class Previews {
  private static final ImportPreview.Reading UNREAD =
      new ImportPreview.Reading(
          ImportKind.DEALS, ImportSource.UNKNOWN, "", "", null, true, null, true);

  private final Connection connection;
  private final boolean sample;
  private final Texts texts;

  Previews(Connection connection, Texts texts) {
    this.connection = connection;
    this.texts = texts;
    this.sample = new Workspace(connection).isSample();
  }

  ImportPreview of(List<Path> files, List<ImportChoices> choices) {
    List<ImportPreview.File> read = new ArrayList<>();
    List<ImportPreview.File> unread = new ArrayList<>();
    ImportMemory memory = ImportMemory.of(connection);
    for (Path file : new LinkedHashSet<>(files.stream().map(Path::normalize).toList())) {
      try {
        read.add(told(Intake.read(file, choices(choices, file), memory, true, texts)));
      } catch (ImportRefused e) {
        unread.add(refused(file, e));
      }
    }
    read.sort(Comparator.comparingInt(file -> Imports.rank(file.reading().kind())));
    read.addAll(unread);
    return new ImportPreview(read, sample);
  }

  /** What the rep chose for a file; nothing where they did not. */
  static ImportChoices choices(List<ImportChoices> all, Path file) {
    return all.stream()
        .filter(choices -> Path.of(choices.file()).normalize().equals(file))
        .findFirst()
        .orElseGet(() -> ImportChoices.none(file.toString()));
  }

  private ImportPreview.File told(ImportPlan.File file) {
    return new ImportPreview.File(
        file.path().toString(),
        SourceFile.name(file.path()),
        "",
        file.choices(),
        file.format(),
        file.columns().stream().map(Previews::column).toList(),
        Choosing.fields(file.format().kind()),
        counts(file),
        first(file.skipped()),
        first(file.cells()),
        file.notes(),
        rows(file));
  }

  private static ImportPreview.Column column(ImportPlan.Column column) {
    return new ImportPreview.Column(
        column.header(),
        column.meant() == null ? "" : column.meant(),
        column.field() != null,
        column.samples());
  }

  private ImportPreview.Counts counts(ImportPlan.File file) {
    Map<Upsert.Done, Long> done = new EnumMap<>(Upsert.Done.class);
    var products = new ProductNames(connection);
    ImportKind kind = file.format().kind();
    int product = kind == ImportKind.DEALS ? file.fields().indexOf("product") : -1;
    try (Upsert upsert = new Upsert(connection, Table.of(kind), file.format().source(), false)) {
      for (ImportPlan.Row row : file.rows()) {
        List<@Nullable String> values = products.meant(row.values(), product);
        done.merge(upsert.would(file.fields(), values, sample), 1L, Long::sum);
      }
    }
    return new ImportPreview.Counts(
        done.getOrDefault(Upsert.Done.ADDED, 0L),
        done.getOrDefault(Upsert.Done.UPDATED, 0L),
        done.getOrDefault(Upsert.Done.UNCHANGED, 0L),
        file.skipped().size(),
        file.cells().size());
  }

  /** Ids that were made are of no use to the rep. */
  private ImportPreview.Rows rows(ImportPlan.File file) {
    boolean made = file.columns().stream().noneMatch(Previews::isId);
    int from = made && file.fields().getFirst().equals("id") ? 1 : 0;
    List<String> fields =
        file.fields().subList(from, file.fields().size()).stream().map(Field::word).toList();
    List<List<String>> values =
        file.rows().stream()
            .limit(ImportPreview.ROWS)
            .map(row -> shown(file, row.values(), from))
            .toList();
    return new ImportPreview.Rows(fields, values);
  }

  private static boolean isId(ImportPlan.Column column) {
    return column.field() != null
        && column.meant() != null
        && Field.valueOf(column.meant()).column().equals("id");
  }

  private List<String> shown(ImportPlan.File file, List<@Nullable String> values, int from) {
    List<String> shown = new ArrayList<>();
    for (int i = from; i < values.size(); i++) {
      shown.add(shown(file.format().kind(), file.fields().get(i), values.get(i)));
    }
    return shown;
  }

  /** Canonical text as the rep reads it. */
  private String shown(ImportKind kind, String column, @Nullable String value) {
    if (value == null) {
      return "";
    }
    Field.Type type =
        Field.of(kind).stream()
            .filter(field -> field.column().equals(column))
            .findFirst()
            .map(Field::type)
            .orElse(Field.Type.TEXT);
    return switch (type) {
      case MONEY -> texts.figures().decimal(new BigDecimal(value));
      case DATE -> texts.figures().day(LocalDate.parse(value));
      case PERCENT -> texts.figures().percent(new BigDecimal(value).doubleValue() / 100);
      case COUNT -> texts.figures().number(Long.parseLong(value));
      case DATETIME -> moment(LocalDateTime.parse(value));
      case TEXT ->
          column.equals("category") ? value.toLowerCase(Locale.ROOT) : Words.shortened(value);
    };
  }

  /** Without a time where none was given. */
  private String moment(LocalDateTime at) {
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? texts.figures().day(at.toLocalDate())
        : texts.figures().moment(at.atZone(ZoneOffset.UTC));
  }

  private static List<ImportIssue> first(List<ImportIssue> issues) {
    return issues.subList(0, Math.min(ImportPreview.MAX_ISSUES, issues.size()));
  }

  private static ImportPreview.File refused(Path file, ImportRefused why) {
    return new ImportPreview.File(
        file.toString(),
        SourceFile.name(file),
        why.reason(),
        ImportChoices.none(file.toString()),
        UNREAD,
        List.of(),
        List.of(),
        new ImportPreview.Counts(0, 0, 0, 0, 0),
        List.of(),
        List.of(),
        List.of(),
        new ImportPreview.Rows(List.of(), List.of()));
  }
}
