package app.afterclose.window;

import app.afterclose.model.Texts;
import app.afterclose.window.active.ActivePill;
import app.afterclose.window.details.DetailsView;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Shortcut;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** At the right of the header: the run's details, and what else is active. */
final class Tools extends HBox {
  private static final double GAP = 4;

  Tools(DetailsView details, ActivePill pill, Texts texts) {
    super(GAP);
    var show = Buttons.icon(Feather.INFO, texts.say("details.title"), details::toggle);
    Buttons.name(show, Shortcut.DETAILS.hint(texts.say("details.title")));
    show.setId("show-details");
    getChildren().addAll(show, pill);
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
  }
}
