package app.afterclose.os.power;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.os.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A stand-in for systemd-inhibit, run for real: it writes down when it begins and ends. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class InhibitTest {
  @TempDir private Path folder;

  private Platform platform() throws IOException {
    Path program = folder.resolve("systemd-inhibit");
    Files.writeString(
        program,
        """
        #!/bin/sh
        trap '' TERM
        here=$(dirname "$0")
        echo "$@" > "$here/asked.part" && mv "$here/asked.part" "$here/asked"
        while [ "${1#--}" != "$1" ]; do shift; done
        "$@"
        mv "$here/asked" "$here/ended"
        """);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return new Platform(
        Platform.Kind.LINUX, folder, folder, Map.of("PATH", folder + ":/usr/bin:/bin"));
  }

  /** Another process that keeps the machine awake until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws InterruptedException {
      var platform =
          new Platform(
              Platform.Kind.LINUX,
              Path.of(args[0]),
              Path.of(args[0]),
              Map.of("PATH", args[0] + ":/usr/bin:/bin"));
      Power.system(platform).keep(true);
      Thread.currentThread().join();
    }
  }

  @Test
  void theLockIsHeldUntilItIsLetGo() throws Exception {
    try (var awake = Power.system(platform())) {
      awake.keep(true);
      await("asked");
      assertThat(Files.readString(folder.resolve("asked")))
          .startsWith("--what=sleep:idle --who=Afterclose --why=")
          .contains("--mode=block cat");
      awake.keep(false);
      await("ended");
      Files.delete(folder.resolve("ended"));
      awake.keep(true);
      await("asked");
    }
    await("ended");
  }

  @Test
  void nothingIsLeftBehindByOneThatIsKilled() throws Exception {
    platform();
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .inheritIO()
            .start();
    try {
      await("asked");
      assertThat(folder.resolve("ended")).doesNotExist();
    } finally {
      holder.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
    await("ended");
  }

  @Test
  void oneThatIsRefusedIsNoHarm() throws Exception {
    var platform = platform();
    Files.writeString(
        folder.resolve("systemd-inhibit"),
        "#!/bin/sh\n: > \"$(dirname \"$0\")/refused\"\nexit 1\n");
    try (var awake = Power.system(platform)) {
      awake.keep(true);
      await("refused");
    }
  }

  @Test
  void aProgramIsLookedForOnThePath() throws Exception {
    platform();
    assertThat(Helper.find("systemd-inhibit", "/nowhere::" + folder))
        .contains(folder.resolve("systemd-inhibit"));
    assertThat(Helper.find("no-such-program", folder.toString())).isEmpty();
    assertThat(new Helper(List.of("/no/such/program")).take(() -> {})).isEmpty();
  }

  private void await(String name) throws InterruptedException {
    while (!Files.exists(folder.resolve(name))) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}
