package app.afterclose.window.state;

import app.afterclose.model.CallId;
import app.afterclose.model.History;
import app.afterclose.model.LiveText;
import app.afterclose.model.RunId;
import java.util.List;

/** Where the open conversation is shown. For the JavaFX thread. */
public interface ThreadScreen {
  /** Shows a conversation as it is now, with the text so far of its turns in flight. */
  void show(History history, List<LiveText> live);

  /** More text of a turn in flight. */
  void live(LiveText text);

  /** Stands at {@code item}, which is shown. */
  void reveal(History.Item item);

  /** Stands at the card of a call that is shown, or at what has come of it. */
  void reveal(CallId call);

  /** The same, with what the call was asked with in sight, in which something was found. */
  void found(CallId call);

  /** Puts the focus to the message {@code id} in line, where that is shown. */
  void inLine(String id);

  /** Brings its end into sight, or the first card that waits. */
  void latest();

  /** Whether the rep has changed something in a card of {@code run} and nobody knows yet. */
  boolean changed(RunId run);

  /** Shows nothing: another conversation will follow, or a chat that has not begun. */
  void clear();
}
