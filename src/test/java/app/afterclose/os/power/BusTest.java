package app.afterclose.os.power;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.os.Platform;
import app.afterclose.os.SystemBus;
import app.afterclose.os.TestBus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.types.UInt32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The desktop's service and logind's signal, on a bus of the test's own. */
@Timeout(120)
class BusTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir private Path folder;
  private EmbeddedDBusDaemon daemon;
  private Platform platform;

  /** The desktop, which writes down what is asked of it. */
  private static final class Desktop implements ScreenSaver.Service {
    final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    @Override
    public UInt32 inhibit(String application, String reason) {
      asked.add(application + ": " + reason);
      return new UInt32(7);
    }

    @Override
    public void unInhibit(UInt32 cookie) {
      asked.add("no more " + cookie);
    }

    @Override
    public String getObjectPath() {
      return ScreenSaver.PATH;
    }
  }

  @BeforeEach
  void begin() throws Exception {
    String address = "unix:path=" + folder.resolve("bus");
    daemon = TestBus.at(address);
    platform =
        new Platform(
            Platform.Kind.LINUX,
            folder,
            folder,
            Map.of(
                "PATH",
                folder.toString(),
                "DBUS_SESSION_BUS_ADDRESS",
                address,
                "DBUS_SYSTEM_BUS_ADDRESS",
                address));
  }

  @AfterEach
  void end() throws Exception {
    daemon.close();
  }

  @Test
  void withoutSystemdTheDesktopIsAsked() throws Exception {
    var desktop = new Desktop();
    try (var bus = bus();
        var awake = Power.system(platform)) {
      bus.requestBusName(ScreenSaver.BUS);
      bus.exportObject(desktop);
      awake.keep(true);
      assertThat(desktop.asked.poll(40, TimeUnit.SECONDS)).startsWith("Afterclose: ");
      awake.keep(false);
      assertThat(desktop.asked.poll(40, TimeUnit.SECONDS)).isEqualTo("no more 7");
    }
  }

  @Test
  void withoutADesktopNothingHappens() {
    try (var awake = Power.system(platform)) {
      awake.keep(true);
      awake.keep(false);
    }
  }

  @Test
  void theSystemTellsThatItSlept() throws Exception {
    var told = new Semaphore(0);
    try (var bus = bus();
        var _ =
            new SleepWatch(
                InstantSource.fixed(NOON),
                Duration.ofHours(1),
                () -> SystemBus.open(platform),
                told::release)) {
      while (!told.tryAcquire(20, TimeUnit.MILLISECONDS)) {
        // Until it listens, it hears nothing.
        bus.sendMessage(new Logind.PrepareForSleep("/org/freedesktop/login1", false));
      }
    }
  }

  @Test
  void aSleepThatBeginsIsNotOver() throws Exception {
    var told = new Semaphore(0);
    try (var watch =
        new SleepWatch(
            InstantSource.fixed(NOON), Duration.ofHours(1), Optional::empty, told::release)) {
      watch.heard(new Logind.PrepareForSleep("/org/freedesktop/login1", true));
      assertThat(told.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
      watch.heard(new Logind.PrepareForSleep("/org/freedesktop/login1", false));
      assertThat(told.tryAcquire(40, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aClockThatHasMovedOnTellsItToo() throws Exception {
    var clock = new AtomicReference<>(NOON);
    var told = new Semaphore(0);
    try (var _ = new SleepWatch(clock::get, Duration.ofMillis(5), Optional::empty, told::release)) {
      clock.set(NOON.plus(SleepWatch.GAP));
      assertThat(told.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
      clock.set(clock.get().minusSeconds(3_600));
      assertThat(told.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
      clock.set(clock.get().plusSeconds(3_600));
      assertThat(told.tryAcquire(40, TimeUnit.SECONDS)).isTrue();
      assertThat(told.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  private DBusConnection bus() {
    return SystemBus.open(platform).orElseThrow();
  }
}
