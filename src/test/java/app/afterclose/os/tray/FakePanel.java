package app.afterclose.os.tray;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A desktop's panel as the tray sees it: the watcher, and what a panel asks of an item. */
final class FakePanel extends Told implements StatusNotifier.Watcher, AutoCloseable {
  final BlockingQueue<String> registered = new LinkedBlockingQueue<>();
  final BlockingQueue<Object> signals = new LinkedBlockingQueue<>();
  private final DBusConnection bus;
  private volatile boolean host;

  FakePanel(DBusConnection bus, boolean host) throws DBusException {
    super(StatusNotifier.WATCHER_PATH);
    this.bus = bus;
    this.host = host;
    bus.addSigHandler(StatusNotifier.Item.NewStatus.class, s -> signals.add(s.status()));
    bus.addSigHandler(StatusNotifier.Item.NewIcon.class, _ -> signals.add("icon"));
    bus.addSigHandler(StatusNotifier.Item.NewAttentionIcon.class, _ -> signals.add("attention"));
    bus.addSigHandler(StatusNotifier.Item.NewToolTip.class, _ -> signals.add("hint"));
    bus.addSigHandler(DbusMenu.Menu.LayoutUpdated.class, s -> signals.add(s.revision()));
    bus.addSigHandler(DbusMenu.Menu.LooksUpdated.class, s -> signals.add(s.updated()));
    bus.exportObject(StatusNotifier.WATCHER_PATH, this);
    bus.requestBusName(StatusNotifier.WATCHER);
  }

  /** A panel comes to the watcher, or goes. */
  void host(boolean now) throws DBusException {
    host = now;
    bus.sendMessage(
        now
            ? new StatusNotifier.Watcher.HostRegistered(StatusNotifier.WATCHER_PATH)
            : new StatusNotifier.Watcher.HostUnregistered(StatusNotifier.WATCHER_PATH));
  }

  StatusNotifier.Item item(String name) throws DBusException {
    return bus.getRemoteObject(name, StatusNotifier.ITEM_PATH, StatusNotifier.Item.class);
  }

  Map<String, Variant<?>> properties(String name) throws DBusException {
    return bus.getRemoteObject(name, StatusNotifier.ITEM_PATH, Properties.class)
        .GetAll(StatusNotifier.ITEM);
  }

  DbusMenu.Menu menu(String name) throws DBusException {
    return bus.getRemoteObject(name, DbusMenu.PATH, DbusMenu.Menu.class);
  }

  /** The menu's entries: their numbers, in order, with how they look. */
  List<DbusMenu.Layout> entries(String name) throws DBusException {
    return menu(name).layout(0, -1, List.of()).second.below.stream().map(FakePanel::entry).toList();
  }

  void click(String name, int id) throws DBusException {
    menu(name).event(id, "clicked", new Variant<>(0), new UInt32(0));
  }

  @Override
  public void register(String service) {
    registered.add(service);
  }

  @Override
  Map<String, Variant<?>> properties() {
    return Map.of("IsStatusNotifierHostRegistered", new Variant<>(host));
  }

  @Override
  public void close() throws IOException {
    bus.close();
  }

  /** A struct within a variant comes as a plain list of its values. */
  @SuppressWarnings("unchecked")
  private static DbusMenu.Layout entry(Variant<?> below) {
    Object[] values = (Object[]) below.getValue();
    return new DbusMenu.Layout(
        (Integer) values[0], (Map<String, Variant<?>>) values[1], (List<Variant<?>>) values[2]);
  }
}
