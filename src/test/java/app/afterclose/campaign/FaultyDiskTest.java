package app.afterclose.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import app.afterclose.model.RunStatus;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real agent on a disk that is full or fails for a while. */
class FaultyDiskTest {
  private static final String LONG = "word ".repeat(100_000);

  @TempDir private Path folder;

  /** What makes the disk fail, and what makes it work again. */
  private interface Switch {
    void set(boolean faulty) throws IOException, InterruptedException;
  }

  @ParameterizedTest
  @CsvSource({
    "N, The disk is full.",
    "W, The disk reports an error",
    "S, The disk reports an error"
  })
  void writesThatFailPauseEverythingUntilTheyDoNot(String fault, String words)
      throws IOException, InterruptedException {
    Path faulty = shim();
    Path file = Files.createFile(folder.resolve("fault"));
    var environment = Map.of("LD_PRELOAD", faulty.toString(), "AFTERCLOSE_FAULT", file.toString());
    try (var model = new FakeModel();
        var outside = new Outside()) {
      var season =
          new Season(Files.createDirectory(folder.resolve("a")), new Random(1), model, outside);
      goesOn(season, environment, words, on -> Files.writeString(file, on ? fault : ""));
    }
  }

  @Test
  void aFileSystemThatIsFullPausesEverythingUntilThereIsRoom()
      throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    if (run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()) != 0) {
      abort("a file system of its own cannot be mounted here");
    }
    try (var model = new FakeModel();
        var outside = new Outside()) {
      var season = new Season(disk, new Random(1), model, outside);
      Path ballast = disk.resolve("ballast");
      goesOn(season, Map.of(), "The disk is full.", on -> fill(ballast, on));
    } finally {
      assertThat(run("umount", "-l", disk.toString())).isZero();
    }
  }

  private void goesOn(Season season, Map<String, String> environment, String words, Switch disk)
      throws IOException, InterruptedException {
    try (var agent = season.start(environment);
        var client = Client.of(season.socket(), agent)) {
      ask(client, "Plan 1: R RP R.");
      client.await("it runs", frame -> status(frame) instanceof RunStatus.Running);
      disk.set(true);

      assertThat(refused(client)).contains(words);
      client.await("trouble", f -> f instanceof Frame.Trouble(String text) && text.contains(words));
      var imported = client.ask(new Command.Import(List.of(deals().toString())));
      assertThat(imported)
          .isInstanceOfSatisfying(
              Frame.Refused.class, refusal -> assertThat(refusal.message()).contains(words));
      assertThat(agent.ended(Duration.ofSeconds(3))).isFalse();

      disk.set(false);
      client.await("it is over", f -> f instanceof Frame.Trouble(String text) && text.isEmpty());
      assertThat(ask(client, "Plan 2: P.")).isInstanceOf(Frame.Asked.class);
      while (client.ask(new Command.ListRuns(100)) instanceof Frame.Runs(var runs)
          && !runs.stream().allMatch(run -> run.status().over())) {
        client.await("a run goes on", frame -> status(frame) != null);
      }
      assertThat(((Frame.Runs) client.ask(new Command.ListRuns(100))).runs())
          .allSatisfy(run -> assertThat(run.status()).isInstanceOf(RunStatus.Completed.class));
      assertThat(client.ask(new Command.Quit())).isInstanceOf(Frame.Done.class);
      assertThat(agent.ended(Duration.ofSeconds(30))).isTrue();
      assertThat(agent.status()).isZero();
    }
    assertThat(Files.readAllLines(season.home().resolve("logs").resolve("engine-0.log")))
        .filteredOn(line -> line.matches("\\d{4}-.*"))
        .hasSizeLessThan(60);
    Finding finding = season.left().look();
    assertThat(finding.broken()).isEmpty();
    assertThat(finding.unsettled()).isEmpty();
  }

  private static Frame ask(Client client, String text) throws InterruptedException {
    return client.ask(new Command.Ask(null, text, "UTC", false));
  }

  /** Asks until what is asked does not fit any more. */
  private static String refused(Client client) throws InterruptedException {
    for (int i = 0; i < 60; i++) {
      if (ask(client, LONG) instanceof Frame.Refused refusal) {
        return refusal.message();
      }
    }
    throw new AssertionError("everything fits");
  }

  private static RunStatus status(Frame frame) {
    return frame instanceof Frame.HeadChanged(var head) && head.run() != null
        ? head.run().status()
        : null;
  }

  private Path deals() throws IOException {
    var rows = new StringBuilder("Deal Name,Amount,Deal Stage,Account Name\n");
    for (int i = 0; i < 3_000; i++) {
      rows.append("Deal ").append(i).append(",100,Qualified,Company ").append(i).append('\n');
    }
    return Files.writeString(folder.resolve("deals.csv"), rows);
  }

  /** Takes all the room there is, or gives it back. */
  private static void fill(Path ballast, boolean on) throws IOException {
    if (!on) {
      Files.delete(ballast);
      return;
    }
    try (OutputStream out = Files.newOutputStream(ballast)) {
      byte[] block = new byte[4096];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space");
    }
  }

  private Path shim() throws IOException, InterruptedException {
    Path source = folder.resolve("faulty.c");
    try (var in = FaultyDiskTest.class.getResourceAsStream("faulty.c")) {
      Files.write(source, in.readAllBytes());
    }
    Path library = folder.resolve("faulty.so");
    int status =
        run("gcc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl");
    if (status != 0) {
      abort("there is no C compiler here that makes the failing disk");
    }
    return library;
  }

  /** The exit status, or -1 where there is no such program. */
  private static int run(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException none) {
      return -1;
    }
  }
}
