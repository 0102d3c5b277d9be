package app.afterclose.window.palette;

import app.afterclose.window.parts.Whole;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Draws something that can be chosen: icon, title, what it is, and its keys at the right. */
final class ChoiceCell extends ListCell<Choice> {
  private final StackPane icon = new StackPane();
  private final Label title = new Label();
  private final Label about = new Label();
  private final Label keys = new Label();
  private final HBox row;

  ChoiceCell(Runnable chosen) {
    getStyleClass().add("palette-cell");
    icon.getStyleClass().add("palette-icon");
    title.setMinWidth(0);
    about.getStyleClass().add("ac-caption");
    about.setMinWidth(Region.USE_PREF_SIZE);
    keys.getStyleClass().add("key");
    keys.setMinWidth(Region.USE_PREF_SIZE);
    keys.managedProperty().bind(keys.visibleProperty());
    about.managedProperty().bind(about.visibleProperty());
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    row = new HBox(icon, title, space, about, keys);
    row.getStyleClass().add("palette-row");
    Whole.tell(title, about);
    row.setAlignment(Pos.CENTER_LEFT);
    // As wide as the list, never wider: long titles end in an ellipsis.
    setPrefWidth(0);
    setOnMouseClicked(
        _ -> {
          if (!isEmpty()) {
            chosen.run();
          }
        });
  }

  @Override
  protected void updateItem(@Nullable Choice choice, boolean empty) {
    super.updateItem(choice, empty);
    if (empty || choice == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    icon.getChildren().setAll(choice.icon().get());
    title.setText(choice.title());
    about.setText(choice.about());
    about.setVisible(!choice.about().isEmpty());
    keys.setText(choice.keys());
    keys.setVisible(!choice.keys().isEmpty());
    setGraphic(row);
    setAccessibleText(String.join(", ", choice.title(), choice.about(), choice.keys()));
  }
}
