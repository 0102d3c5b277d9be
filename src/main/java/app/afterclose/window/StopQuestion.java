package app.afterclose.window;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.state.Stops;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks whether to stop a run in whose cards the rep has changed something. */
final class StopQuestion {
  private final Stops stops;
  private final Overlay overlay;
  private final Texts texts;
  private final Button keep;
  private final Button stop;

  /**
   * @param overlay of its own, above whatever else is open: that stays as it is
   */
  StopQuestion(Stops stops, Overlay overlay, Texts texts) {
    this.stops = stops;
    this.overlay = overlay;
    this.texts = texts;
    keep = Buttons.words(texts.say("stop.keep"), () -> stops.answer(false));
    keep.setId("stop-keep");
    stop = Buttons.words(texts.say("stop.yes"), () -> stops.answer(true), "danger");
    stop.setId("stop-yes");
    overlay.visibleProperty().subscribe(this::closed);
  }

  /** Shows or takes away the question. */
  void draw() {
    boolean asked = stops.asked().isPresent();
    if (asked && !overlay.isVisible()) {
      var words = new Label(texts.say("stop.about"));
      words.setWrapText(true);
      overlay.show(texts.say("stop.title"), new VBox(words), List.of(stop, keep), keep);
    } else if (!asked && overlay.isVisible()) {
      overlay.hide();
    }
  }

  /** Escape means to go on. */
  private void closed(boolean open) {
    if (!open && stops.asked().isPresent()) {
      stops.answer(false);
    }
  }
}
