package app.afterclose.os;

import java.util.List;

/**
 * The desktop's notifications. A desktop without them shows none, and nothing else changes. Any
 * thread may call; what the rep does comes on a thread of the notifier's.
 */
public interface Notifier extends AutoCloseable {
  /** Shows {@code note}, in place of the one with its key if that is still shown. */
  void show(Note note);

  /** Takes the note with {@code key} away, if it is shown. */
  void withdraw(String key);

  /** Takes all of them away. */
  @Override
  void close();

  /**
   * A notification.
   *
   * @param key its name
   * @param title one line, plain text
   * @param body plain text; may be empty
   * @param buttons what the rep can do at once; a click on the note itself is the last of them
   * @param stays whether it should stay until the rep has seen it, where the desktop can do that
   */
  record Note(String key, String title, String body, List<Button> buttons, boolean stays) {
    public Note {
      buttons = List.copyOf(buttons);
    }
  }

  /** A button; {@code key} is told when it is pressed. */
  record Button(String key, String label) {}

  /** Is told what the rep did. */
  interface Listener {
    /**
     * A button was pressed, and the note is gone.
     *
     * @param activation what the desktop gave for bringing a window to the front, or empty
     */
    void pressed(String note, String button, String activation);

    /** The note is gone, with no button pressed; {@code dismissed} is whether the rep did it. */
    void gone(String note, boolean dismissed);
  }
}
