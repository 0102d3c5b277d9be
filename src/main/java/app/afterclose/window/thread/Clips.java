package app.afterclose.window.thread;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Copying. */
final class Clips {
  private Clips() {}

  static void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  static MenuItem item(String says, String text) {
    var item = new MenuItem(says);
    item.setOnAction(_ -> copy(text));
    return item;
  }

  /** Shows {@code items} where the rep asks for a menu on {@code node}. */
  static void menu(Node node, Supplier<List<MenuItem>> items) {
    node.setOnContextMenuRequested(
        e -> {
          var menu = new ContextMenu(items.get().toArray(MenuItem[]::new));
          menu.setAutoHide(true);
          menu.show(node, e.getScreenX(), e.getScreenY());
          e.consume();
        });
  }
}
