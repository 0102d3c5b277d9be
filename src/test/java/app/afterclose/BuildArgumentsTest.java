package app.afterclose;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.window.WindowMain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What builds the packages says what is wrong with its arguments before it does anything. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for a POSIX shell")
final class BuildArgumentsTest {
  private static final Path PACKAGING = Path.of("packaging").toAbsolutePath();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          linux | ''          | which package?
          linux | --fast      | which package?
          linux | zip         | unknown: zip
          linux | deb --wrong | unknown: --wrong
          linux | deb --out   | --out needs a value
          macos | ''          | which package?
          macos | zip         | unknown: zip
          macos | pkg --wrong | unknown: --wrong
          macos | dmg --out   | --out needs a value
          """)
  void saysWhatIsWrongAndWhatThereIs(String system, String arguments, String said)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("bash", PACKAGING.resolve(system) + "/build.sh"));
    if (!arguments.isEmpty()) {
      command.addAll(List.of(arguments.split(" ")));
    }
    Process build = new ProcessBuilder(command).redirectErrorStream(true).start();
    build.getOutputStream().close();
    String told = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(build.waitFor()).as(told).isNotZero();
    assertThat(told.strip()).contains(said, "usage: build.sh ").doesNotContain("\n");
  }

  /** JavaFX names a window's class after its application; panels find the icon by that name. */
  @Test
  void theDesktopEntryNamesTheWindowsClass() throws IOException {
    Path entry = PACKAGING.resolve("linux/share/app.afterclose.Afterclose.desktop");
    assertThat(Files.readAllLines(entry)).contains("StartupWMClass=" + WindowMain.class.getName());
  }
}
