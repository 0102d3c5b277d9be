package app.afterclose.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataLockTest {
  @TempDir Path folder;

  @Test
  void anotherProcessGetsItWhenTheHolderLetsGo() throws Exception {
    try (DataLock lock = DataLock.take(folder).lock().orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThat(other()).isEqualTo("held by process " + ProcessHandle.current().pid());
    }
    assertThat(other()).isEqualTo("taken");
  }

  @Test
  void aKilledHolderHoldsNothing() throws Exception {
    Process holder = start("hold");
    try (BufferedReader out = holder.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("taken");
      var refused = DataLock.take(folder);
      assertThat(refused.lock()).isEmpty();
      assertThat(refused.holder()).startsWith("process " + holder.pid() + ", since 20");
      assertThat(holder.destroyForcibly().waitFor()).isNotZero();
    }
    try (DataLock lock = DataLock.take(folder).lock().orElseThrow()) {
      assertThat(lock).isNotNull();
    }
  }

  @Test
  void oneProcessTakesItOnce() throws Exception {
    try (DataLock lock = DataLock.take(folder).lock().orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> DataLock.take(folder)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void nothingIsLeftOfALongerNameBefore() throws Exception {
    Files.writeString(folder.resolve("agent.lock"), "x".repeat(150));
    try (DataLock lock = DataLock.take(folder).lock().orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThat(other()).isEqualTo("held by process " + ProcessHandle.current().pid());
    }
    assertThat(Files.readString(folder.resolve("agent.lock")))
        .startsWith("process " + ProcessHandle.current().pid())
        .doesNotContain("x");
  }

  @Test
  void makesTheFolderForItsOwnerAlone() throws Exception {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path data = folder.resolve("a/b");
    DataLock.take(data).lock().orElseThrow().close();
    assertThat(Files.getPosixFilePermissions(data)).hasSize(3);
  }

  private String other() throws Exception {
    Process process = start("look");
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String said = out.readLine();
      assertThat(process.waitFor()).isZero();
      return said;
    }
  }

  private Process start(String what) throws IOException, URISyntaxException {
    String path = home(DataLock.class) + java.io.File.pathSeparator + home(DataLockTest.class);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                path,
                Other.class.getName(),
                folder.toString(),
                what))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** The other process. */
  static final class Other {
    private Other() {}

    public static void main(String[] args) throws IOException {
      var attempt = DataLock.take(Path.of(args[0]));
      System.out.println(
          attempt.lock().isPresent() ? "taken" : "held by " + attempt.holder().split(",", 2)[0]);
      if (args[1].equals("hold")) {
        System.in.read(); // until it is killed
      }
    }
  }
}
