package app.afterclose.window;

import app.afterclose.model.ConversationId;
import app.afterclose.window.bell.BellButton;
import app.afterclose.window.details.DetailsView;
import app.afterclose.window.palette.Palette;
import app.afterclose.window.parts.Layer;
import app.afterclose.window.state.Desk;
import app.afterclose.window.state.Place;

/**
 * Where the rep comes to from outside of the window: from a notification, the tray or the terminal.
 * What floats makes way; a dialog keeps the keys, and stays where something is typed in it or a
 * question waits.
 */
final class Called {
  private final Desk desk;
  private final Palette palette;
  private final Layer popups;
  private final Dialogs dialogs;
  private final DetailsView details;
  private final BellButton bell;
  private final Runnable write;

  /**
   * @param write puts the focus to where the rep writes
   */
  Called(
      Desk desk,
      Palette palette,
      Layer popups,
      Dialogs dialogs,
      DetailsView details,
      BellButton bell,
      Runnable write) {
    this.desk = desk;
    this.palette = palette;
    this.popups = popups;
    this.dialogs = dialogs;
    this.details = details;
    this.bell = bell;
    this.write = write;
  }

  /**
   * Shows a conversation at what the entry {@code seq} is part of, 0 for its end; the rep goes on
   * in the card that waits there, else where they write.
   */
  void conversation(ConversationId id, long seq) {
    clear();
    details.uncover();
    write();
    desk.open(id, seq);
  }

  /** Lists what rang. */
  void bell() {
    palette.close();
    if (!dialogs.showing()) {
      bell.open();
    }
  }

  /** Shows the deals. */
  void pipeline() {
    clear();
    desk.show(Place.PIPELINE);
  }

  /** Begins a new chat. */
  void newChat() {
    clear();
    desk.newChat();
    write();
  }

  private void clear() {
    palette.close();
    popups.close();
    dialogs.closeWhatIsRead();
  }

  private void write() {
    if (!dialogs.showing()) {
      write.run();
    }
  }
}
