package app.afterclose.terminal;

import app.afterclose.model.Figures;
import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportReport;
import app.afterclose.model.ImportSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an import did, for reading: each file, what was left out of it and why, and the total. */
final class ReportLines {
  /** As many as can be read at a glance; the counts are always whole. */
  private static final int SHOWN = 10;

  private final ImportReport report;
  private final Figures figures;
  private final List<String> lines = new ArrayList<>();

  ReportLines(ImportReport report, Figures figures) {
    this.figures = figures;
    this.report = report;
  }

  List<String> all() {
    report.files().forEach(this::file);
    report.notes().forEach(lines::add);
    lines.add(total());
    return lines;
  }

  private void file(ImportReport.File file) {
    String from = file.source() == ImportSource.UNKNOWN ? "" : " from " + file.source().words();
    lines.add(file.name() + ": " + file.kind().words() + from);
    lines.add(
        "  %s new, %s changed, %s unchanged, %s not taken"
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

  /** "Imported 8,800 opportunities." of new ones alone; else what became of the rows. */
  private String total() {
    if (Arrays.stream(ImportKind.values()).allMatch(kind -> report.taken(kind) == 0)) {
      return "Imported nothing: no row could be taken.";
    }
    boolean changed = report.files().stream().anyMatch(f -> f.added() + f.updated() > 0);
    String total =
        Arrays.stream(ImportKind.values())
            .filter(kind -> report.taken(kind) > 0)
            .map(this::of)
            .collect(Collectors.joining(", "));
    return changed ? "Imported " + total + "." : "Nothing changed: " + total + ".";
  }

  private String of(ImportKind kind) {
    long added = sum(kind, ImportReport.File::added);
    long updated = sum(kind, ImportReport.File::updated);
    long unchanged = sum(kind, ImportReport.File::unchanged);
    String all = number(report.taken(kind)) + " " + noun(kind);
    if (updated + unchanged == 0) {
      return all;
    }
    return Stream.of(
            number(added) + " new",
            updated == 0 ? "" : number(updated) + " changed",
            unchanged == 0 ? "" : number(unchanged) + " unchanged")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", ", all + " (", ")"));
  }

  private long sum(ImportKind kind, ToLongFunction<ImportReport.File> rows) {
    return report.files().stream().filter(f -> f.kind() == kind).mapToLong(rows).sum();
  }

  private static String noun(ImportKind kind) {
    return kind == ImportKind.DEALS ? "opportunities" : kind.words();
  }

  private String number(long n) {
    return figures.number(n);
  }
}
