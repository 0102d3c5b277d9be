package app.afterclose.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window knows at once whether it is alone. */
final class SoleWindowTest {
  @TempDir Path folder;

  @Test
  void theLockIsHeldUntilTheWindowGoes() throws Exception {
    Path socket = folder.resolve("agent.sock");
    try (var first = SoleWindow.claim(socket)) {
      assertThat(first.sole()).isTrue();
      assertThat(locked()).isTrue();
    }
    assertThat(locked()).isFalse();
    try (var next = SoleWindow.claim(socket)) {
      assertThat(next.sole()).isTrue();
    }
  }

  @Test
  void whereNoLockCanBeTakenTheAgentIsAsked() {
    try (var window = SoleWindow.claim(folder.resolve("missing").resolve("agent.sock"))) {
      assertThat(window.sole()).isFalse();
    }
  }

  /** Another process is what a lock keeps out: one of POSIX knows none within a process. */
  private boolean locked() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                folder.resolve("agent.sock.window").toString())
            .inheritIO()
            .start();
    return process.waitFor() == 1;
  }

  /** Ends with 1 when the lock is held. */
  static final class Other {
    private Other() {}

    public static void main(String... args) throws Exception {
      try (var file = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
        System.exit(file.tryLock() == null ? 1 : 0);
      }
    }
  }
}
