package app.afterclose.window;

import app.afterclose.window.state.Place;
import app.afterclose.window.state.WindowModel;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The places, of which one is in sight. */
final class Places extends StackPane {
  private final WindowModel model;
  private final Map<Place, Region> places;

  Places(WindowModel model, Map<Place, Region> places) {
    this.model = model;
    this.places = Map.copyOf(places);
    getChildren().addAll(this.places.values());
    model.revisionProperty().subscribe(_ -> draw());
  }

  private void draw() {
    places.forEach((place, view) -> view.setVisible(place == model.place()));
  }
}
