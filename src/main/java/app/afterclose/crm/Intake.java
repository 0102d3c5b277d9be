package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.DecimalMark;
import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPlan;
import app.afterclose.model.ImportPreview;
import app.afterclose.model.Texts;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one file and understands it; touches no database. */
final class Intake {
  /** Lines in which the header is looked for: reports may begin with a title. */
  private static final int HEADER_WITHIN = 15;

  /** Cells of each column that are shown to the rep. */
  private static final int SAMPLES = 3;

  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private Intake() {}

  /**
   * The file, read as the rep chose.
   *
   * @param chosen what they chose now
   * @param memory what they chose before
   * @param any whether a file is read too of which no column is known, for the rep to say what they
   *     are
   * @param texts says what was decided
   * @throws ImportRefused when it is no table of text, or cannot be read otherwise
   */
  static ImportPlan.File read(
      Path path, ImportChoices chosen, ImportMemory memory, boolean any, Texts texts)
      throws ImportRefused {
    String name = SourceFile.name(path);
    byte[] bytes = SourceFile.read(path);
    Encoding encoding = Encoding.of(bytes);
    String text = encoding.decode(bytes);
    if (text.indexOf('\0') >= 0) {
      throw new ImportRefused(name, plain("unread.noText", plain("unread.asCsv")));
    }
    char delimiter = Cells.delimiter(text);
    List<Cells.Line> lines = lines(name, text, delimiter);
    int at = headerAt(lines);
    ImportChoices choices = memory.choices(lines.get(at).cells(), chosen);
    Headers headers = Choosing.headers(lines.get(at).cells(), choices);
    if (headers.score() == 0 && !any) {
      throw new ImportRefused(name, unknown(lines.getFirst().cells()));
    }
    Body body = Body.of(lines.get(at).cells(), lines.subList(at + 1, lines.size()));
    List<Column> used = used(headers, body);
    Columns.Wish wish =
        new Columns.Wish(
            Choosing.order(choices.dates()),
            choices.decimal() == null ? null : choices.decimal().mark());
    List<Long> numbers = body.rows().stream().map(Cells.Line::number).toList();
    Columns columns = new Columns(used, numbers, delimiter == ';', wish, texts);
    ImportPreview.Reading format = format(headers, columns, encoding, delimiter);
    List<String> notes = encodingNotes(encoding, text);
    if (!choices.equals(chosen)) {
      notes.addFirst(plain("read.chosen"));
    }
    return file(path, choices, format, headers, body, used, columns, notes, texts);
  }

  private static List<Column> used(Headers headers, Body body) {
    List<Column> used = new ArrayList<>();
    headers
        .columns()
        .forEach(
            (field, at) -> used.add(new Column(field, body.header().get(at), body.column(at))));
    return used;
  }

  private static ImportPreview.Reading format(
      Headers headers, Columns columns, Encoding encoding, char delimiter) {
    return new ImportPreview.Reading(
        headers.kind(),
        headers.source(),
        encoding.charset().name(),
        String.valueOf(delimiter),
        columns.order() == null ? null : Choosing.order(columns.order()),
        columns.orderShown(),
        columns.decimal() == null ? null : DecimalMark.of(columns.decimal()),
        columns.decimalShown());
  }

  private static ImportPlan.File file(
      Path path,
      ImportChoices choices,
      ImportPreview.Reading format,
      Headers headers,
      Body body,
      List<Column> used,
      Columns columns,
      List<String> notes,
      Texts texts) {
    List<Long> lines = body.rows().stream().map(Cells.Line::number).toList();
    List<String> all = new ArrayList<>(notes);
    all.addAll(columns.notes());
    Shape.Maker maker;
    if (headers.kind() == ImportKind.DEALS) {
      DealRows deals = new DealRows(columns, amountCurrencies(used, body), lines.size());
      maker = deals.maker();
      all.addAll(deals.notes(texts));
    } else {
      maker = OtherRows.maker(headers.kind(), columns);
    }
    Shape shape = Shape.of(maker, lines);
    List<ImportIssue> skipped = new ArrayList<>(body.skipped());
    skipped.addAll(shape.skipped());
    skipped.sort(Comparator.comparingLong(ImportIssue::line));
    return new ImportPlan.File(
        path,
        choices,
        format,
        columnsOf(body, headers.columns(), columns),
        shape.fields(),
        shape.rows(),
        skipped,
        columns.issues(),
        all);
  }

  private static List<Cells.Line> lines(String name, String text, char delimiter)
      throws ImportRefused {
    List<Cells.Line> lines;
    try {
      lines = Cells.read(text, delimiter);
    } catch (CsvParseException e) {
      throw new ImportRefused(name, unmatched(e));
    }
    if (lines.isEmpty()) {
      throw new ImportRefused(name, plain("unread.emptyLines"));
    }
    return lines;
  }

  private static String unmatched(CsvParseException e) {
    Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
    return line.find() ? plain("unread.quotes.line", line.group(1)) : plain("unread.quotes");
  }

  /** The line of the first ones whose cells are the best headers. */
  private static int headerAt(List<Cells.Line> lines) {
    int best = 0;
    double most = 0;
    for (int i = 0; i < Math.min(HEADER_WITHIN, lines.size()); i++) {
      double score = Headers.of(lines.get(i).cells()).score();
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  private static String unknown(List<String> header) {
    return plain(
        "unread.columns",
        header.stream().limit(8).map(Words::shortened).collect(Collectors.joining(", ")));
  }

  private static List<String> encodingNotes(Encoding encoding, String text) {
    List<String> notes = new ArrayList<>();
    if (encoding.charset().equals(Encoding.WINDOWS_1252)) {
      notes.add(plain("read.windows"));
    }
    if (text.indexOf('\uFFFD') >= 0 && encoding.charset().equals(StandardCharsets.UTF_8)) {
      notes.add(plain("read.damaged"));
    }
    return notes;
  }

  private static List<@Nullable String> amountCurrencies(List<Column> used, Body body) {
    for (Column column : used) {
      if (column.field() == Field.DEAL_AMOUNT) {
        String inHeader = Currencies.in(column.header());
        List<@Nullable String> currencies = new ArrayList<>();
        for (String cell : column.cells()) {
          String inCell = Currencies.in(cell);
          currencies.add(inCell != null ? inCell : inHeader);
        }
        return currencies;
      }
    }
    return new ArrayList<>(Collections.nCopies(body.rows().size(), (@Nullable String) null));
  }

  private static List<ImportPlan.Column> columnsOf(
      Body body, Map<Field, Integer> found, Columns columns) {
    List<ImportPlan.Column> all = new ArrayList<>();
    for (int i = 0; i < body.header().size(); i++) {
      String words = null;
      String meant = null;
      for (Map.Entry<Field, Integer> entry : found.entrySet()) {
        if (entry.getValue() == i) {
          meant = entry.getKey().name();
          words = columns.has(entry.getKey()) ? entry.getKey().words() : null;
        }
      }
      all.add(new ImportPlan.Column(body.header().get(i).strip(), words, meant, samples(body, i)));
    }
    return all;
  }

  /** Different ones tell more of a column than the first ones do. */
  private static List<String> samples(Body body, int at) {
    return body.rows().stream()
        .map(line -> line.cells().get(at))
        .filter(cell -> !Column.empty(cell))
        .map(Words::shortened)
        .distinct()
        .limit(SAMPLES)
        .toList();
  }
}
