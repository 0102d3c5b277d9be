package app.afterclose.window;

import app.afterclose.window.palette.Palette;
import app.afterclose.window.parts.Escapes;
import app.afterclose.window.parts.Layer;
import app.afterclose.window.parts.Shortcut;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys do anywhere in the window, before and after what has the focus. */
final class Keys {
  private final Actions actions;
  private final Layer popups;
  private final Palette palette;
  private final Dialogs dialogs;
  private final Escapes escapes;

  Keys(Actions actions, Layer popups, Palette palette, Dialogs dialogs, Escapes escapes) {
    this.actions = actions;
    this.popups = popups;
    this.palette = palette;
    this.dialogs = dialogs;
    this.escapes = escapes;
    actions.key(Shortcut.PALETTE, palette::toggle);
  }

  /** Begins to act on the keys pressed in {@code window}. */
  void listen(Node window) {
    window.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    window.addEventHandler(KeyEvent.KEY_PRESSED, this::leftOver);
  }

  /** A dialog has the keys to itself; a popover makes way for what they do. */
  private void pressed(KeyEvent event) {
    if (!dialogs.showing() && actions.means(event)) {
      popups.close();
      actions.pressed(event);
      if (!Shortcut.PALETTE.matches(event)) {
        palette.close();
      }
      event.consume();
    }
  }

  /** Escape that nobody wanted closes what is open. */
  private void leftOver(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && escapes.closeLast()) {
      event.consume();
    }
  }
}
