package app.afterclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The POSIX start script, run against JDKs that print what they were asked to start. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  private static final String SCRIPT = "packaging/bin/afterclose";

  @TempDir Path folder;
  private Path app;
  private Path launcher;

  @BeforeEach
  void layOut() throws IOException {
    app = Files.createDirectories(folder.toRealPath().resolve("my apps/afterclose"));
    launcher = Files.createDirectories(app.resolve("bin")).resolve("afterclose");
    Files.copy(Path.of(SCRIPT), launcher);
    executable(launcher);
  }

  @Test
  void noCommandOpensTheWindowWithJavaFxAsModules() throws Exception {
    for (List<String> args :
        List.of(List.<String>of(), List.of("--home", "my data", "--open", "c1"))) {
      List<String> started = start(launcher, jdk("25.0.3"), args);

      assertThat(started)
          .containsSequence("--module-path", app + "/fx", "--add-modules", "javafx.controls")
          .contains("--enable-native-access=javafx.graphics,ALL-UNNAMED", "-Xmx256m")
          .containsSequence("-cp", app + "/lib/*", "app.afterclose.Main");
      assertThat(started).endsWith(args.toArray(String[]::new));
    }
  }

  @Test
  void theAgentAndTheTerminalStartWithoutJavaFx() throws Exception {
    assertThat(start(launcher, jdk("25"), List.of("--home", "my data", "agent")))
        .contains("-Xmx128m", "-Dapple.awt.UIElement=true")
        .doesNotContain("--module-path")
        .endsWith("app.afterclose.Main", "--home", "my data", "agent");
    assertThat(start(launcher, jdk("25"), List.of("--home=agent", "ask", "agent * \"$HOME\" é")))
        .contains("-Xmx64m")
        .doesNotContain("--module-path")
        .endsWith("app.afterclose.Main", "--home=agent", "ask", "agent * \"$HOME\" é");
  }

  @Test
  void theProgramLearnsItsRealLauncherThroughSymbolicLinks() throws Exception {
    Path links = Files.createDirectories(folder.resolve("some links"));
    Path far = Files.createSymbolicLink(links.resolve("far"), launcher);
    Path near = Files.createSymbolicLink(links.resolve("afterclose"), Path.of("far"));

    for (Path link : List.of(far, near)) {
      assertThat(start(link, jdk("25"), List.of("bell")))
          .contains("-Dafterclose.launcher=" + launcher);
    }
  }

  @Test
  void anOlderJdkIsPassedOver() throws Exception {
    Path old = jdk("24.0.2");
    Path early = jdk("26-ea");

    List<String> started =
        run(
            List.of(launcher.toString(), "runs"),
            Map.of("JAVA_HOME", old.toString(), "PATH", early + "/bin:" + System.getenv("PATH")));

    assertThat(started).startsWith(early + "/bin/java");
  }

  private Path jdk(String version) throws IOException {
    Path home = Files.createDirectories(folder.toRealPath().resolve("jdk of " + version));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\n");
    executable(java);
    return home;
  }

  private List<String> start(Path command, Path jdk, List<String> args) throws Exception {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(args);
    return run(line, Map.of("JAVA_HOME", jdk.toString()));
  }

  private List<String> run(List<String> command, Map<String, String> environment) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    Path output = folder.resolve("output");
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(output)).isZero();
      return Files.readAllLines(output);
    } finally {
      process.destroyForcibly();
    }
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
