package app.afterclose.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "1, PT0.25S",
    "2, PT0.5S",
    "4, PT2S",
    "7, PT16S",
    "8, PT30S",
    "1000, PT30S"
  })
  void theFirstTryIsAtOnceAndLaterOnesWaitLonger(int tries, Duration delay) {
    assertThat(Backoff.delay(tries)).isEqualTo(delay);
  }

  @Test
  @Timeout(10)
  void aPauseCanBeSkipped() throws InterruptedException {
    var backoff = new Backoff();
    for (int i = 0; i < 10; i++) {
      backoff.failed();
      backoff.skip();
      backoff.pause();
    }
  }
}
