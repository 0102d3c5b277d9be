package app.afterclose.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SessionBusTest {
  private static final Duration LONG = Duration.ofHours(1);

  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>();

  @Test
  void theEnvironmentComesFirstThenTheRuntimeFolder() throws Exception {
    environment.put("XDG_RUNTIME_DIR", "/run/me");
    environment.put(
        "DBUS_SESSION_BUS_ADDRESS",
        "tcp:host=localhost,port=1;unix:abstract=/tmp/x;unix:guid=1,path=/a%20b+c;unix:path=/d,guid=2;"
            + "unix:path=/e%2Cf;unix:path=/%00;unix:path=/%zz;nonsense;");
    assertThat(sockets()).containsExactly(Path.of("/a b+c"), Path.of("/d"), Path.of("/run/me/bus"));
    environment.remove("DBUS_SESSION_BUS_ADDRESS");
    assertThat(sockets()).containsExactly(Path.of("/run/me/bus"));
    environment.clear();
    assertThat(sockets())
        .containsExactly(folder.resolve(Files.getAttribute(folder, "unix:uid") + "/bus"));
  }

  @Test
  void aBusIsConnectedToPastThoseThatAreGone() throws Exception {
    Path live = folder.resolve("live");
    Path dead = folder.resolve("dead");
    listen(dead).close();
    assertThat(dead).exists();
    environment.put(
        "DBUS_SESSION_BUS_ADDRESS",
        "unix:path=%s/none;unix:path=%s;unix:path=%s".formatted(folder, dead, live));
    try (var _ = TestBus.at("unix:path=" + live);
        var bus = SessionBus.open(platform()).orElseThrow()) {
      assertThat(bus.getUniqueName()).startsWith(":");
    }
  }

  @Test
  void aBusIsKnockedAtOnce() throws Exception {
    var knocks = new AtomicInteger();
    ServerSocketChannel bus = listen(folder.resolve("bus"));
    Thread ends = Thread.ofVirtual().start(() -> hangUp(bus, knocks));
    try {
      assertThat(SessionBus.first(List.of(folder.resolve("bus")), LONG)).isEmpty();
    } finally {
      bus.close();
    }
    ends.join();
    assertThat(knocks).hasValue(1);
  }

  @Test
  void aBusThatHangsIsGivenUp() throws Exception {
    try (var _ = listen(folder.resolve("bus"))) {
      Duration patience = Duration.ofMillis(50);
      assertThat(SessionBus.first(List.of(folder.resolve("bus")), patience)).isEmpty();
    }
  }

  @Test
  void whereNobodyListensNothingIsWaitedFor() throws Exception {
    listen(folder.resolve("bus")).close();
    List<Path> sockets = List.of(folder.resolve("gone"), folder.resolve("bus"));
    assertThat(SessionBus.first(sockets, LONG)).isEmpty();
  }

  private static void hangUp(ServerSocketChannel bus, AtomicInteger knocks) {
    try {
      while (true) {
        bus.accept().close();
        knocks.incrementAndGet();
      }
    } catch (ClosedChannelException _) {
      // the test is over
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> sockets() {
    return SessionBus.sockets(platform(), folder);
  }

  private Platform platform() {
    return new Platform(Platform.Kind.LINUX, folder, folder, environment);
  }

  private static ServerSocketChannel listen(Path socket) throws Exception {
    var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    return server.bind(UnixDomainSocketAddress.of(socket));
  }
}
