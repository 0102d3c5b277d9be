package app.afterclose.window;

import app.afterclose.model.Texts;
import app.afterclose.window.parts.Escapes;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import java.util.List;
import javafx.scene.Node;

/**
 * What lies over everything else in the window: what the rep opened, and above it the questions
 * that cannot wait, each on a layer of its own so that what is beneath stays as it is.
 */
final class Dialogs {
  private final Overlay opened;
  private final Overlay quitting;
  private final Overlay stopping;
  private final QuitQuestion quit;
  private final StopQuestion stop;

  Dialogs(WindowModel model, Desk desk, Escapes escapes, Texts texts) {
    String close = texts.say("import.close");
    opened = new Overlay(escapes, close);
    quitting = new Overlay(escapes, close);
    stopping = new Overlay(escapes, close);
    quit = new QuitQuestion(model, desk, quitting, texts);
    stop = new StopQuestion(desk.stops(), stopping, texts);
  }

  /** Where views show what the rep opened. */
  Overlay opened() {
    return opened;
  }

  /** The lowest first. */
  List<Node> layers() {
    return List.of(opened, quitting, stopping);
  }

  /** Closes what holds nothing of the rep's: no field, no question that waits. */
  void closeWhatIsRead() {
    opened.hideUnlessForm();
  }

  /** Whether a dialog has the keys to itself. */
  boolean showing() {
    return opened.isVisible() || quitting.isVisible() || stopping.isVisible();
  }

  /** Shows or takes away the questions. */
  void draw() {
    quit.draw();
    stop.draw();
  }
}
