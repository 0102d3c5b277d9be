package app.afterclose.window.importing;

import app.afterclose.model.ImportIssue;
import app.afterclose.model.ImportReport;
import app.afterclose.window.words.Texts;
import app.afterclose.window.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What an import took, what it did not, and why. */
final class ReportPane extends VBox {
  private static final int SHOWN = 8;
  private static final double ROW = 44;

  private final Texts texts;

  ReportPane(ImportReport report, Texts texts) {
    this.texts = texts;
    getStyleClass().add("report");
    report.notes().forEach(note -> getChildren().add(label(note, "report-note")));
    report.files().forEach(file -> getChildren().add(file(file)));
  }

  private VBox file(ImportReport.File file) {
    var box = new VBox(label(file.name(), "ac-strong"), label(counts(file), "report-counts"));
    box.getStyleClass().add("report-file");
    file.notes().forEach(note -> box.getChildren().add(label(note, "ac-muted")));
    if (!file.columnsIgnored().isEmpty()) {
      String columns = String.join(", ", file.columnsIgnored());
      box.getChildren().add(label(texts.say("import.ignored", columns), "ac-muted"));
    }
    List<ImportIssue> issues =
        Stream.concat(file.skippedRows().stream(), file.cells().stream()).toList();
    if (!issues.isEmpty()) {
      box.getChildren().add(issues(issues, file.skipped() + file.cellsLeftOut()));
    }
    return box;
  }

  private String counts(ImportReport.File file) {
    List<String> words = new ArrayList<>();
    long taken = file.added() + file.updated() + file.unchanged();
    words.add(texts.say("import.taken", Words.number(taken), file.kind().words()));
    if (file.updated() > 0) {
      words.add(texts.say("import.updated", Words.number(file.updated())));
    }
    if (file.skipped() > 0) {
      words.add(texts.say("import.skipped", Words.number(file.skipped())));
    }
    if (file.cellsLeftOut() > 0) {
      words.add(texts.say("import.cells", Words.number(file.cellsLeftOut())));
    }
    return String.join(" · ", words);
  }

  private TitledPane issues(List<ImportIssue> issues, long all) {
    var list = new ListView<ImportIssue>();
    list.getItems().setAll(issues);
    list.setCellFactory(_ -> new IssueCell());
    list.setPrefHeight(ROW * Math.min(SHOWN, issues.size()) + 2);
    var pane = new TitledPane(texts.say("import.issues", Words.number(all)), list);
    pane.setExpanded(issues.size() <= SHOWN);
    pane.setAnimated(false);
    return pane;
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }

  /** A row or a cell that was not taken. */
  private final class IssueCell extends ListCell<ImportIssue> {
    private final Label what = new Label();
    private final Label why = new Label();
    private final VBox box = new VBox(what, why);

    IssueCell() {
      setPrefWidth(0);
      setPrefHeight(ROW);
      why.getStyleClass().add("ac-caption");
    }

    @Override
    protected void updateItem(@Nullable ImportIssue issue, boolean empty) {
      super.updateItem(issue, empty);
      if (empty || issue == null) {
        setGraphic(null);
        return;
      }
      what.setText(texts.say("import.line", Words.number(issue.line()), issue.what()));
      why.setText(issue.reason());
      setGraphic(box);
    }
  }
}
