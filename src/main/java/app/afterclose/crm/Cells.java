package app.afterclose.crm;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A file's text parted into lines and cells. */
final class Cells {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  /** Lines looked at to find the delimiter. */
  private static final int LOOKED_AT = 50;

  private Cells() {}

  /**
   * A record.
   *
   * @param number the line of the file where it begins, from 1
   */
  record Line(long number, List<String> cells) {
    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /**
   * All records, blank lines left out.
   *
   * @throws CsvParseException when a cell's quotation marks do not match
   */
  static List<Line> read(String text, char delimiter) {
    return read(text, delimiter, Integer.MAX_VALUE);
  }

  /**
   * The delimiter: what the first line says ("sep=;"), else the one that parts the first lines most
   * evenly into most cells.
   */
  static char delimiter(String text) {
    if (text.length() > 4 && text.regionMatches(true, 0, "sep=", 0, 4)) {
      return text.charAt(4);
    }
    char best = ',';
    double most = -1;
    for (char delimiter : DELIMITERS) {
      double score = score(text, delimiter);
      if (score > most) {
        most = score;
        best = delimiter;
      }
    }
    return best;
  }

  /** Lines that have the commonest number of cells above one, times the cells of such a line. */
  private static double score(String text, char delimiter) {
    List<Line> lines;
    try {
      lines = read(text, delimiter, LOOKED_AT);
    } catch (CsvParseException e) {
      return -1;
    }
    double best = 0;
    for (Line line : lines) {
      int cells = line.cells().size();
      long alike = lines.stream().filter(other -> other.cells().size() == cells).count();
      if (cells > 1) {
        best = Math.max(best, (double) alike / lines.size() * Math.sqrt(cells));
      }
    }
    return best;
  }

  private static List<Line> read(String text, char delimiter, int most) {
    List<Line> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .trimWhitespacesAroundQuotes(true)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      for (CsvRecord csv : reader) {
        Line line = new Line(csv.getStartingLineNumber(), csv.getFields());
        boolean says = line.number() == 1 && line.cells().getFirst().startsWith("sep=");
        if (!says && !line.blank()) {
          lines.add(line);
        }
        if (lines.size() >= most) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
