package app.afterclose.window.thread;

import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;

/** Scrolling by keys while the thread itself has the focus: there is nothing to select in it. */
final class ThreadKeys {
  private static final double LINE = 40;

  private ThreadKeys() {}

  static void install(ListView<Row> list, Pin pin) {
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          VirtualFlow<?> flow = pin.flow();
          if (e.getTarget() == list && flow != null && scroll(e, list, flow, pin)) {
            e.consume();
          }
        });
  }

  private static boolean scroll(KeyEvent e, ListView<Row> list, VirtualFlow<?> flow, Pin pin) {
    double page = flow.getHeight() - LINE;
    switch (e.getCode()) {
      case UP -> by(flow, -LINE, pin);
      case DOWN -> by(flow, LINE, pin);
      case PAGE_UP -> by(flow, -page, pin);
      case PAGE_DOWN, SPACE -> by(flow, page, pin);
      case HOME -> {
        pin.moved(true);
        list.scrollTo(0);
      }
      case END -> pin.toEnd();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void by(VirtualFlow<?> flow, double pixels, Pin pin) {
    pin.moved(pixels < 0);
    flow.scrollPixels(pixels);
  }
}
