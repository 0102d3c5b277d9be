package app.afterclose.window.state;

import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.function.Consumer;

/** Gets the conversations a page at a time. For the JavaFX thread. */
final class Pages {
  private final WindowModel model;
  private final Sender sender;
  private boolean asking;
  private boolean all;

  Pages(WindowModel model, Sender sender) {
    this.model = model;
    this.sender = sender;
  }

  /**
   * Gets the first page, with all that belongs beside it: the agent is there again, and an answer
   * that was on its way is lost.
   */
  void again(Consumer<Frame.Overview> then) {
    asking = false;
    sender.quietly(
        new Command.Watch(Desk.PAGE),
        answer -> {
          if (answer instanceof Frame.Overview told) {
            then.accept(told);
          }
        });
  }

  /** Gets the next page, if there is one. */
  void more() {
    int known = model.heads().size();
    if (asking || known >= model.total()) {
      return;
    }
    asking = true;
    sender.quietly(
        new Command.ListConversations(known, Desk.PAGE),
        answer -> {
          asking = false;
          if (answer instanceof Frame.Conversations found) {
            model.page(found.page());
            // A page that brings nothing is the last one, whatever the total says.
            if (all && model.heads().size() > known) {
              more();
            }
          }
        });
  }

  /** Gets all that are missing. */
  void all() {
    all = true;
    more();
  }
}
