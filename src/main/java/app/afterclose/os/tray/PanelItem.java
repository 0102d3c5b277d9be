package app.afterclose.os.tray;

import app.afterclose.os.Tray;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.errors.ServiceUnknown;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.types.UInt32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The icon on one connection to the bus. It is registered with the desktop's watcher whenever one
 * appears: a panel may start after the agent, and start again. All but {@link #shown} is for the
 * tray's thread.
 */
final class PanelItem {
  private static final Logger LOG = LoggerFactory.getLogger(PanelItem.class);

  private final DBusConnection bus;
  private final Pictures.Ground ground;
  private final ItemObject icon;
  private final MenuObject menu;
  private final MenuBook book = new MenuBook();
  private final Executor hand;
  private final String name;
  private volatile boolean shown;
  private Tray.@Nullable State state;
  private @Nullable String hint;

  /**
   * @param hand the tray's thread
   */
  PanelItem(
      DBusConnection bus,
      Pictures.Ground ground,
      Runnable activated,
      Consumer<String> clicked,
      Executor hand) {
    this.bus = bus;
    this.ground = ground;
    this.icon = new ItemObject(activated);
    this.menu = new MenuObject(clicked);
    this.hand = hand;
    this.name = StatusNotifier.ITEM + "-" + ProcessHandle.current().pid() + "-1";
  }

  /** Offers the icon; it is there for panels with the first view. */
  void open() throws DBusException {
    bus.requestBusName(name);
    bus.exportObject(StatusNotifier.ITEM_PATH, icon);
    bus.exportObject(DbusMenu.PATH, menu);
    var _ = bus.addSigHandler(watcherComesOrGoes(), this::watcherChanged);
    var _ =
        bus.addSigHandler(
            StatusNotifier.Watcher.HostRegistered.class, _ -> hand.execute(this::ask));
    var _ =
        bus.addSigHandler(
            StatusNotifier.Watcher.HostUnregistered.class, _ -> hand.execute(this::ask));
  }

  boolean connected() {
    return bus.isConnected();
  }

  /** Whether a panel shows the icon. Any thread may ask. */
  boolean shown() {
    return shown && bus.isConnected();
  }

  void show(Tray.View view) throws DBusException {
    boolean first = state == null;
    icon(view);
    menu(view.menu());
    if (first) {
      register();
    }
  }

  void close() {
    try {
      bus.close();
    } catch (IOException | RuntimeException e) {
      LOG.debug("The tray's connection did not close cleanly", e);
    }
  }

  /** Xfce's panel reads the icon again only after NewIcon and NewAttentionIcon. */
  private void icon(Tray.View view) throws DBusException {
    boolean turned = view.state() != state;
    boolean said = !view.tooltip().equals(hint);
    if (!turned && !said) {
      return;
    }
    state = view.state();
    hint = view.tooltip();
    String status = ItemObject.status(view.state());
    icon.show(new ItemObject.Look(status, Pictures.of(view.state(), ground), view.tooltip()));
    if (turned) {
      bus.sendMessage(new StatusNotifier.Item.NewStatus(StatusNotifier.ITEM_PATH, status));
      bus.sendMessage(new StatusNotifier.Item.NewAttentionIcon(StatusNotifier.ITEM_PATH));
      bus.sendMessage(new StatusNotifier.Item.NewIcon(StatusNotifier.ITEM_PATH));
    }
    if (said) {
      bus.sendMessage(new StatusNotifier.Item.NewToolTip(StatusNotifier.ITEM_PATH));
    }
  }

  private void menu(List<Tray.Item> items) throws DBusException {
    MenuBook.Change change = book.take(items);
    menu.show(change.menu());
    if (!change.rows().isEmpty()) {
      var looks = change.rows().stream().map(MenuObject::looks).toList();
      bus.sendMessage(new DbusMenu.Menu.LooksUpdated(DbusMenu.PATH, looks, List.of()));
    }
    if (change.shape()) {
      var revision = new UInt32(change.menu().revision());
      bus.sendMessage(new DbusMenu.Menu.LayoutUpdated(DbusMenu.PATH, revision, 0));
    }
  }

  /** Of this one name, so that the agent is not woken whenever any program comes or goes. */
  private static DBusMatchRule watcherComesOrGoes() throws DBusException {
    return DBusMatchRuleBuilder.create()
        .withType(DBus.NameOwnerChanged.class)
        .withArg0123(0, StatusNotifier.WATCHER)
        .build();
  }

  private void watcherChanged(DBus.NameOwnerChanged change) {
    if (change.name.equals(StatusNotifier.WATCHER)) {
      shown = false;
      if (!change.newOwner.isEmpty()) {
        hand.execute(this::register);
      }
    }
  }

  private void register() {
    if (state == null) {
      return; // with the first view
    }
    try {
      bus.getRemoteObject(
              StatusNotifier.WATCHER, StatusNotifier.WATCHER_PATH, StatusNotifier.Watcher.class)
          .register(name);
      ask();
    } catch (ServiceUnknown e) {
      LOG.info("This desktop has no tray, or not yet");
      LOG.debug("Its watcher is not there", e);
    } catch (DBusExecutionException | DBusException e) {
      LOG.info("The desktop's tray did not take the icon", e);
    }
  }

  /** Whether a panel shows what is registered; a watcher that cannot say is taken for one. */
  private void ask() {
    try {
      Object host =
          bus.getRemoteObject(StatusNotifier.WATCHER, StatusNotifier.WATCHER_PATH, Properties.class)
              .Get(StatusNotifier.WATCHER, "IsStatusNotifierHostRegistered");
      shown = !Boolean.FALSE.equals(host);
    } catch (ServiceUnknown e) {
      LOG.debug("The watcher has gone", e);
      shown = false;
    } catch (DBusExecutionException | DBusException e) {
      LOG.debug("The watcher does not say whether a panel shows icons", e);
      shown = true;
    }
  }
}
