package app.afterclose.os.keyring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.afterclose.os.KeyringUnavailable;
import app.afterclose.os.Platform;
import app.afterclose.os.SessionBus;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real GNOME Keyring on a D-Bus of its own, with a keyring of its own. Debian has it in {@code
 * gnome-keyring}, {@code libsecret-tools} and {@code dbus}.
 */
@Timeout(120)
class GnomeKeyringTest {
  private static final List<String> NEEDED =
      List.of("dbus-run-session", "dbus-send", "gnome-keyring-daemon", "secret-tool");

  private static final String SERVE =
      """
      printf pass | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null 2>&1
      echo "$DBUS_SESSION_BUS_ADDRESS"
      cat >/dev/null
      kill $(dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus \
        /org/freedesktop/DBus org.freedesktop.DBus.GetConnectionUnixProcessID \
        string:org.freedesktop.secrets | awk '{print $2}')
      """;

  @TempDir private Path folder;
  private Process session;
  private Map<String, String> environment;

  @BeforeEach
  void start() throws Exception {
    for (String program : NEEDED) {
      assumeTrue(installed(program), program + " is not installed");
    }
    Path runtime = Files.createDirectory(folder.resolve("run"));
    environment =
        Map.of("HOME", folder.toString(), "XDG_RUNTIME_DIR", runtime.toString(), "PATH", path());
    session = run("dbus-run-session", "--", "sh", "-c", SERVE);
    var said = new BufferedReader(new InputStreamReader(session.getInputStream(), UTF_8));
    String address = said.readLine();
    assumeTrue(address != null && address.startsWith("unix:path="), "no D-Bus on a path");
    environment =
        Map.of(
            "HOME", folder.toString(),
            "XDG_RUNTIME_DIR", runtime.toString(),
            "PATH", path(),
            "DBUS_SESSION_BUS_ADDRESS", address);
  }

  @AfterEach
  void stop() throws Exception {
    if (session != null) {
      session.getOutputStream().close();
      if (!session.waitFor(20, TimeUnit.SECONDS)) {
        session.destroyForcibly();
      }
    }
  }

  @Test
  void aKeyIsKeptFoundReplacedAndForgotten() throws Exception {
    var keyring = Keyrings.system(platform());
    assertThat(keyring.find("api.example.com")).isEmpty();
    keyring.keep("api.example.com", "sk-é-1");
    keyring.keep("api.example.com", "sk-é-2");
    assertThat(keyring.find("api.example.com")).contains("sk-é-2");
    keyring.forget("api.example.com");
    assertThat(keyring.find("api.example.com")).isEmpty();
  }

  @Test
  void secretToolReadsWhatIsKeptAndKeepsWhatIsRead() throws Exception {
    var keyring = Keyrings.system(platform());
    keyring.keep("a.test", "sk-ours");
    assertThat(output("secret-tool", "lookup", "service", "afterclose", "account", "a.test"))
        .isEqualTo("sk-ours");
    Process store =
        run("secret-tool", "store", "--label=x", "service", "afterclose", "account", "a.test");
    try (var in = store.getOutputStream()) {
      in.write("sk-theirs".getBytes(UTF_8));
    }
    assertThat(store.waitFor()).isZero();
    assertThat(keyring.find("a.test")).contains("sk-theirs");
    keyring.keep("a.test", "sk-ours-again");
    assertThat(output("secret-tool", "lookup", "service", "afterclose", "account", "a.test"))
        .as("there is still one entry")
        .isEqualTo("sk-ours-again");
  }

  @Test
  void aLockedKeyringWithNobodyThereIsGivenUpInTime() throws Exception {
    var keyring = new SecretService(() -> SessionBus.open(platform()), Duration.ofMillis(1_500));
    keyring.keep("a.test", "sk-secret");
    output(
        "dbus-send",
        "--session",
        "--print-reply",
        "--dest=org.freedesktop.secrets",
        "/org/freedesktop/secrets",
        "org.freedesktop.Secret.Service.Lock",
        "array:objpath:/org/freedesktop/secrets/collection/login");
    assertThatThrownBy(() -> keyring.find("a.test"))
        .isInstanceOf(KeyringUnavailable.class)
        .hasMessageContaining("locked")
        .hasMessageContaining("environment variable");
  }

  private Platform platform() {
    return new Platform(Platform.Kind.LINUX, folder, folder, environment);
  }

  private Process run(String... command) throws Exception {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private String output(String... command) throws Exception {
    Process process = run(command);
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    return said;
  }

  private static boolean installed(String program) {
    return Arrays.stream(path().split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private static String path() {
    return System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
  }
}
