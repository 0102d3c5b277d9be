package app.afterclose.window.importing;

import app.afterclose.model.ImportIssue;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Whole;
import app.afterclose.window.theme.TextSize;
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
    int rows = Math.min(SHOWN, issues.size());
    list.prefHeightProperty().bind(TextSize.factor(list).map(text -> ROW * text * rows + 2));
    setText(texts.say("import.issues", texts.number(all)));
    list.setAccessibleText(getText());
    getStyleClass().add("left-out");
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
      prefHeightProperty().bind(TextSize.factor(this).map(text -> ROW * text));
      why.getStyleClass().add("ac-caption");
      Whole.tell(what, why);
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
