package app.afterclose.agent;

import app.afterclose.os.Notifier;
import app.afterclose.os.Tray;
import app.afterclose.os.tray.Trays;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The desktop that the agent runs on.
 *
 * @param notifier makes its notifications, for whoever is told what the rep does with them
 * @param window starts the window's process
 * @param machine what it stands on
 * @param tray makes its tray, for whoever is told the keys of what the rep clicks
 * @param display whether a window can be opened on it
 */
record Desktop(
    Function<Notifier.Listener, Notifier> notifier,
    Windows.Starter window,
    Machine machine,
    Function<Consumer<String>, Tray> tray,
    boolean display) {

  /** One without a tray. */
  Desktop(Function<Notifier.Listener, Notifier> notifier, Windows.Starter window, Machine machine) {
    this(notifier, window, machine, _ -> Trays.none(), true);
  }

  /** One without a tray on a machine that never sleeps. */
  Desktop(Function<Notifier.Listener, Notifier> notifier, Windows.Starter window) {
    this(notifier, window, Machine.plain());
  }
}
