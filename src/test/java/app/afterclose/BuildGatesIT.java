package app.afterclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gates of the build, shown to close: this very {@code pom.xml} is run over a project of one
 * faulty file, and must fail with the gate's own words.
 */
final class BuildGatesIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final String PACKAGE =
      """
      /** Faults. */
      @NullMarked
      package app.afterclose;

      import org.jspecify.annotations.NullMarked;
      """;

  @TempDir Path project;

  @BeforeEach
  void copyTheBuild() throws IOException {
    Path build = Path.of("src/main/resources/app/afterclose/wire/build.properties");
    Files.createDirectories(project.resolve(build).getParent());
    Files.copy(PROJECT.resolve(build), project.resolve(build));
    for (String file :
        List.of(
            "pom.xml", ".mvn/maven.config", "src/build/Format.java", "src/build/format.options")) {
      Files.createDirectories(project.resolve(file).getParent());
      Files.copy(PROJECT.resolve(file), project.resolve(file));
    }
    write("package-info", PACKAGE);
  }

  @Test
  void nullAwayAndErrorProneFailTheBuild() throws Exception {
    write(
        "Fault",
        """
        package app.afterclose;

        import org.jspecify.annotations.Nullable;

        record Fault(@Nullable String text, Object any) {
          int forNullAway() {
            return text.length();
          }

          boolean forErrorProne() {
            return any.equals(any);
          }
        }
        """);

    assertThat(failureOf("compile"))
        .contains("Fault.java:[7,", "[NullAway]")
        .contains("Fault.java:[11,", "[SelfEquals]");
  }

  @Test
  void anotherFormatFailsTheBuildAndSaysHowToMendIt() throws Exception {
    write("Fault", "package app.afterclose;\n\nrecord Fault(int  a) {}\n");

    assertThat(failureOf("process-test-sources"))
        .contains(Path.of("src/main/java/app/afterclose/Fault.java").toString())
        .contains("./mvnw -q -Pformat process-sources");

    assertThat(maven("-Pformat", "process-sources").status()).isZero();
    assertThat(project.resolve("src/main/java/app/afterclose/Fault.java"))
        .hasContent("package app.afterclose;\n\nrecord Fault(int a) {}\n");
  }

  private void write(String type, String source) throws IOException {
    Path folder = Files.createDirectories(project.resolve("src/main/java/app/afterclose"));
    Files.writeString(folder.resolve(type + ".java"), source);
  }

  private String failureOf(String... goals) throws IOException, InterruptedException {
    Outcome outcome = maven(goals);
    assertThat(outcome.status()).as(outcome.output()).isEqualTo(1);
    return outcome.output();
  }

  /** Runs the Maven that runs this test, on what it has already downloaded. */
  private Outcome maven(String... goals) throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    String home = System.getProperty("maven.home");
    Path maven =
        home == null
            ? PROJECT.resolve(windows ? "mvnw.cmd" : "mvnw")
            : Path.of(home, "bin", windows ? "mvn.cmd" : "mvn");
    List<String> command = new ArrayList<>(List.of(maven.toString(), "-q", "-B", "-o"));
    command.add("-Dmaven.legacyLocalRepo=true");
    String repository = System.getProperty("maven.repo.local");
    if (repository != null) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    command.addAll(List.of(goals));
    Path log = project.resolve("log.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      boolean ended = process.waitFor(3, TimeUnit.MINUTES);
      return new Outcome(ended ? process.exitValue() : -1, Files.readString(log));
    } finally {
      process.destroyForcibly();
    }
  }

  private record Outcome(int status, String output) {}
}
