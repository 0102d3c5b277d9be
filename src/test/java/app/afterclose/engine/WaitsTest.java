package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.RunState;
import app.afterclose.model.Told;
import app.afterclose.model.Wait;
import app.afterclose.store.JournalFixture.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WaitsTest {
  private static final Duration DELAY = Duration.ofMinutes(20);

  private final AtomicLong nanos = new AtomicLong();
  private final RunState state = waiting();
  private final Instant began = state.chain().since();
  private final SetClock clock = new SetClock(began);
  private final Waits waits = new Waits(clock, nanos::get);

  private static RunState waiting() {
    Told told = Told.asked().link(new Entry.LinkStarted());
    Instant ends = told.entries().getLast().at().plusSeconds(1);
    var until = new Wait.Until(ends.plus(DELAY), new Problem.RateLimited(null));
    return told.link(new Entry.LinkEnded(new Ending.Waiting(until))).state();
  }

  private void pass(Duration time) {
    clock.advance(time);
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void aWaitEndsAtItsInstant() {
    assertThat(waits.due(state)).isFalse();
    pass(DELAY.minusSeconds(3));
    assertThat(waits.due(state)).isFalse();
    assertThat(waits.pause()).isEqualTo(Duration.ofSeconds(3));
    pass(Duration.ofSeconds(3));
    assertThat(waits.due(state)).isTrue();
  }

  @Test
  void aClockSetBackLengthensNone() {
    assertThat(waits.due(state)).isFalse();
    pass(Duration.ofMinutes(10));
    clock.advance(Duration.ofHours(-3));
    assertThat(waits.due(state)).isFalse();
    pass(Duration.ofMinutes(9));
    assertThat(waits.due(state)).isFalse();
    pass(Duration.ofMinutes(1));
    assertThat(waits.due(state)).isTrue();
  }

  @Test
  void aClockSetForwardEndsIt() {
    assertThat(waits.due(state)).isFalse();
    clock.advance(Duration.ofHours(3));
    assertThat(waits.due(state)).isTrue();
  }

  @Test
  void aSuspendedComputerWhoseMonotonicClockStoppedWaitsByTheWallClock() {
    assertThat(waits.due(state)).isFalse();
    clock.advance(Duration.ofHours(8));
    assertThat(waits.due(state)).isTrue();
  }

  @Test
  void aSleepIsSeenWithinFiveSeconds() {
    assertThat(waits.due(state)).isFalse();
    assertThat(waits.pause()).isLessThanOrEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void theNextStartWaitsForWhatIsLeft() {
    pass(Duration.ofMinutes(15));
    var restarted = new Waits(clock, nanos::get);
    assertThat(restarted.due(state)).isFalse();
    pass(Duration.ofMinutes(5));
    assertThat(restarted.due(state)).isTrue();
  }

  @Test
  void aClockSetBackBeforeTheNextStartLengthensNone() {
    pass(Duration.ofMinutes(15));
    clock.advance(Duration.ofHours(-3));
    assertThat(new Waits(clock, nanos::get).due(state)).isTrue();
  }

  @Test
  void aClockThatIsPutRightByALittleEndsNothing() {
    clock.advance(Duration.ofMillis(-40));
    assertThat(waits.due(state)).isFalse();
    nanos.addAndGet(DELAY.toNanos());
    assertThat(waits.due(state)).isTrue();
  }

  @Test
  void settledRunsAreForgotten() {
    assertThat(waits.due(state)).isFalse();
    waits.keep(List.of());
    nanos.addAndGet(DELAY.toNanos());
    assertThat(waits.due(state)).isFalse();
  }
}
