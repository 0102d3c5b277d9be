package app.afterclose.os.notify;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.os.Notifier;
import app.afterclose.os.TestBus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BusNotifierTest {
  private static final List<String> FULL = List.of("actions", "body", "body-markup");

  @TempDir private Path folder;
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private String address;
  private EmbeddedDBusDaemon bus;
  private BusNotifier notifier;

  @BeforeEach
  void start() throws Exception {
    address = "unix:path=" + folder.resolve("bus");
    bus = TestBus.at(address);
    notifier = new BusNotifier(this::connect, folder.resolve("icon.png"), new Heard());
  }

  @AfterEach
  void stop() throws Exception {
    notifier.close();
    bus.close();
  }

  @Test
  void aNoteHasItsButtonsAndItsClick() throws Exception {
    try (var daemon = new FakeDaemon(address, FULL)) {
      notifier.show(failed("Acme <Ltd> & Co"));
      var asked = next(daemon.asked);
      assertThat(asked.replaces()).isZero();
      assertThat(asked.summary()).isEqualTo("Acme <Ltd> & Co");
      assertThat(asked.body()).isEqualTo("Failed &lt;b&gt; &amp; more");
      assertThat(asked.actions()).containsExactly("retry", "Retry", "open", "Open", "default", "");
      assertThat(asked.icon()).endsWith("icon.png");
      assertThat(asked.milliseconds()).isEqualTo(-1);
      assertThat(asked.hints().get("desktop-entry").getValue()).isEqualTo("afterclose");
      assertThat(asked.hints().get("urgency"))
          .as("never critical, which breaks through do-not-disturb")
          .extracting(Variant::getValue)
          .isEqualTo((byte) 1);
      daemon.press(asked.id(), "retry");
      assertThat(next(heard)).isEqualTo("pressed bell retry ");
      assertThat(next(daemon.withdrawn)).isEqualTo(asked.id());
    }
  }

  @Test
  void aClickOnTheNoteIsItsLastButtonAndBringsTheDesktopsToken() throws Exception {
    try (var daemon = new FakeDaemon(address, FULL)) {
      notifier.show(failed("One"));
      long id = next(daemon.asked).id();
      daemon.token(id, "token-1");
      daemon.press(id, "default");
      assertThat(next(heard)).isEqualTo("pressed bell open token-1");
    }
  }

  @Test
  void theSameKeyIsReplacedUntilItIsGone() throws Exception {
    try (var daemon = new FakeDaemon(address, FULL)) {
      notifier.show(failed("One"));
      long id = next(daemon.asked).id();
      notifier.show(failed("Two"));
      assertThat(next(daemon.asked).replaces()).isEqualTo(id);
      daemon.close(id + 100, 2);
      daemon.close(id, 2);
      assertThat(next(heard)).isEqualTo("gone bell true");
      notifier.show(failed("Three"));
      assertThat(next(daemon.asked).replaces()).isZero();
      daemon.close(id + 1, 1);
      assertThat(next(heard)).isEqualTo("gone bell false");
      daemon.press(id + 1, "open");
      notifier.withdraw("bell");
      notifier.show(failed("Four"));
      next(daemon.asked);
      assertThat(heard).as("what is gone cannot be pressed").isEmpty();
      assertThat(daemon.withdrawn).isEmpty();
    }
  }

  @Test
  void aDaemonWithoutButtonsAndMarkupGetsPlainText() throws Exception {
    try (var daemon = new FakeDaemon(address, List.of("body"))) {
      notifier.show(failed("One"));
      var asked = next(daemon.asked);
      assertThat(asked.actions()).isEmpty();
      assertThat(asked.body()).isEqualTo("Failed <b> & more");
    }
  }

  @Test
  void whatWaitsForTheRepStays() throws Exception {
    try (var daemon = new FakeDaemon(address, FULL)) {
      notifier.show(new Notifier.Note("bell", "Chat", "Paused", List.of(), true));
      assertThat(next(daemon.asked).milliseconds()).isZero();
    }
  }

  @Test
  void theNumbersOfOneDaemonMeanNothingToTheNext() throws Exception {
    try (var daemon = new FakeDaemon(address, FULL)) {
      notifier.show(failed("One"));
      next(daemon.asked);
    }
    try (var daemon = new FakeDaemon(address, List.of("body"))) {
      assertThat(next(heard)).isEqualTo("gone bell false");
      daemon.countFrom(100); // a press that is slow to come must not mean the next note by chance
      daemon.press(1, "open");
      notifier.show(failed("Two"));
      var asked = next(daemon.asked);
      assertThat(asked.replaces()).isZero();
      assertThat(asked.actions()).as("it can do other things, too").isEmpty();
      assertThat(heard).isEmpty();
    }
  }

  @Test
  void whereNobodyShowsNotificationsNothingBreaks() throws Exception {
    notifier.show(failed("One"));
    notifier.withdraw("bell");
    try (var daemon = new FakeDaemon(address, FULL)) {
      notifier.show(failed("Two"));
      var asked = next(daemon.asked);
      // Whether the daemon came before the first was shown is a matter of chance.
      assertThat(asked.summary().equals("One") ? next(daemon.asked) : asked)
          .extracting(FakeDaemon.Asked::summary)
          .isEqualTo("Two");
    }
    var without = new BusNotifier(Optional::empty, folder, new Heard());
    without.show(failed("One"));
    without.close();
  }

  @Test
  void closingTakesAllOfThemAway() throws Exception {
    try (var daemon = new FakeDaemon(address, FULL)) {
      notifier.show(failed("One"));
      long id = next(daemon.asked).id();
      notifier.close();
      assertThat(next(daemon.withdrawn)).isEqualTo(id);
      notifier.show(failed("Two"));
      assertThat(daemon.asked).isEmpty();
    }
  }

  private static Notifier.Note failed(String title) {
    var buttons =
        List.of(new Notifier.Button("retry", "Retry"), new Notifier.Button("open", "Open"));
    return new Notifier.Note("bell", title, "Failed <b> & more", buttons, false);
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(40, TimeUnit.SECONDS);
    assertThat(next).as("something within 20 s").isNotNull();
    return next;
  }

  private Optional<DBusConnection> connect() {
    try {
      return Optional.of(DBusConnectionBuilder.forAddress(address).withShared(false).build());
    } catch (DBusException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Heard implements Notifier.Listener {
    @Override
    public void pressed(String note, String button, String activation) {
      heard.add("pressed " + note + " " + button + " " + activation);
    }

    @Override
    public void gone(String note, boolean dismissed) {
      heard.add("gone " + note + " " + dismissed);
    }
  }
}
