package app.afterclose.window;

import app.afterclose.window.state.Place;
import app.afterclose.window.state.WindowModel;
import java.util.Map;
import java.util.Objects;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The places, of which one is in sight; one that was never visited costs the window nothing. */
final class Places extends StackPane {
  private final WindowModel model;
  private final Map<Place, Region> places;

  Places(WindowModel model, Map<Place, Region> places) {
    this.model = model;
    this.places = Map.copyOf(places);
    model.revisionProperty().subscribe(_ -> draw());
  }

  private void draw() {
    Region now = Objects.requireNonNull(places.get(model.place()));
    if (!getChildren().contains(now)) {
      getChildren().add(now);
    }
    getChildren().forEach(view -> view.setVisible(view.equals(now)));
  }
}
