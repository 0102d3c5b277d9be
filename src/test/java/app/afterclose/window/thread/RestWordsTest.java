package app.afterclose.window.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Problem;
import app.afterclose.model.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the line of a run that waits says. */
final class RestWordsTest {
  private static final Instant UNTIL = Instant.parse("2026-03-05T14:32:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit|42|Waiting · the model’s rate limit was reached · goes on at 14:32, in 0:42",
        "limit|0|Waiting · the model’s rate limit was reached · goes on as soon as there is room",
        "offline|75|Waiting · there is no network · tries again at 14:32, in 1:15",
        "away|5|Waiting · nobody answers at localhost · tries again at 14:32, in 0:05",
      })
  void saysWhyAndUntilWhen(String problem, long left, String line) {
    Problem why =
        switch (problem) {
          case "limit" -> new Problem.RateLimited(null);
          case "offline" -> new Problem.Offline("");
          default -> new Problem.Unreachable("localhost", "");
        };
    assertThat(
            RestWords.waiting(
                UNTIL, why, UNTIL.minusSeconds(left), ZoneOffset.UTC, new Texts(British.FIGURES)))
        .isEqualTo(line);
  }
}
