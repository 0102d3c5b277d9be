package app.afterclose.os;

import java.util.List;

/**
 * The icon that stands for the agent in the desktop's tray, with its menu. A desktop without a tray
 * shows none, and nothing else changes. Any thread may call; clicks come on a thread of the tray's.
 */
public interface Tray extends AutoCloseable {
  /** Shows {@code view} in place of what was shown. */
  void show(View view);

  /** Whether the desktop shows the icon now; it may come and go with the desktop's panel. */
  boolean shown();

  /** Takes the icon away. */
  @Override
  void close();

  /**
   * What the tray shows.
   *
   * @param state what the icon tells
   * @param tooltip one line: "Afterclose: 2 running, 1 needs you"
   * @param menu its entries, from the top
   */
  record View(State state, String tooltip, List<Item> menu) {
    public View {
      menu = List.copyOf(menu);
    }
  }

  /** What the icon tells. */
  enum State {
    IDLE,
    RUNNING,
    /** A run waits for the rep. */
    NEEDS_YOU,
    FAILED
  }

  /**
   * An entry of the menu; {@code key} is told when it is clicked, and stays while it means that.
   */
  sealed interface Item {
    /** An entry that does something. */
    record Action(String key, String label) implements Item {}

    /** An entry that is on or off. */
    record Check(String key, String label, boolean on) implements Item {}

    /** A line between groups. */
    record Line() implements Item {}
  }
}
