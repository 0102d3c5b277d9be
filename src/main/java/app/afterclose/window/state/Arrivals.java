package app.afterclose.window.state;

import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationId;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;

/** What comes of what the agent says of its own accord. For the JavaFX thread. */
final class Arrivals {
  private final WindowModel model;
  private final Opened opened;
  private final Pages pages;
  private final Wholes wholes;
  private final Seen seen;
  private final Typed typed;
  private final Runnable newChat;

  /**
   * @param newChat leaves the open conversation for a new one
   */
  Arrivals(
      WindowModel model,
      Opened opened,
      Pages pages,
      Wholes wholes,
      Seen seen,
      Typed typed,
      Runnable newChat) {
    this.model = model;
    this.opened = opened;
    this.pages = pages;
    this.wholes = wholes;
    this.seen = seen;
    this.typed = typed;
    this.newChat = newChat;
  }

  /** Asks for everything from the start: the agent, or its connection, is another one. */
  void reattach() {
    pages.again(
        told -> {
          model.overview(told);
          seen.look();
        });
    opened.again();
  }

  void happened(Recorded entry) {
    wholes.happened(entry);
    opened.happened(entry);
  }

  void live(LiveText text) {
    opened.live(text);
  }

  /** A conversation is gone for good; the rep, if there, stays at the place, before a new chat. */
  void erased(ConversationId id) {
    typed.erased(id);
    boolean shown = model.open().filter(id::equals).isPresent();
    model.erased(id);
    if (shown) {
      Place place = model.place();
      newChat.run();
      model.place(place, null);
    }
  }

  void rang(BellItem item) {
    model.bell(item);
    seen.look();
  }
}
