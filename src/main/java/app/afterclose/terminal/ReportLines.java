package app.afterclose.terminal;

import app.afterclose.model.Figures;
import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportReport;
import app.afterclose.model.ImportSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What an import did, for reading: each file, what was left out of it and why, and the total. */
final class ReportLines {
  /** As many as can be read at a glance; the counts are always whole. */
  private static final int SHOWN = 10;

  private final ImportReport report;
  private final List<String> lines = new ArrayList<>();

  ReportLines(ImportReport report) {
    this.report = report;
  }

  List<String> all() {
    report.files().forEach(this::file);
    report.notes().forEach(lines::add);
    lines.add("Imported " + total() + ".");
    return lines;
  }

  private void file(ImportReport.File file) {
    String from = file.source() == ImportSource.UNKNOWN ? "" : " from " + file.source().words();
    lines.add(file.name() + ": " + file.kind().words() + from);
    lines.add(
        "  %s new, %s changed, %s known already, %s not taken"
            .formatted(
                number(file.added()),
                number(file.updated()),
                number(file.unchanged()),
                number(file.skipped())));
    issues("not taken", file.skipped(), file.skippedRows());
    if (file.cellsLeftOut() > 0) {
      lines.add("  " + number(file.cellsLeftOut()) + " cells left out of rows that were taken");
      issues("left out", file.cellsLeftOut(), file.cells());
    }
    if (!file.columnsIgnored().isEmpty()) {
      lines.add("  columns not used: " + String.join(", ", file.columnsIgnored()));
    }
    file.notes().forEach(note -> lines.add("  " + note));
    lines.add("");
  }

  private void issues(String what, long count, List<ImportIssue> issues) {
    for (ImportIssue issue : issues.subList(0, Math.min(SHOWN, issues.size()))) {
      lines.add(
          "    line %s %s: %s (%s)"
              .formatted(
                  number(issue.line()), what, issue.reason(), Screen.brief(issue.what(), 60)));
    }
    if (count > SHOWN) {
      lines.add("    and " + number(count - Math.min(SHOWN, issues.size())) + " more");
    }
  }

  private String total() {
    String total =
        Arrays.stream(ImportKind.values())
            .filter(kind -> report.taken(kind) > 0)
            .map(kind -> number(report.taken(kind)) + " " + noun(kind))
            .collect(Collectors.joining(", "));
    return total.isEmpty() ? "nothing: no row could be taken" : total;
  }

  private static String noun(ImportKind kind) {
    return kind == ImportKind.DEALS ? "opportunities" : kind.words();
  }

  private static String number(long n) {
    return Figures.number(n);
  }
}
