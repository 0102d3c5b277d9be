package app.afterclose.agent;

import app.afterclose.os.Notifier;
import java.util.function.Function;

/**
 * The desktop that the agent runs on.
 *
 * @param notifier makes its notifications, for whoever is told what the rep does with them
 * @param window starts the window's process
 * @param machine what it stands on
 */
record Desktop(
    Function<Notifier.Listener, Notifier> notifier, Windows.Starter window, Machine machine) {

  /** One on a machine that never sleeps. */
  Desktop(Function<Notifier.Listener, Notifier> notifier, Windows.Starter window) {
    this(notifier, window, Machine.plain());
  }
}
