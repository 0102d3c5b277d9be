package app.afterclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script in a bundle of macOS, with programs that print what they were started with. */
@DisabledOnOs(OS.WINDOWS)
final class BundleLauncherTest {
  @TempDir Path folder;
  private Path contents;
  private Path launcher;

  @BeforeEach
  void layOut() throws IOException {
    contents = folder.toRealPath().resolve("my apps/Afterclose.app/Contents");
    launcher =
        put("Resources/bin/afterclose", Files.readString(Path.of("packaging/macos/afterclose")));
    put("MacOS/Afterclose", "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\n");
    put("runtime/Contents/Home/bin/java", "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\n");
    put("app/classpath", "afterclose.jar\nb.jar\n");
    put("app/agent.aot", "");
  }

  @Test
  void theWindowIsTheBundlesOwnProgram() throws Exception {
    assertThat(start(launcher, "--home", "my data", "--open", "new"))
        .containsExactly(
            contents.resolve("MacOS/Afterclose").toString(), "--home", "my data", "--open", "new");
  }

  @Test
  void theAgentIsNotForTheFinderWouldTakeItForTheWindow() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("afterclose"), launcher);
    assertThat(start(link, "--home", "my data", "agent"))
        .startsWith(contents.resolve("runtime/Contents/Home/bin/java").toString())
        .contains(
            "-Dapple.awt.UIElement=true",
            "-Xmx128m",
            "-XX:AOTCache=" + contents.resolve("app/agent.aot"),
            "-Dafterclose.launcher=" + launcher)
        .containsSequence("-cp", contents + "/app/afterclose.jar:" + contents + "/app/b.jar")
        .endsWith("app.afterclose.Main", "--home", "my data", "agent");
  }

  @Test
  void aCommandIsAShortLivedClient() throws Exception {
    assertThat(start(launcher, "--home=x", "ask", "a b"))
        .contains("-Xmx64m")
        .doesNotContain("-Dapple.awt.UIElement=true")
        .endsWith("app.afterclose.Main", "--home=x", "ask", "a b");
  }

  @Test
  void itsOwnProgramIsStartedWithWhatTheCacheOfTheWindowWasMadeWith() throws Exception {
    Files.delete(contents.resolve("MacOS/Afterclose"));
    List<String> made = start(launcher);
    List<String> options = Files.readAllLines(Path.of("packaging/macos/window.options"));
    assertThat(options)
        .filteredOn(option -> option.startsWith("-XX:") && !option.contains("AOTCache"))
        .isSubsetOf(made);
    assertThat(options)
        .contains("--enable-native-access=javafx.graphics,ALL-UNNAMED", "-Xmx256m", "-Xms8m");
    assertThat(made)
        .contains("--enable-native-access=javafx.graphics,ALL-UNNAMED", "-Xmx256m", "-Xms8m");
  }

  private Path put(String name, String text) throws IOException {
    Path file = contents.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file;
  }

  private List<String> start(Path command, String... args) throws Exception {
    var line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(args));
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(output)).isZero();
      return Files.readAllLines(output);
    } finally {
      process.destroyForcibly();
    }
  }
}
