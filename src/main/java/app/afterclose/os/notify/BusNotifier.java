package app.afterclose.os.notify;

import app.afterclose.os.Notifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.errors.ServiceUnknown;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notifications of a Linux desktop. */
final class BusNotifier implements Notifier {
  private static final Logger LOG = LoggerFactory.getLogger(BusNotifier.class);

  private static final String NAME = "Afterclose";

  /** Urgency "normal" of the specification. */
  private static final byte NORMAL = 1;

  private static final int UNTIL_SEEN = 0;
  private static final int AS_USUAL = -1;
  private static final long LAST_WORDS = 2;

  private final Supplier<Optional<DBusConnection>> open;
  private final Path icon;
  private final Listener listener;

  /** Everything is done in turn here, signals too, so that nobody waits for the daemon. */
  private final ExecutorService one =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("notifier").factory());

  private final Map<String, Shown> shown = new HashMap<>();
  private final Map<UInt32, String> tokens = new HashMap<>();
  private @Nullable DBusConnection bus;
  private @Nullable Set<String> capabilities;

  private record Shown(UInt32 id, Note note) {}

  /**
   * The notifications behind a bus.
   *
   * @param open opens a connection, which this closes
   * @param icon the program's icon, a file
   */
  BusNotifier(Supplier<Optional<DBusConnection>> open, Path icon, Listener listener) {
    this.open = open;
    this.icon = icon;
    this.listener = listener;
  }

  @Override
  public void show(Note note) {
    then(() -> shows(note));
  }

  @Override
  public void withdraw(String key) {
    then(() -> withdraws(key));
  }

  @Override
  public void close() {
    then(this::end);
    one.shutdown();
    try {
      if (!one.awaitTermination(LAST_WORDS, TimeUnit.SECONDS)) {
        LOG.info("The notification daemon does not answer; it is left alone");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void shows(Note note) throws DBusException {
    Optional<Notifications> daemon = daemon();
    if (daemon.isEmpty()) {
      return;
    }
    Set<String> can = capabilities(daemon.get());
    Shown before = shown.get(note.key());
    UInt32 id =
        daemon
            .get()
            .show(
                NAME,
                before == null ? new UInt32(0) : before.id(),
                icon.toString(),
                note.title(),
                can.contains("body-markup") ? escaped(note.body()) : note.body(),
                can.contains("actions") ? actions(note) : List.of(),
                hints(),
                note.stays() ? UNTIL_SEEN : AS_USUAL);
    shown.put(note.key(), new Shown(id, note));
  }

  private void withdraws(String key) throws DBusException {
    Shown gone = shown.remove(key);
    Optional<Notifications> daemon = gone == null ? Optional.empty() : daemon();
    if (gone != null && daemon.isPresent()) {
      daemon.get().withdraw(gone.id());
    }
  }

  private void end() throws DBusException {
    for (String key : List.copyOf(shown.keySet())) {
      withdraws(key);
    }
    disconnect();
  }

  private void disconnect() {
    DBusConnection old = bus;
    bus = null;
    capabilities = null;
    if (old != null) {
      try {
        old.close();
      } catch (IOException e) {
        LOG.debug("The connection to D-Bus did not end cleanly", e);
      }
    }
  }

  /** Its first answer starts it where the desktop does so; empty without a bus. */
  private Optional<Notifications> daemon() throws DBusException {
    if (bus != null && !bus.isConnected()) {
      shown.clear();
      disconnect();
    }
    if (bus == null) {
      bus = open.get().orElse(null);
      if (bus == null) {
        return Optional.empty();
      }
      listen(bus);
    }
    return Optional.of(
        bus.getRemoteObject(Notifications.NAME, Notifications.PATH, Notifications.class));
  }

  private void listen(DBusConnection to) throws DBusException {
    to.addSigHandler(Notifications.ActivationToken.class, s -> then(() -> token(s.id, s.token)));
    to.addSigHandler(Notifications.ActionInvoked.class, s -> then(() -> invoked(s.id, s.key)));
    to.addSigHandler(
        Notifications.NotificationClosed.class,
        s -> then(() -> closed(s.id, s.reason.intValue() == Notifications.DISMISSED)));
    // Of this one name, so that the agent is not woken whenever any program comes or goes.
    var daemons =
        DBusMatchRuleBuilder.create()
            .withType(DBus.NameOwnerChanged.class)
            .withArg0123(0, Notifications.NAME)
            .build();
    to.addSigHandler(
        daemons,
        (DBus.NameOwnerChanged s) -> {
          if (s.name.equals(Notifications.NAME)) {
            then(this::restarted);
          }
        });
  }

  private void token(UInt32 id, String token) {
    if (keyOf(id).isPresent()) {
      tokens.put(id, token);
    }
  }

  private void invoked(UInt32 id, String action) throws DBusException {
    String token = tokens.remove(id);
    Optional<String> key = keyOf(id);
    Shown was = key.isEmpty() ? null : shown.get(key.get());
    if (was == null || was.note().buttons().isEmpty()) {
      return;
    }
    String button =
        action.equals(Notifications.DEFAULT) ? was.note().buttons().getLast().key() : action;
    // Not every daemon takes it away by itself.
    withdraws(was.note().key());
    listener.pressed(was.note().key(), button, token == null ? "" : token);
  }

  private void closed(UInt32 id, boolean dismissed) {
    tokens.remove(id);
    keyOf(id)
        .ifPresent(
            key -> {
              shown.remove(key);
              listener.gone(key, dismissed);
            });
  }

  /** The numbers of one daemon mean nothing to the next, or something else. */
  private void restarted() {
    capabilities = null;
    tokens.clear();
    List<String> gone = List.copyOf(shown.keySet());
    shown.clear();
    gone.forEach(key -> listener.gone(key, false));
  }

  private Optional<String> keyOf(UInt32 id) {
    return shown.entrySet().stream()
        .filter(entry -> entry.getValue().id().equals(id))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Set<String> capabilities(Notifications daemon) {
    Set<String> known = capabilities;
    if (known == null) {
      known = Set.copyOf(daemon.capabilities());
      capabilities = known;
    }
    return known;
  }

  /**
   * Each button, and the click on the notification, which not every daemon has. The click is named
   * last and without words: Xfce's daemon makes a button of it otherwise, beside the same one.
   */
  private static List<String> actions(Note note) {
    var actions = new ArrayList<String>();
    note.buttons().forEach(button -> actions.addAll(List.of(button.key(), button.label())));
    if (!note.buttons().isEmpty()) {
      actions.addAll(List.of(Notifications.DEFAULT, ""));
    }
    return actions;
  }

  private static Map<String, Variant<?>> hints() {
    return Map.of("urgency", new Variant<>(NORMAL), "desktop-entry", new Variant<>("afterclose"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Something to do with the daemon. */
  private interface Work {
    void run() throws DBusException;
  }

  private void then(Work work) {
    try {
      one.execute(() -> guarded(work));
    } catch (RejectedExecutionException e) {
      LOG.debug("Notifications have ended", e);
    }
  }

  private static void guarded(Work work) {
    try {
      work.run();
    } catch (ServiceUnknown e) {
      LOG.debug("This desktop shows no notifications", e);
    } catch (DBusException | RuntimeException e) {
      LOG.info("A notification could not be shown or taken away ({})", e.toString());
    }
  }
}
