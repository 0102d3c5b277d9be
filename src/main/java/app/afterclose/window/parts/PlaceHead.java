package app.afterclose.window.parts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line over a place that is no chat: its name, then whatever belongs there. */
public final class PlaceHead extends HBox {
  public PlaceHead(String name, Node... right) {
    getStyleClass().add("header");
    setAlignment(Pos.CENTER_LEFT);
    var title = new Label(name);
    title.getStyleClass().add("ac-title");
    title.setMinWidth(0);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(title, space);
    getChildren().addAll(right);
  }
}
