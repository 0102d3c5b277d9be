package app.afterclose.window.importing;

import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportReport;
import app.afterclose.model.ImportSource;
import app.afterclose.model.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;

/** What an import took, what it did not, and why. */
final class ReportPane extends VBox {
  private final Texts texts;

  ReportPane(ImportReport report, Texts texts) {
    this.texts = texts;
    getStyleClass().add("report");
    report.notes().forEach(note -> getChildren().add(FilePane.label(note, "report-note")));
    report.files().forEach(file -> getChildren().add(file(file)));
  }

  private VBox file(ImportReport.File file) {
    String counts =
        Counting.line(texts, file.added(), file.updated(), file.unchanged(), file.skipped());
    var box =
        new VBox(
            FilePane.label(file.name(), "ac-strong"),
            FilePane.label(what(file), "ac-muted"),
            FilePane.label(counts, "report-counts"));
    box.getStyleClass().add("report-file");
    if (file.cellsLeftOut() > 0) {
      String cells = texts.say("import.cells", texts.number(file.cellsLeftOut()));
      box.getChildren().add(FilePane.label(cells, "ac-muted"));
    }
    file.notes().forEach(note -> box.getChildren().add(FilePane.label(note, "ac-muted")));
    if (!file.columnsIgnored().isEmpty()) {
      String columns = String.join(", ", file.columnsIgnored());
      box.getChildren().add(FilePane.label(texts.say("import.ignored", columns), "ac-muted"));
    }
    List<ImportIssue> issues =
        Stream.concat(file.skippedRows().stream(), file.cells().stream()).toList();
    if (!issues.isEmpty()) {
      box.getChildren().add(new Issues(texts, issues, file.skipped() + file.cellsLeftOut()));
    }
    return box;
  }

  private String what(ImportReport.File file) {
    long taken = file.added() + file.updated() + file.unchanged();
    String rows = texts.say("import.taken", texts.number(taken), file.kind().words());
    return file.source() == ImportSource.UNKNOWN
        ? rows
        : texts.say("import.from", rows, file.source().words());
  }
}
