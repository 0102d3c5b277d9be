package app.afterclose.os.notify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A notification daemon that remembers what it is told, and does what a rep would. */
final class FakeDaemon implements AutoCloseable {
  /** What it was asked to show. */
  record Asked(
      long id,
      long replaces,
      String icon,
      String summary,
      String body,
      List<String> actions,
      Map<String, Variant<?>> hints,
      int milliseconds) {}

  final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
  final BlockingQueue<Long> withdrawn = new LinkedBlockingQueue<>();
  private final List<String> capabilities;
  private final DBusConnection bus;
  private long last;

  FakeDaemon(String address, List<String> capabilities) throws DBusException {
    this.capabilities = new ArrayList<>(capabilities);
    bus = DBusConnectionBuilder.forAddress(address).withShared(false).build();
    bus.exportObject(Notifications.PATH, new Served());
    bus.requestBusName(Notifications.NAME);
  }

  /** The next note has the number after this one. */
  void countFrom(long number) {
    last = number;
  }

  void press(long id, String action) throws DBusException {
    send(new Notifications.ActionInvoked(Notifications.PATH, new UInt32(id), action));
  }

  void token(long id, String token) throws DBusException {
    send(new Notifications.ActivationToken(Notifications.PATH, new UInt32(id), token));
  }

  void close(long id, int reason) throws DBusException {
    send(
        new Notifications.NotificationClosed(
            Notifications.PATH, new UInt32(id), new UInt32(reason)));
  }

  private void send(DBusSignal signal) {
    bus.sendMessage(signal);
  }

  @Override
  public void close() throws IOException {
    bus.close();
  }

  /** The object on the bus. */
  public final class Served implements Notifications {
    @Override
    public UInt32 show(
        String program,
        UInt32 replaces,
        String icon,
        String summary,
        String body,
        List<String> actions,
        Map<String, Variant<?>> hints,
        int milliseconds) {
      long id = replaces.longValue() > 0 ? replaces.longValue() : ++last;
      asked.add(
          new Asked(id, replaces.longValue(), icon, summary, body, actions, hints, milliseconds));
      return new UInt32(id);
    }

    @Override
    public void withdraw(UInt32 id) {
      withdrawn.add(id.longValue());
    }

    @Override
    public List<String> capabilities() {
      return capabilities;
    }

    @Override
    public String getObjectPath() {
      return Notifications.PATH;
    }
  }
}
