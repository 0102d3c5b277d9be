package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.Program;
import app.afterclose.json.Json;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunState;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window's process with a real agent's: what one may do to the other. */
final class WindowIT {
  private static final long PATIENCE = 120;
  private static final String REQUEST = "Analyse my pipeline";

  @TempDir private Path folder;
  private Program program;
  private final List<Process> windows = new ArrayList<>();

  @BeforeEach
  void begin() throws IOException {
    program = new Program(folder);
  }

  @AfterEach
  void end() {
    windows.forEach(Process::destroyForcibly);
    program.close();
  }

  @Test
  void aKilledWindowLeavesTheRunGoingAndTheNextShowsItWhole() throws Exception {
    Process first = window(REQUEST);
    BufferedReader seen = first.inputReader(StandardCharsets.UTF_8);
    assertThat(seen.lines().anyMatch("Running"::equals)).as("it runs").isTrue();
    assertThat(seen.lines().anyMatch(WindowIT::ofTheWork)).as("its work comes into sight").isTrue();
    first.destroyForcibly().waitFor();

    var run = program.lines(program.run("runs", "--json")).getFirst();
    String id = run.path("run").asString();
    var watched = program.run("watch", id, "--json");
    assertThat(watched.status()).as(watched.err()).isZero();
    var json = new Json();
    List<Recorded> entries =
        watched.out().lines().map(line -> json.read(line, Recorded.class)).toList();
    String answer = RunState.of(entries).answer();
    List<String> headings =
        answer
            .lines()
            .filter(line -> line.startsWith("#"))
            .map(line -> line.replaceFirst("#+ ", ""))
            .toList();
    assertThat(headings).hasSizeGreaterThan(2);

    List<String> missing = new ArrayList<>(headings);
    missing.addAll(List.of(REQUEST, "Completed"));
    Process second = window("", "--open", run.path("conversation").asString());
    BufferedReader shown = second.inputReader(StandardCharsets.UTF_8);
    List<String> all = new ArrayList<>();
    for (String line = shown.readLine();
        line != null && !missing.isEmpty();
        line = shown.readLine()) {
      all.add(line);
      missing.remove(line);
    }
    assertThat(missing).as(() -> "in a window that shows " + all).isEmpty();
  }

  @Test
  void aWindowClosesWhenTheAgentIsQuit() throws Exception {
    Process window = window("");
    BufferedReader shown = window.inputReader(StandardCharsets.UTF_8);
    assertThat(shown.lines().anyMatch("What do you need done?"::equals)).isTrue();
    assertThat(program.run("quit").status()).isZero();
    assertThat(shown.lines().toList()).isNotNull();
    assertThat(window.waitFor()).isZero();
  }

  private static boolean ofTheWork(String line) {
    return line.startsWith("Looked at") || line.startsWith("Found") || line.startsWith("34 open");
  }

  /** A window that types {@code request}, or nothing when it is empty, and prints what it shows. */
  private Process window(String request, String... options) throws IOException, URISyntaxException {
    Path app = Path.of(System.getProperty("afterclose.app", ""));
    Path tests =
        Path.of(HeadlessWindow.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var command = new ArrayList<String>();
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--module-path",
            app.resolve("fx").toString(),
            "--add-modules",
            "javafx.controls",
            "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Dafterclose.launcher=" + Program.launcher(),
            "-cp",
            app.resolve("lib") + File.separator + "*" + File.pathSeparator + tests,
            HeadlessWindow.class.getName(),
            request));
    command.addAll(Arrays.asList(options));
    var builder = new ProcessBuilder(command).redirectError(folder.resolve("window.err").toFile());
    program.environment(builder.environment());
    Process process = builder.start();
    windows.add(process);
    // A window that never shows what is waited for ends the reading of what it shows.
    CompletableFuture.delayedExecutor(PATIENCE, TimeUnit.SECONDS).execute(process::destroyForcibly);
    return process;
  }
}
