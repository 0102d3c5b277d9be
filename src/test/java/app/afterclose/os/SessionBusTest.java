package app.afterclose.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SessionBusTest {
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
  void aBusThatListensIsFoundPastThoseThatDoNot() throws Exception {
    Path live = folder.resolve("live");
    Path dead = folder.resolve("dead");
    listen(dead).close();
    environment.put(
        "DBUS_SESSION_BUS_ADDRESS",
        "unix:path=%s/none;unix:path=%s;unix:path=%s".formatted(folder, dead, live));
    assertThat(dead).exists();
    assertThat(SessionBus.address(platform(), folder)).isEmpty();
    try (var _ = listen(live)) {
      assertThat(SessionBus.address(platform(), folder)).contains("unix:path=" + live);
    }
  }

  @Test
  void aBusIsConnectedTo() throws Exception {
    String address = "unix:path=" + folder.resolve("bus");
    environment.put("DBUS_SESSION_BUS_ADDRESS", address);
    try (var daemon = new EmbeddedDBusDaemon(address + ",listen=true")) {
      daemon.startInBackgroundAndWait(Duration.ofSeconds(20).toMillis());
      try (var bus = SessionBus.open(platform()).orElseThrow()) {
        assertThat(bus.getUniqueName()).startsWith(":");
      }
    }
  }

  @Test
  @Timeout(5)
  void whereNobodyListensNothingIsWaitedFor() throws Exception {
    environment.put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("gone"));
    environment.put("XDG_RUNTIME_DIR", folder.toString());
    listen(folder.resolve("bus")).close();
    assertThat(SessionBus.open(platform())).isEmpty();
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
