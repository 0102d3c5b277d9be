package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeterTest {
  private final AtomicLong nanos = new AtomicLong(1_000);
  private final Meter meter = new Meter(nanos::get);

  private Duration after(Duration passed) {
    nanos.addAndGet(passed.toNanos());
    return meter.lap();
  }

  @Test
  void lapsAddUp() {
    assertThat(after(Duration.ofMillis(20))).isEqualTo(Duration.ofMillis(20));
    assertThat(after(Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(5));
    assertThat(meter.lap()).isZero();
  }

  @Test
  void fractionsOfAMillisecondAreNotLost() {
    Duration sum = Duration.ZERO;
    for (int n = 0; n < 1_000; n++) {
      sum = sum.plus(after(Duration.ofNanos(1_700_000)));
    }
    assertThat(sum).isEqualTo(Duration.ofMillis(1_700));
  }

  @Test
  void aSleepCountsTenSecondsAndAJumpBackNothing() {
    assertThat(after(Duration.ofHours(8))).isEqualTo(Duration.ofSeconds(10));
    assertThat(after(Duration.ofHours(-8))).isZero();
    assertThat(after(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
  }
}
