package app.afterclose.window.state;

import app.afterclose.model.BellItem;
import app.afterclose.wire.Command;
import java.util.List;

/** What the rep has seen of the bell. For the JavaFX thread. */
final class Seen {
  private final WindowModel model;
  private final Sender sender;
  private boolean looking = true;

  Seen(WindowModel model, Sender sender) {
    this.model = model;
    this.sender = sender;
  }

  /** Whether the rep looks at the window: only then is what happens in it seen. */
  void looking(boolean now) {
    looking = now;
    look();
  }

  /** What the bell has of the open conversation is read once the rep looks at it. */
  void look() {
    if (looking && model.place() == Place.CHATS) {
      model
          .open()
          .ifPresent(
              id ->
                  read(
                      model.bell().stream()
                          .filter(item -> item.conversation().equals(id))
                          .toList()));
    }
  }

  void read(List<BellItem> items) {
    List<Long> unread = items.stream().filter(item -> !item.read()).map(BellItem::seq).toList();
    if (!unread.isEmpty()) {
      sender.quietly(new Command.ReadBell(unread), _ -> {});
    }
  }
}
