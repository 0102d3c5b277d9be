package app.afterclose.os.power;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/**
 * What is heard of systemd-logind.
 *
 * @see <a
 *     href="https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html">
 *     org.freedesktop.login1</a>
 */
@DBusInterfaceName("org.freedesktop.login1.Manager")
public interface Logind extends DBusInterface {
  /** The machine is about to sleep, or has slept. */
  class PrepareForSleep extends DBusSignal {
    private final boolean start;

    /** As dbus-java makes it from a message: {@code start} is whether the sleep begins. */
    public PrepareForSleep(String path, boolean start) throws DBusException {
      super(path, start);
      this.start = start;
    }

    boolean begins() {
      return start;
    }
  }
}
