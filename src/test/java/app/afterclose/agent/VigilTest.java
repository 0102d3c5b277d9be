package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Problem;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import java.util.List;
import java.util.Map;
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

  private static List<RunStatus> runs(String names) {
    return names.equals("none") ? List.of() : List.of(STATUS.get(names));
  }
}
