package app.afterclose.window.details;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws a row of the drawer. */
final class DetailCell extends ListCell<DetailRow> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass OPENS = PseudoClass.getPseudoClass("opens");

  private @Nullable Region drawn;

  /**
   * @param toggle told the key of what is to open or close
   */
  DetailCell(Consumer<String> toggle) {
    getStyleClass().add("details-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    setOnMouseClicked(
        event -> {
          DetailRow row = getItem();
          if (row != null
              && event.getButton() == MouseButton.PRIMARY
              && event.isStillSincePress()
              && !row.toggles().isEmpty()) {
            toggle.accept(row.toggles());
          }
        });
  }

  @Override
  protected void updateItem(@Nullable DetailRow row, boolean empty) {
    DetailRow before = getItem();
    super.updateItem(row, empty);
    if (empty || row == null) {
      drawn = null;
      setGraphic(null);
      setAccessibleText(null);
      pseudoClassStateChanged(OPENS, false);
      return;
    }
    if (!row.equals(before) || drawn == null) {
      drawn = draw(row);
      setGraphic(drawn);
      setAccessibleText(row.said());
    }
    pseudoClassStateChanged(HEADING, row instanceof DetailRow.Heading);
    pseudoClassStateChanged(OPENS, !row.toggles().isEmpty());
  }

  /** The height for the width that it has: what wraps is as tall as it needs to be. */
  @Override
  protected double computePrefHeight(double width) {
    Region content = drawn;
    if (content == null) {
      return super.computePrefHeight(width);
    }
    double wide = width < 0 ? getWidth() : width;
    double inner = wide - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + content.prefHeight(inner) + snappedBottomInset();
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.EXPANDED) {
      return getItem() instanceof DetailRow.Step step && step.fold() == DetailRow.Fold.OPEN;
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }

  private static Region draw(DetailRow row) {
    return switch (row) {
      case DetailRow.Facts facts -> facts(facts);
      case DetailRow.Heading heading -> label(heading.words(), "details-heading");
      case DetailRow.Part part -> part(part);
      case DetailRow.Gap gap -> line(gap.mark(), label(gap.words(), "details-gap"));
      case DetailRow.Step step -> step(step);
      case DetailRow.Content content -> content(content);
    };
  }

  private static Region facts(DetailRow.Facts facts) {
    var grid = new GridPane();
    grid.getStyleClass().add("details-facts");
    var names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
    int row = 0;
    for (DetailRow.Fact fact : facts.facts()) {
      var name = new Label(fact.name());
      name.getStyleClass().add("details-muted");
      GridPane.setValignment(name, VPos.TOP);
      grid.addRow(row++, name, label(fact.value(), "details-value"));
    }
    return grid;
  }

  private static Region part(DetailRow.Part part) {
    var name = new Label(part.name());
    name.getStyleClass().add("details-name");
    name.setMinWidth(USE_PREF_SIZE);
    var time = new Label(part.time());
    time.getStyleClass().add("details-muted");
    time.setMinWidth(USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var track = new Track(part.from(), part.to());
    var body = new VBox(new HBox(name, space, time), label(part.words(), "details-muted"), track);
    body.getStyleClass().add("details-part");
    return line(part.mark(), body);
  }

  private static Region step(DetailRow.Step step) {
    var body = new VBox(label(step.words(), "details-words"));
    if (!step.facts().isEmpty()) {
      body.getChildren().add(label(step.facts(), "details-muted"));
    }
    HBox line = line(step.mark(), body);
    if (step.fold() != DetailRow.Fold.NONE) {
      boolean open = step.fold() == DetailRow.Fold.OPEN;
      var chevron = new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
      chevron.getStyleClass().add("thread-chevron");
      var box = new StackPane(chevron);
      box.getStyleClass().add("details-icon");
      line.getChildren().add(box);
    }
    return line;
  }

  private static Region content(DetailRow.Content content) {
    var text = label(content.text(), "details-mono");
    text.setMaxWidth(Double.MAX_VALUE);
    var box = new VBox(label(content.caption(), "details-muted"), text);
    box.getStyleClass().add("details-content");
    if (!content.more().isEmpty()) {
      box.getChildren().add(label(content.more(), "details-more"));
    }
    return box;
  }

  private static HBox line(Mark mark, Region body) {
    var icon = new StackPane(mark.node());
    icon.getStyleClass().add("details-icon");
    icon.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(body, Priority.ALWAYS);
    var line = new HBox(icon, body);
    line.getStyleClass().add("details-line");
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinWidth(0);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
