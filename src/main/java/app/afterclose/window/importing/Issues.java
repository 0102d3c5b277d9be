package app.afterclose.window.importing;

import app.afterclose.model.ImportIssue;
import app.afterclose.window.words.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is left out of a file and why, in a list that opens. */
final class Issues extends TitledPane {
  private static final int SHOWN = 8;
  private static final double ROW = 44;

  private final Texts texts;

  /**
   * @param all how many there are, of which {@code issues} are the first
   */
  Issues(Texts texts, List<ImportIssue> issues, long all) {
    this.texts = texts;
    var list = new ListView<ImportIssue>();
    list.getItems().setAll(issues);
    list.setCellFactory(_ -> new Cell());
    list.setPrefHeight(ROW * Math.min(SHOWN, issues.size()) + 2);
    setText(texts.say("import.issues", texts.number(all)));
    list.setAccessibleText(getText());
    setContent(list);
    setExpanded(issues.size() <= SHOWN);
    setAnimated(false);
  }

  /** A row or a cell that is not taken. */
  private final class Cell extends ListCell<ImportIssue> {
    private final Label what = new Label();
    private final Label why = new Label();
    private final VBox box = new VBox(what, why);

    Cell() {
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
      what.setText(texts.say("import.line", texts.number(issue.line()), issue.what()));
      why.setText(issue.reason());
      setGraphic(box);
    }
  }
}
