package app.afterclose.os;

import java.util.concurrent.locks.LockSupport;
import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.freedesktop.dbus.exceptions.DBusException;

/** Makes a D-Bus of the test's own. */
public final class TestBus {
  private static final long START = 40_000;

  private TestBus() {}

  /** One that works at {@code address}. */
  public static EmbeddedDBusDaemon at(String address) throws DBusException {
    var daemon = new EmbeddedDBusDaemon(address + ",listen=true");
    daemon.startInBackgroundAndWait(START);
    // It listens before its thread runs, and a client that comes in between ends it for ever.
    long deadline = System.nanoTime() + START * 1_000_000;
    while (!daemon.isRunning()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("the bus never ran");
      }
      LockSupport.parkNanos(1_000_000);
    }
    return daemon;
  }
}
