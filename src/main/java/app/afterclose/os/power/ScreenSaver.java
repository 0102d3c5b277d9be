package app.afterclose.os.power;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the desktop not to go to sleep for being idle.
 *
 * @see <a href="https://specifications.freedesktop.org/idle-inhibit-spec/latest/">Idle Inhibition
 *     Service</a>
 */
final class ScreenSaver implements Awake.Way {
  static final String BUS = "org.freedesktop.ScreenSaver";
  static final String PATH = "/org/freedesktop/ScreenSaver";
  private static final Logger LOG = LoggerFactory.getLogger(ScreenSaver.class);

  private final Supplier<Optional<DBusConnection>> buses;

  /**
   * @param buses opens a connection to the session's bus
   */
  ScreenSaver(Supplier<Optional<DBusConnection>> buses) {
    this.buses = buses;
  }

  /** The desktop's service. */
  @DBusInterfaceName(BUS)
  public interface Service extends DBusInterface {
    @DBusMemberName("Inhibit")
    UInt32 inhibit(String application, String reason);

    @DBusMemberName("UnInhibit")
    void unInhibit(UInt32 cookie);
  }

  /** The wish ends with the connection, so that one is kept for as long as it is held. */
  @Override
  public Optional<Awake.Hold> take(Runnable lost) {
    Optional<DBusConnection> bus = buses.get();
    if (bus.isEmpty()) {
      return Optional.empty();
    }
    try {
      var service = bus.get().getRemoteObject(BUS, PATH, Service.class);
      UInt32 cookie = service.inhibit("Afterclose", Power.why());
      return Optional.of(() -> drop(bus.get(), service, cookie));
    } catch (DBusException | DBusExecutionException e) {
      LOG.info("The desktop does not take the wish to stay awake ({})", e.getMessage());
      close(bus.get());
      return Optional.empty();
    }
  }

  private static void drop(DBusConnection bus, Service service, UInt32 cookie) {
    try {
      service.unInhibit(cookie);
    } catch (DBusExecutionException e) {
      LOG.debug("the desktop has forgotten the wish", e);
    } finally {
      close(bus);
    }
  }

  private static void close(DBusConnection bus) {
    try {
      bus.close();
    } catch (IOException e) {
      LOG.debug("the bus was gone", e);
    }
  }
}
