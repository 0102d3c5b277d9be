package app.afterclose.window;

import app.afterclose.model.RunStatus;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks whether to quit while runs are active, wherever the rep wished it: here or in the tray. */
final class QuitQuestion {
  private final WindowModel model;
  private final Desk desk;
  private final Overlay overlay;
  private final Texts texts;
  private final Button keep;
  private final Button quit;
  private final Label words = new Label();

  /**
   * @param overlay of its own, above whatever else is open: that stays as it is
   */
  QuitQuestion(WindowModel model, Desk desk, Overlay overlay, Texts texts) {
    this.model = model;
    this.desk = desk;
    this.overlay = overlay;
    this.texts = texts;
    keep = Buttons.words(texts.say("quit.keep"), () -> desk.quit(false));
    keep.setId("quit-keep");
    quit = Buttons.words(texts.say("quit.yes"), () -> desk.quit(true), "accent");
    quit.setId("quit-yes");
    words.setWrapText(true);
    overlay.visibleProperty().subscribe(this::closed);
  }

  /** Shows or takes away the question, as the model says. */
  void draw() {
    int active = model.quitAsked();
    if (active > 0) {
      int now = running();
      words.setText(now == 0 ? texts.say("quit.nothing") : texts.say("quit.about", now));
    }
    if (active > 0 && !overlay.isVisible()) {
      overlay.show(texts.say("quit.title"), new VBox(words), List.of(keep, quit), keep);
    } else if (active == 0 && overlay.isVisible()) {
      overlay.hide();
    }
  }

  /** Those that quitting would cut: one that waits for the rep loses nothing. */
  private int running() {
    return (int)
        model.active().stream()
            .filter(run -> !(run.head().status() instanceof RunStatus.Paused))
            .count();
  }

  /** Escape means to keep running. */
  private void closed(boolean open) {
    if (!open && model.quitAsked() > 0) {
      desk.quit(false);
    }
  }
}
