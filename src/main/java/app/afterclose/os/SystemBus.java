package app.afterclose.os;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.freedesktop.dbus.connections.impl.DBusConnection;

/** Finds the D-Bus of the machine. Never throws and never waits for a bus that is gone. */
public final class SystemBus {
  private static final List<Path> USUAL =
      List.of(Path.of("/run/dbus/system_bus_socket"), Path.of("/var/run/dbus/system_bus_socket"));

  private SystemBus() {}

  /** A connection of the caller's own, to be closed by it, or empty when there is no bus. */
  public static Optional<DBusConnection> open(Platform platform) {
    String said = platform.environment().getOrDefault("DBUS_SYSTEM_BUS_ADDRESS", "");
    List<Path> sockets = new ArrayList<>(SessionBus.paths(said));
    if (said.isBlank()) {
      sockets.addAll(USUAL);
    }
    return SessionBus.first(sockets, SessionBus.PATIENCE);
  }
}
