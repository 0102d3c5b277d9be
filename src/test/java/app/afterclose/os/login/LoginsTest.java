package app.afterclose.os.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.os.Autostart;
import app.afterclose.os.Folders;
import app.afterclose.os.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entries for the login, in a home of the test's own. */
class LoginsTest {
  @TempDir private Path home;

  private final Map<String, String> environment = new HashMap<>();

  private Platform platform(Platform.Kind kind) throws IOException {
    var runtime = Files.createDirectories(home.resolve("run"));
    environment.put("XDG_RUNTIME_DIR", runtime.toString());
    return new Platform(kind, home, runtime, environment);
  }

  private Autostart linux(String launcher) throws IOException {
    var platform = platform(Platform.Kind.LINUX);
    return Logins.system(platform, Folders.open(null, platform), List.of(launcher));
  }

  @Test
  void itIsSwitchedOnAndOffTwiceAndMovesWithTheProgram() throws IOException {
    Path entry = home.resolve(".config/autostart/app.afterclose.desktop");
    var login = linux("/opt/one/afterclose");
    assertThat(login.on()).isFalse();
    login.set(false);
    login.set(true);
    login.set(true);
    assertThat(login.on()).isTrue();
    assertThat(Files.readString(entry)).contains("\nExec=/opt/one/afterclose agent\n");
    var moved = linux("/opt/two/afterclose");
    assertThat(moved.on()).isTrue();
    moved.set(true);
    assertThat(Files.readString(entry))
        .contains("\nExec=/opt/two/afterclose agent\n")
        .doesNotContain("one");
    moved.set(false);
    assertThat(entry).doesNotExist();
    assertThat(entry.getParent()).isEmptyDirectory();
    assertThat(moved.on()).isFalse();
  }

  @Test
  void theSessionsConfigurationFolderIsHeeded() throws IOException {
    environment.put("XDG_CONFIG_HOME", home.resolve("elsewhere").toString());
    linux("/opt/afterclose").set(true);
    assertThat(home.resolve("elsewhere/autostart/app.afterclose.desktop")).isRegularFile();
  }

  @Test
  void anotherDataFolderHasAnEntryOfItsOwnThatNamesIt() throws IOException {
    var platform = platform(Platform.Kind.LINUX);
    Path other = home.resolve("other data");
    var usual = linux("/a");
    var its =
        Logins.system(platform, Folders.open(other.toString(), platform), List.of("/opt/a b/$c"));
    its.set(true);
    assertThat(usual.on()).isFalse();
    usual.set(true);
    its.set(true);
    try (var entries = Files.list(home.resolve(".config/autostart"))) {
      assertThat(entries).hasSize(2);
    }
    its.set(false);
    assertThat(usual.on()).isTrue();
  }

  @Test
  void whatTheDesktopSwitchedOffIsOff() throws IOException {
    var login = linux("/opt/afterclose");
    login.set(true);
    Path entry = home.resolve(".config/autostart/app.afterclose.desktop");
    String text = Files.readString(entry);
    Files.writeString(entry, text + "Hidden=true\n");
    assertThat(login.on()).isFalse();
    Files.writeString(entry, text.replace("enabled=true", "enabled=false"));
    assertThat(login.on()).isFalse();
    Files.writeString(entry, text.replace("enabled=true", "enabled=1") + "Hidden=false\n");
    assertThat(login.on()).isTrue();
  }

  @Test
  void aFolderThatCannotBeWrittenIsAnError() throws IOException {
    Files.writeString(home.resolve(".config"), "a file");
    var login = linux("/opt/afterclose");
    assertThatThrownBy(() -> login.set(true)).isInstanceOf(IOException.class);
  }

  @Test
  void aNameThatNoEntryCanHoldIsRefused() throws IOException {
    var login = linux("/opt/two\nlines");
    assertThatThrownBy(() -> login.set(true)).hasMessageContaining("character");
    assertThat(login.on()).isFalse();
  }

  @Test
  void onMacItIsALaunchAgent() throws IOException {
    var platform = platform(Platform.Kind.MAC);
    var login =
        Logins.system(platform, Folders.open(null, platform), List.of("/Applications/A.app/a"));
    assertThat(login.on()).isFalse();
    login.set(true);
    Path entry = home.resolve("Library/LaunchAgents/app.afterclose.plist");
    assertThat(Files.readString(entry)).contains("<string>/Applications/A.app/a</string>");
    assertThat(login.on()).isTrue();
    login.set(false);
    assertThat(entry).doesNotExist();
  }
}
