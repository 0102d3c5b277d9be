package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Problem;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.os.Wakefulness;
import app.afterclose.store.JournalFixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps the machine awake, and what keeps the agent. */
class VigilTest {
  private static final Map<String, RunStatus> STATUS =
      Map.of(
          "running", new RunStatus.Running(),
          "stopping", new RunStatus.Stopping(),
          "failed", new RunStatus.Failed(new Problem.NoAnswer()));

  @ParameterizedTest(name = "{0}, {1} runs, mains {2}")
  @CsvSource({
    "OFF, running, true, false",
    "POWER, running, true, true",
    "POWER, running, false, false",
    "ALWAYS, running, false, true",
    "ALWAYS, stopping, false, true",
    "ALWAYS, failed, true, false",
    "ALWAYS, none, true, false",
    "POWER, none, true, false"
  })
  void whenTheMachineIsKeptAwake(
      Settings.KeepAwake when, String runs, boolean mains, boolean awake) {
    assertThat(Vigil.awake(when, runs(runs), () -> mains)).isEqualTo(awake);
  }

  @ParameterizedTest
  @CsvSource({
    "true, none, 0, true",
    "true, failed, 0, true",
    "true, running, 0, false",
    "true, none, 1, false",
    "false, none, 0, false"
  })
  void whenNothingKeepsTheAgent(boolean wished, String runs, int clients, boolean idle) {
    assertThat(Vigil.idle(wished, runs(runs), clients)).isEqualTo(idle);
  }

  /** dbus-java waits 20 s for a desktop that does not answer, and a lock is held meanwhile. */
  @Test
  @Timeout(120)
  void aDesktopThatHangsKeepsNobodyFromLeaving() throws Exception {
    var never = new CountDownLatch(1);
    var asked = new CountDownLatch(1);
    var hangs =
        new Wakefulness() {
          @Override
          public synchronized void keep(boolean awake) {
            asked.countDown();
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }

          @Override
          public boolean mains() {
            return true;
          }

          @Override
          public void close() {
            keep(false);
          }
        };
    try (var fixture = new JournalFixture()) {
      var vigil =
          new Vigil(
              fixture.journal(),
              () -> Settings.Desktop.DEFAULT,
              hangs,
              Duration.ofHours(1),
              () -> {});
      asked.await();
      vigil.close();
      assertThat(never.getCount()).as("it hangs still").isOne();
    } finally {
      never.countDown();
    }
  }

  private static List<RunStatus> runs(String names) {
    return names.equals("none") ? List.of() : List.of(STATUS.get(names));
  }
}
