package app.afterclose.window.active;

import app.afterclose.model.RunStatus;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Buttons;
import app.afterclose.window.parts.Compact;
import app.afterclose.window.parts.Hint;
import app.afterclose.window.parts.Layer;
import app.afterclose.window.parts.Popup;
import app.afterclose.window.parts.Shortcut;
import app.afterclose.window.state.ActiveRun;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import app.afterclose.window.theme.StateIcon;
import app.afterclose.window.theme.StateLook;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;

/** The pill that is always in sight; a click lists what runs now. */
public final class ActivePill extends Button implements Compact {
  private static final PseudoClass NEEDS_YOU = PseudoClass.getPseudoClass("needs-you");

  private final WindowModel model;
  private final Texts texts;
  private final StateIcon icon = new StateIcon();
  private final ActiveList list;
  private final Popup popup;
  private boolean compact;

  public ActivePill(WindowModel model, Desk desk, Texts texts, Layer layer) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("active-pill");
    setMinWidth(USE_PREF_SIZE);
    list = new ActiveList(model, desk, texts, this::hide);
    popup = new Popup(this, list, Popup.Side.BELOW, layer);
    popup.onEnter(list::enter);
    setOnAction(_ -> popup.toggle());
    Buttons.name(this, texts.say("active.title"));
    model.revisionProperty().subscribe(_ -> draw());
  }

  /** Whether there is room for a number only. */
  @Override
  public void compact(boolean now) {
    compact = now;
    draw();
  }

  /** Lists what runs now. */
  public void open() {
    popup.show();
  }

  private void hide() {
    popup.hide();
  }

  private void draw() {
    List<RunStatus> states =
        model.active().stream().map(ActiveRun::head).map(model::status).toList();
    String words = PillWords.of(states, texts);
    setText(compact ? Integer.toString(states.size()) : words);
    setAccessibleText(words);
    Hint.set(this, Shortcut.RUNNING.hint(words));
    boolean needsYou = states.stream().anyMatch(RunStatus.Paused.class::isInstance);
    pseudoClassStateChanged(NEEDS_YOU, needsYou);
    if (states.isEmpty()) {
      setGraphic(null);
    } else {
      icon.show(look(states, needsYou));
      setGraphic(icon);
    }
  }

  private static StateLook look(List<RunStatus> states, boolean needsYou) {
    if (needsYou) {
      return StateLook.PAUSED;
    }
    boolean running = states.stream().anyMatch(RunStatus.Running.class::isInstance);
    return running ? StateLook.RUNNING : StateLook.of(states.getFirst());
  }
}
