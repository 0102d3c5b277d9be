package app.afterclose.window.parts;

import app.afterclose.window.theme.TextSize;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line over a place that is no chat: its name, then whatever belongs there. */
public final class PlaceHead extends HBox {
  /** Under this width, with text at 100 %, what can say less does. */
  private static final double ROOMY = 820;

  private final ObservableValue<Double> text;

  public PlaceHead(String name, Node... right) {
    getStyleClass().add("header");
    setAlignment(Pos.CENTER_LEFT);
    var title = new Label(name);
    title.getStyleClass().add("ac-title");
    title.setMinWidth(USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(title, space);
    getChildren().addAll(right);
    text = TextSize.factor(this);
    widthProperty().subscribe(_ -> fit());
    text.subscribe(_ -> fit());
  }

  private void fit() {
    boolean compact = getWidth() > 0 && getWidth() < ROOMY * text.getValue();
    for (Node node : getChildren()) {
      if (node instanceof Compact shrinking) {
        shrinking.compact(compact);
      }
    }
  }
}
