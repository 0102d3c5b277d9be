package app.afterclose.window;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Shortcut;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Place;
import app.afterclose.window.state.WindowModel;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The slim rail at the very left: the places, and below them import and the bell. */
final class Rail extends VBox {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final WindowModel model;
  private final Map<Place, Button> places = new EnumMap<>(Place.class);

  Rail(WindowModel model, Desk desk, Texts texts, Runnable importing, Node bell) {
    this.model = model;
    getStyleClass().add("rail");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(texts.say("rail.name"));
    place(desk, Place.CHATS, Feather.MESSAGE_SQUARE, texts.say("rail.chats"));
    place(desk, Place.PIPELINE, Feather.BAR_CHART_2, texts.say("rail.pipeline"));
    place(desk, Place.DRAFTS, Feather.MAIL, texts.say("rail.drafts"));
    var space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    Button upload = Buttons.icon(Feather.UPLOAD, texts.say("rail.import"), importing);
    Buttons.hint(upload, Shortcut.IMPORT);
    upload.setId("rail-import");
    getChildren().addAll(space, upload, bell);
    place(desk, Place.SETTINGS, Feather.SETTINGS, texts.say("rail.settings"));
    model.revisionProperty().subscribe(_ -> draw());
  }

  /** Puts the focus on the place where the rep is. */
  void enter() {
    Button here = places.get(model.place());
    if (here != null) {
      here.requestFocus();
    }
  }

  private void place(Desk desk, Place place, Ikon icon, String says) {
    Button button = Buttons.icon(icon, says, () -> desk.show(place));
    button.getStyleClass().add("rail-place");
    Buttons.hint(button, shortcut(place));
    button.setId("rail-" + place.name().toLowerCase(Locale.ROOT));
    places.put(place, button);
    getChildren().add(button);
  }

  private static Shortcut shortcut(Place place) {
    return switch (place) {
      case CHATS -> Shortcut.CHATS;
      case PIPELINE -> Shortcut.PIPELINE;
      case DRAFTS -> Shortcut.DRAFTS;
      case SETTINGS -> Shortcut.SETTINGS;
    };
  }

  private void draw() {
    places.forEach((place, button) -> button.pseudoClassStateChanged(HERE, place == model.place()));
  }
}
