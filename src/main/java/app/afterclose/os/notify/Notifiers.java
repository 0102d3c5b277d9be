package app.afterclose.os.notify;

import app.afterclose.os.Notifier;
import app.afterclose.os.Platform;
import app.afterclose.os.SessionBus;
import java.nio.file.Path;

/** Finds the desktop's notifications. */
public final class Notifiers {
  private Notifiers() {}

  /**
   * The desktop's own. Making it touches nothing; each notification finds out whether the desktop
   * shows any.
   *
   * @param icon the program's icon, a file
   * @param listener is told what the rep did
   */
  public static Notifier system(Platform platform, Path icon, Notifier.Listener listener) {
    return switch (platform.kind()) {
      case LINUX -> new BusNotifier(() -> SessionBus.open(platform), icon, listener);
      case WINDOWS, MAC -> new AwtNotifier(listener);
    };
  }
}
