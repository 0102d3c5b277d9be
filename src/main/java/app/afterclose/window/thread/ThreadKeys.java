package app.afterclose.window.thread;

import javafx.scene.input.KeyEvent;

/** Scrolling by keys while the thread itself has the focus: there is nothing to select in it. */
final class ThreadKeys {
  private static final double LINE = 40;

  private ThreadKeys() {}

  static void install(Column column) {
    column.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getTarget() == column && scroll(e, column)) {
            e.consume();
          }
        });
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
