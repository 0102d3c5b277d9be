package app.afterclose.window.thread;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys in the thread: scrolling while it has the focus itself, and what is selected in it. */
final class ThreadKeys {
  private static final double LINE = 40;

  private ThreadKeys() {}

  static void install(Column column, Selecting selecting) {
    column.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          boolean bare = !e.isShortcutDown() && !e.isAltDown() && !e.isMetaDown();
          boolean own = e.getTarget() == column && bare && scroll(e, column);
          boolean writing = e.getTarget() instanceof TextInputControl;
          if (own || (!writing && select(e, selecting))) {
            e.consume();
          }
        });
  }

  private static boolean select(KeyEvent e, Selecting selecting) {
    if (e.getCode() == KeyCode.ESCAPE) {
      return selecting.clear();
    }
    if (!e.isShortcutDown() || e.isAltDown() || e.isShiftDown()) {
      return false;
    }
    return switch (e.getCode()) {
      case A -> {
        selecting.all();
        yield true;
      }
      case C, INSERT -> selecting.copy();
      default -> false;
    };
  }

  private static boolean scroll(KeyEvent e, Column column) {
    double page = column.getHeight() - LINE;
    switch (e.getCode()) {
      case UP -> column.scroll(-LINE);
      case DOWN -> column.scroll(LINE);
      case PAGE_UP -> column.scroll(-page);
      case PAGE_DOWN, SPACE -> column.scroll(page);
      case HOME -> column.toTop();
      case END -> column.pin();
      default -> {
        return false;
      }
    }
    return true;
  }
}
