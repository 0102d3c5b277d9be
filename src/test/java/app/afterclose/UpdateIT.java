package app.afterclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two builds of the program over one data folder: the newer takes over, and no work is lost. */
final class UpdateIT extends ProgramCase {
  private static final String BUILD = "app/afterclose/wire/build.properties";

  private Path older;

  @BeforeEach
  void layOutTheOlder() throws IOException {
    older = olderBuild();
  }

  @Test
  void aNewerBuildTakesOverAndTheRunGoesOn() throws Exception {
    Process ask = older("ask", "Analyse my pipeline");
    String begun = Program.read(ask, 600);
    ProcessHandle before = program.agent();

    var runs = program.run("runs", "--json");
    assertThat(runs.status()).as(runs.err()).isZero();
    assertThat(program.agent()).isNotEqualTo(before);
    assertThat(ask.waitFor()).isEqualTo(5);

    String run = program.lines(runs).getFirst().path("run").asString();
    var watched = program.run("watch", run);
    assertThat(watched.status()).as(watched.err()).isZero();
    assertThat(watched.out()).startsWith(begun).contains("Next actions");
  }

  @Test
  void anOlderClientIsToldToReopenAndChangesNothing() throws Exception {
    assertThat(program.run("runs").status()).isZero();
    ProcessHandle agent = program.agent();
    Process runs = older("runs");
    String said = new String(runs.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(runs.waitFor()).isEqualTo(1);
    assertThat(said).contains("Afterclose was updated");
    assertThat(agent.isAlive()).isTrue();
    assertThat(program.agent()).isEqualTo(agent);
  }

  private Process older(String... arguments) throws IOException {
    var command = new ArrayList<>(List.of("setsid", older.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    program.environment(builder.environment());
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /** The program as it is, built a day before it was. */
  private Path olderBuild() throws IOException {
    Path app = Path.of(Program.launcher()).getParent().getParent();
    Path copy = folder.resolve("older");
    Path lib = Files.createDirectories(copy.resolve("lib"));
    Path bin = Files.createDirectories(copy.resolve("bin"));
    Path own = null;
    try (Stream<Path> jars = Files.list(app.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        if (jar.getFileName().toString().startsWith("afterclose-")) {
          own = Files.copy(jar, lib.resolve(jar.getFileName()));
        } else {
          Files.copy(jar, lib.resolve(jar.getFileName()));
        }
      }
    }
    assertThat(own).isNotNull();
    try (var jar = FileSystems.newFileSystem(own)) {
      Files.writeString(jar.getPath(BUILD), "version=0.0.1\nid=20200101T000000Z\n");
    }
    Path launcher = bin.resolve("afterclose");
    Files.copy(Path.of(Program.launcher()), launcher);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    return launcher;
  }
}
