package app.afterclose.window.conversation;

import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.RunHead;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.Overlay;
import app.afterclose.window.parts.Shortcut;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.WindowModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menu of a conversation, and what its items do. For the JavaFX thread. */
public final class ConversationMenu {
  private final WindowModel model;
  private final Desk desk;
  private final Texts texts;
  private final RenameDialog rename;
  private final DeleteDialog delete;
  private final Optional<Consumer<ConversationHead>> export;
  private @Nullable ContextMenu shown;

  /**
   * @param overlay for its questions
   * @param export asks for a file and writes the conversation into it
   */
  public ConversationMenu(
      WindowModel model,
      Desk desk,
      Texts texts,
      Overlay overlay,
      Optional<Consumer<ConversationHead>> export) {
    this.model = model;
    this.desk = desk;
    this.texts = texts;
    this.export = export;
    rename = new RenameDialog(desk, texts, overlay);
    delete = new DeleteDialog(model, desk, texts, overlay);
  }

  /** Shows the menu under {@code owner}. */
  public void show(ConversationId id, Node owner) {
    menu(id).ifPresent(menu -> menu.show(owner, Side.BOTTOM, 0, 4));
  }

  /** Shows the menu where the mouse is. */
  public void show(ConversationId id, Node owner, double screenX, double screenY) {
    menu(id).ifPresent(menu -> menu.show(owner, screenX, screenY));
  }

  /**
   * Does what a key means on a conversation that is listed at {@code owner}; false when it means
   * nothing.
   */
  public boolean pressed(KeyEvent event, ConversationId id, Node owner) {
    if (Shortcut.RENAME.matches(event)) {
      rename(id);
    } else if (Shortcut.MENU.matches(event)) {
      show(id, owner);
    } else if (Shortcut.DELETE.matches(event)) {
      delete(id);
    } else {
      return false;
    }
    return true;
  }

  public void rename(ConversationId id) {
    model.head(id).ifPresent(rename::ask);
  }

  public void delete(ConversationId id) {
    model.head(id).ifPresent(delete::ask);
  }

  public void export(ConversationId id) {
    model.head(id).ifPresent(head -> export.ifPresent(write -> write.accept(head)));
  }

  private Optional<ContextMenu> menu(ConversationId id) {
    if (shown != null) {
      shown.hide();
    }
    Optional<ContextMenu> menu = model.head(id).map(this::items);
    shown = menu.orElse(null);
    return menu;
  }

  private ContextMenu items(ConversationHead head) {
    ConversationId id = head.id();
    List<MenuItem> items = new ArrayList<>();
    if (model.open().filter(id::equals).isEmpty()) {
      items.add(item("menu.open", Feather.ARROW_RIGHT, () -> desk.open(id)));
    }
    items.add(item("menu.rename", Feather.EDIT_2, () -> rename(id)));
    if (export.isPresent()) {
      items.add(item("menu.export", Feather.DOWNLOAD, () -> export(id)));
    }
    List<BellItem> unread =
        model.bell().stream()
            .filter(item -> item.conversation().equals(id) && !item.read())
            .toList();
    if (!unread.isEmpty()) {
      items.add(item("menu.read", Feather.CHECK, () -> desk.readBell(unread)));
    }
    RunHead run = head.run();
    if (run != null && !run.status().over()) {
      items.add(item("menu.stop", Feather.SQUARE, () -> desk.stop(run.run())));
    }
    items.add(new SeparatorMenuItem());
    items.add(item("menu.delete", Feather.TRASH_2, () -> delete(id)));
    return new ContextMenu(items.toArray(MenuItem[]::new));
  }

  private MenuItem item(String key, Ikon icon, Runnable act) {
    var item = new MenuItem(texts.say(key), new FontIcon(icon));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> act.run());
    return item;
  }
}
