package app.afterclose.os.tray;

import app.afterclose.os.Tray;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tray of a Linux desktop's panel. Everything is said to the bus on one thread, the newest view
 * alone when several came meanwhile; nobody who calls waits for the bus.
 */
final class PanelTray implements Tray {
  private static final Logger LOG = LoggerFactory.getLogger(PanelTray.class);

  /** After which a bus that was not there, or was lost, is looked for again. */
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Supplier<Optional<DBusConnection>> bus;
  private final Pictures.Ground ground;
  private final Consumer<String> clicked;
  private final LongSupplier nanos;
  private final ExecutorService hand =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("tray").factory());
  private final AtomicBoolean due = new AtomicBoolean();
  private volatile @Nullable View latest;
  private volatile @Nullable PanelItem item;
  private @Nullable Long tried;

  /**
   * The tray of the desktop that {@code bus} belongs to.
   *
   * @param bus opens a connection, or finds none
   * @param ground what the panel looks like
   * @param clicked is told the key of an entry, on a thread of its own
   * @param nanos a clock that only ever runs on
   */
  PanelTray(
      Supplier<Optional<DBusConnection>> bus,
      Pictures.Ground ground,
      Consumer<String> clicked,
      LongSupplier nanos) {
    this.bus = bus;
    this.ground = ground;
    this.clicked = clicked;
    this.nanos = nanos;
  }

  @Override
  public void show(View view) {
    latest = view;
    if (due.compareAndSet(false, true)) {
      soon(this::draw);
    }
  }

  @Override
  public boolean shown() {
    PanelItem now = item;
    return now != null && now.shown();
  }

  @Override
  public void close() {
    soon(this::drop);
    hand.shutdown();
    try {
      if (!hand.awaitTermination(FAREWELL.toNanos(), TimeUnit.NANOSECONDS)) {
        LOG.info("The panel does not answer; its icon goes with the process");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void draw() {
    due.set(false);
    View view = latest;
    try {
      PanelItem now = open();
      if (now != null && view != null) {
        now.show(view);
      }
    } catch (DBusException | RuntimeException e) {
      LOG.info("The tray could not be shown; it is tried again later", e);
      drop();
    }
  }

  private @Nullable PanelItem open() throws DBusException {
    PanelItem now = item;
    if (now != null && now.connected()) {
      return now;
    }
    drop();
    if (tried != null && nanos.getAsLong() - tried < AGAIN.toNanos()) {
      return null;
    }
    tried = nanos.getAsLong();
    Optional<DBusConnection> connection = bus.get();
    if (connection.isEmpty()) {
      return null;
    }
    var opened = new PanelItem(connection.get(), ground, this::activated, this::click, this::soon);
    item = opened;
    opened.open();
    return opened;
  }

  private void drop() {
    PanelItem old = item;
    item = null;
    if (old != null) {
      old.close();
    }
  }

  /** A click on the icon itself is one on the menu's first entry. */
  private void activated() {
    View view = latest;
    if (view != null && !view.menu().isEmpty() && view.menu().getFirst() instanceof Item.Action a) {
      click(a.key());
    }
  }

  private void click(String key) {
    Thread.ofVirtual().name("tray-click").start(() -> clicked.accept(key));
  }

  private void soon(Runnable work) {
    try {
      hand.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.debug("The tray is closed", e);
    }
  }
}
