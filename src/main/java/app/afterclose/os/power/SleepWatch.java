package app.afterclose.os.power;

import app.afterclose.os.Platform;
import app.afterclose.os.SystemBus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells that the machine has slept, soon after; until it is closed. */
public final class SleepWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SleepWatch.class);
  private static final Duration TICK = Duration.ofSeconds(5);

  /** A clock that moved on by more than this between two ticks was asleep, or put forward. */
  static final Duration GAP = Duration.ofSeconds(20);

  private final InstantSource clock;
  private final Duration tick;
  private final Runnable woke;
  private final CountDownLatch over = new CountDownLatch(1);
  private Instant last;
  private @Nullable DBusConnection bus;

  /**
   * Begins to watch.
   *
   * @param woke told, on a thread of its own, after each sleep; perhaps twice
   */
  public static SleepWatch system(Platform platform, InstantSource clock, Runnable woke) {
    boolean logind = platform.kind() == Platform.Kind.LINUX;
    return new SleepWatch(
        clock, TICK, () -> logind ? SystemBus.open(platform) : Optional.empty(), woke);
  }

  SleepWatch(
      InstantSource clock, Duration tick, Supplier<Optional<DBusConnection>> buses, Runnable woke) {
    this.clock = clock;
    this.tick = tick;
    this.woke = woke;
    this.last = clock.instant();
    Thread.ofVirtual().name("sleep-watch").start(this::watch);
    Thread.ofVirtual().name("sleep-signal").start(() -> listen(buses));
  }

  /** Whether the machine slept between two looks at the clock. */
  static boolean slept(Instant before, Instant now) {
    return Duration.between(before, now).compareTo(GAP) > 0;
  }

  private void watch() {
    try {
      while (!over.await(tick.toNanos(), TimeUnit.NANOSECONDS)) {
        if (looked()) {
          tell("the clock has moved on");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean looked() {
    Instant before = last;
    last = clock.instant();
    return slept(before, last);
  }

  private void listen(Supplier<Optional<DBusConnection>> buses) {
    Optional<DBusConnection> found = buses.get();
    if (found.isEmpty() || !keep(found.get())) {
      return;
    }
    try {
      var _ = found.get().addSigHandler(Logind.PrepareForSleep.class, this::heard);
    } catch (DBusException e) {
      LOG.info("The system does not tell of its sleep; the clock does", e);
    }
  }

  void heard(Logind.PrepareForSleep signal) {
    if (!signal.begins()) {
      looked(); // the clock need not tell it again
      Thread.ofVirtual().start(() -> tell("the system says so"));
    }
  }

  private void tell(String why) {
    LOG.info("The machine has slept: {}", why);
    try {
      woke.run();
    } catch (RuntimeException e) {
      LOG.error("Not everything went on after the machine's sleep", e);
    }
  }

  /** False when the watch is over already. */
  private synchronized boolean keep(DBusConnection open) {
    if (over.getCount() > 0) {
      bus = open;
      return true;
    }
    close(open);
    return false;
  }

  @Override
  public synchronized void close() {
    over.countDown();
    if (bus != null) {
      close(bus);
      bus = null;
    }
  }

  private static void close(DBusConnection open) {
    try {
      open.close();
    } catch (IOException e) {
      LOG.debug("the bus was gone", e);
    }
  }
}
