package app.afterclose.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldersTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "LINUX, -, -, -, /home/ada/.local/share/afterclose",
        "LINUX, -, -, XDG_DATA_HOME, /said/afterclose",
        "LINUX, -, /env, XDG_DATA_HOME, /env",
        "LINUX, /opt/../arg, /env, XDG_DATA_HOME, /arg",
        "MAC, -, -, XDG_DATA_HOME, /home/ada/Library/Application Support/Afterclose",
        "WINDOWS, -, -, APPDATA, /said/Afterclose",
        "WINDOWS, -, -, -, /home/ada/AppData/Roaming/Afterclose",
        "LINUX, -, '', -, /home/ada/.local/share/afterclose",
      })
  void theOptionThenTheEnvironmentThenThePlatformsOwn(
      Platform.Kind system, String option, String home, String variable, String expected)
      throws IOException {
    var environment = new java.util.HashMap<String, String>();
    if (home != null) {
      environment.put("AFTERCLOSE_HOME", home);
    }
    if (variable != null) {
      environment.put(variable, "/said");
    }
    var platform = new Platform(system, Path.of("/home/ada"), Path.of("/tmp"), environment);
    assertThat(Folders.data(option, platform)).isEqualTo(Path.of(expected));
  }

  @Test
  void whatIsMadeIsTheUsersAlone() throws IOException {
    Folders folders = open("data", "run");
    assertThat(folders.data()).isEqualTo(folder.toRealPath().resolve("data"));
    assertThat(mode(folders.data())).isEqualTo("rwx------");
    assertThat(mode(folder.resolve("run/afterclose"))).isEqualTo("rwx------");
    assertThat(folders.logs()).isDirectory();
  }

  @Test
  void aRuntimeFolderOpenToOthersIsClosedToThem() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run/afterclose"));
    Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwxrwxrwx"));
    open("data", "run");
    assertThat(mode(run)).isEqualTo("rwx------");
  }

  @Test
  void aLinkInTheRuntimeFoldersPlaceIsNotFollowed() throws IOException {
    Files.createDirectories(folder.resolve("run"));
    Files.createDirectories(folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("run/afterclose"), folder.resolve("elsewhere"));
    assertThat(open("data", "run").socket()).startsWithRaw(folder.resolve("tmp"));
  }

  @Test
  void twoWaysToOneFolderAreOneSocketAndTwoFoldersAreTwo() throws IOException {
    Folders one = open("data", "run");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("data"));
    assertThat(open("link", "run")).isEqualTo(one);
    assertThat(open("other", "run").socket()).isNotEqualTo(one.socket());
  }

  @Test
  void aLongRuntimeFolderIsPassedOverForAShortOne() throws IOException {
    String deep = "d".repeat(100);
    Files.createDirectories(folder.resolve(deep));
    Path socket = open("data", deep).socket();
    assertThat(socket.toString().getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(Folders.MAX_SOCKET);
    assertThat(socket.getParent()).isDirectory();
  }

  @Test
  void aFileInTheDataFoldersPlaceIsSaidInWords() throws IOException {
    Files.writeString(folder.resolve("data"), "a file");
    assertThatThrownBy(() -> open("data", "run"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be used: a file of that name is in the way")
        .hasMessageContaining("--home DIR");
  }

  private Folders open(String data, String run) throws IOException {
    Path runtime = Files.createDirectories(folder.resolve(run));
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    var platform =
        new Platform(
            Platform.Kind.LINUX, folder, temporary, Map.of("XDG_RUNTIME_DIR", runtime.toString()));
    return Folders.open(folder.resolve(data).toString(), platform);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
