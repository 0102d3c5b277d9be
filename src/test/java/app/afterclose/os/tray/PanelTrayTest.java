package app.afterclose.os.tray;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.os.TestBus;
import app.afterclose.os.Tray;
import app.afterclose.os.Tray.Item;
import app.afterclose.os.Tray.State;
import app.afterclose.os.Tray.View;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PanelTrayTest {
  private static final Item OPEN = new Item.Action("open", "Open Afterclose");
  private static final Item QUIT = new Item.Action("quit", "Quit");

  private final BlockingQueue<String> clicks = new LinkedBlockingQueue<>();
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger opened = new AtomicInteger();
  private EmbeddedDBusDaemon daemon;
  private String address;
  private Tray tray;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    address = "unix:path=" + folder.resolve("bus");
    daemon = TestBus.at(address);
    tray = new PanelTray(this::find, Pictures.Ground.DARK, clicks::add, nanos::get);
  }

  @AfterEach
  void stop() throws Exception {
    tray.close();
    daemon.close();
  }

  private DBusConnection connect() {
    try {
      return DBusConnectionBuilder.forAddress(address).withShared(false).build();
    } catch (DBusException e) {
      throw new AssertionError(e);
    }
  }

  private Optional<DBusConnection> find() {
    opened.incrementAndGet();
    return Optional.of(connect());
  }

  private FakePanel panel() throws DBusException {
    return new FakePanel(connect(), true);
  }

  private static View view(State state, String hint, Item... menu) {
    return new View(state, hint, List.of(menu));
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(40, TimeUnit.SECONDS);
    assertThat(next).as("it never came").isNotNull();
    return next;
  }

  private static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it never came true").isLessThan(end);
      LockSupport.parkNanos(5_000_000);
    }
  }

  @Test
  void aPanelGetsTheIconWithItsPicturesAndHint() throws Exception {
    try (var panel = panel()) {
      tray.show(view(State.RUNNING, "Afterclose: 2 running", OPEN));
      String name = next(panel.registered);
      assertThat(name).isEqualTo(StatusNotifier.ITEM + "-" + ProcessHandle.current().pid() + "-1");
      var told = panel.properties(name);
      assertThat(told.get("Status").getValue()).isEqualTo("Active");
      assertThat(told.get("Id").getValue()).isEqualTo("afterclose");
      assertThat(told.get("Title").getValue()).isEqualTo("Afterclose");
      assertThat(told.get("Menu").getValue()).hasToString(DbusMenu.PATH);
      assertThat(told.get("ItemIsMenu").getValue()).isEqualTo(false);
      assertThat(((Object[]) told.get("ToolTip").getValue())[2]).isEqualTo("Afterclose: 2 running");
      var pictures = (List<?>) told.get("IconPixmap").getValue();
      assertThat(pictures).extracting(picture -> ((Object[]) picture)[0]).containsExactly(22, 48);
      until(tray::shown);
    }
  }

  @Test
  void theMenuIsReadAndClicked() throws Exception {
    try (var panel = panel()) {
      tray.show(
          view(
              State.IDLE,
              "Afterclose",
              OPEN,
              new Item.Line(),
              new Item.Action("run:1", "a_b"),
              new Item.Check("login", "Start at login", true)));
      String name = next(panel.registered);
      var entries = panel.entries(name);
      assertThat(entries).extracting(e -> e.id).containsExactly(1, 2, 3, 4);
      assertThat(entries.get(0).looks.get("label").getValue()).isEqualTo("Open Afterclose");
      assertThat(entries.get(1).looks.get("type").getValue()).isEqualTo("separator");
      assertThat(entries.get(2).looks.get("label").getValue()).isEqualTo("a__b");
      assertThat(entries.get(3).looks.get("toggle-type").getValue()).isEqualTo("checkmark");
      assertThat(entries.get(3).looks.get("toggle-state").getValue()).isEqualTo(1);
      panel.click(name, 3);
      assertThat(next(clicks)).isEqualTo("run:1");
      var happening = new DbusMenu.Happening(4, "clicked", new Variant<>(0), new UInt32(0));
      assertThat(panel.menu(name).events(List.of(happening))).isEmpty();
      assertThat(next(clicks)).isEqualTo("login");
      panel.item(name).activate(1, 2);
      assertThat(next(clicks)).as("the icon itself").isEqualTo("open");
      assertThat(panel.menu(name).looks(List.of(3), List.of()))
          .extracting(l -> l.id)
          .containsExactly(3);
      assertThat(panel.menu(name).look(3, "label").getValue()).isEqualTo("a__b");
    }
  }

  @Test
  void aLateClickOnWhatIsGoneDoesNothing() throws Exception {
    try (var panel = panel()) {
      tray.show(view(State.RUNNING, "", OPEN, new Item.Action("run:1", "One"), QUIT));
      String name = next(panel.registered);
      until(() -> !panel.signals.isEmpty());
      tray.show(view(State.IDLE, "", OPEN, QUIT));
      until(() -> panel.signals.contains(3L));
      panel.click(name, 2);
      panel.click(name, 3);
      assertThat(next(clicks)).isEqualTo("quit");
      assertThat(clicks).isEmpty();
    }
  }

  @Test
  void aStateIsToldToPanelsThatReadTheIconOnlyWhenAsked() throws Exception {
    try (var panel = panel()) {
      tray.show(view(State.IDLE, "Afterclose", OPEN));
      String name = next(panel.registered);
      until(() -> panel.signals.contains(2L));
      panel.signals.clear();
      tray.show(view(State.NEEDS_YOU, "Afterclose", OPEN));
      assertThat(next(panel.signals)).isEqualTo("NeedsAttention");
      assertThat(next(panel.signals)).isEqualTo("attention");
      assertThat(next(panel.signals)).isEqualTo("icon");
      assertThat(panel.properties(name).get("Status").getValue()).isEqualTo("NeedsAttention");
      tray.show(view(State.FAILED, "Afterclose: 1 failed", OPEN));
      assertThat(next(panel.signals)).isEqualTo("Active");
      until(() -> panel.signals.contains("hint"));
    }
  }

  @Test
  void aNewLabelKeepsTheMenusShape() throws Exception {
    try (var panel = panel()) {
      tray.show(view(State.RUNNING, "", OPEN, new Item.Action("run:1", "0:10"), QUIT));
      String name = next(panel.registered);
      until(() -> panel.signals.contains(2L));
      panel.signals.clear();
      tray.show(view(State.RUNNING, "", OPEN, new Item.Action("run:1", "0:20"), QUIT));
      assertThat(next(panel.signals)).isInstanceOf(List.class);
      assertThat(panel.menu(name).layout(0, -1, List.of()).first.longValue()).isEqualTo(2);
      assertThat(panel.entries(name).get(1).looks.get("label").getValue()).isEqualTo("0:20");
      assertThat(panel.signals).as("and nothing else").isEmpty();
    }
  }

  @Test
  void aPanelThatStartsLaterOrAgainGetsTheIcon() throws Exception {
    tray.show(view(State.IDLE, "Afterclose", OPEN));
    until(() -> opened.get() == 1);
    assertThat(tray.shown()).isFalse();
    try (var panel = panel()) {
      next(panel.registered);
      until(tray::shown);
    }
    // That a name is gone the embedded bus tells in a form that cannot be read; that it comes,
    // well.
    try (var panel = panel()) {
      String name = next(panel.registered);
      until(tray::shown);
      panel.item(name).activate(0, 0);
      assertThat(next(clicks)).isEqualTo("open");
    }
    assertThat(opened).hasValue(1);
  }

  @Test
  void aWatcherWithoutAPanelShowsNothing() throws Exception {
    try (var panel = new FakePanel(connect(), false)) {
      tray.show(view(State.IDLE, "Afterclose", OPEN));
      next(panel.registered);
      panel.host(true);
      until(tray::shown);
      panel.host(false);
      until(() -> !tray.shown());
    }
  }

  @Test
  void aLostBusIsLookedForAgainAfterAWhile() throws Exception {
    try (var panel = panel()) {
      tray.show(view(State.IDLE, "Afterclose", OPEN));
      next(panel.registered);
      until(tray::shown);
    }
    daemon.close();
    until(() -> !tray.shown());
    daemon = TestBus.at(address);
    try (var panel = panel()) {
      tray.show(view(State.RUNNING, "Afterclose: 1 running", OPEN));
      nanos.addAndGet(Duration.ofSeconds(31).toNanos());
      tray.show(view(State.RUNNING, "Afterclose: 1 running", OPEN, QUIT));
      next(panel.registered);
      until(tray::shown);
    }
  }

  @Test
  void withoutABusNothingBreaks() throws Exception {
    var none =
        new PanelTray(
            () -> {
              opened.incrementAndGet();
              return Optional.empty();
            },
            Pictures.Ground.LIGHT,
            clicks::add,
            nanos::get);
    none.show(view(State.IDLE, "Afterclose", OPEN));
    until(() -> opened.get() == 1);
    none.show(view(State.RUNNING, "Afterclose", OPEN));
    assertThat(none.shown()).isFalse();
    none.close();
    none.show(view(State.IDLE, "Afterclose", OPEN));
    assertThat(opened).as("a bus is not asked for each view").hasValue(1);
  }
}
