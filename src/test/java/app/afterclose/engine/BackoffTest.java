package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.Told;
import app.afterclose.model.TurnState;
import app.afterclose.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Problem TIMEOUT = new Problem.ProviderTimeout();
  private final Random random = new Random(7);

  private static TurnState failed(int times, Problem problem) {
    Told told = Told.asked().link(new Entry.LinkStarted());
    for (int n = 1; n <= times; n++) {
      told.link(
          new Entry.TurnStarted(n, "builtin", "m", 0),
          new Entry.TurnFailed(n, "", problem, Usage.NONE));
    }
    return told.state().turn();
  }

  private static Instant now(TurnState turn) {
    return turn.firstFailure() == null ? Told.START : turn.firstFailure();
  }

  @Test
  void delaysGrowAndStayBelowTheCeiling() {
    Duration before = Duration.ZERO;
    for (int n = 1; n < Backoff.ATTEMPTS; n++) {
      var turn = failed(n, TIMEOUT);
      Instant at = Backoff.next(turn, TIMEOUT, now(turn), random).orElseThrow();
      Duration delay = Duration.between(now(turn), at);
      Duration full = Duration.ofSeconds(Math.min(120, 1L << (n - 1)));
      assertThat(delay).isBetween(full.dividedBy(2), full);
      assertThat(full).isGreaterThanOrEqualTo(before);
      before = full;
    }
  }

  @Test
  void whatTheProviderSaysCounts() {
    var turn = failed(1, TIMEOUT);
    Instant said = now(turn).plusSeconds(300);
    assertThat(Backoff.next(turn, new Problem.RateLimited(said), now(turn), random)).contains(said);
    Instant past = now(turn).minusSeconds(5);
    assertThat(Backoff.next(turn, new Problem.RateLimited(past), now(turn), random))
        .hasValueSatisfying(at -> assertThat(at).isAfter(now(turn)));
  }

  @Test
  void afterTenAttemptsOrHalfAnHourItIsEnough() {
    var ten = failed(Backoff.ATTEMPTS, TIMEOUT);
    assertThat(Backoff.next(ten, TIMEOUT, now(ten), random)).isEmpty();
    var two = failed(2, TIMEOUT);
    assertThat(Backoff.next(two, TIMEOUT, now(two).plus(Backoff.LONGEST), random)).isEmpty();
  }

  @Test
  void onlyAMachineWithoutNetworkWaitsOn() {
    var offline = new Problem.Offline("no route");
    var many = failed(50, offline);
    Instant hours = now(many).plus(Duration.ofHours(9));
    assertThat(Backoff.next(many, offline, hours, random)).isPresent();
  }

  @Test
  void whatCannotPassIsNotTriedAgain() {
    var turn = failed(1, TIMEOUT);
    assertThat(Backoff.next(turn, new Problem.Rejected("no", "x"), now(turn), random)).isEmpty();
  }

  @Test
  void textThatArrivedBeginsTheCountAnew() {
    var told = Told.asked().link(new Entry.LinkStarted());
    for (int n = 1; n <= 9; n++) {
      told.link(
          new Entry.TurnStarted(n, "builtin", "m", 0),
          new Entry.TurnFailed(n, n == 9 ? "Some" : "", TIMEOUT, Usage.NONE));
    }
    assertThat(told.state().turn().attempts()).isEqualTo(1);
    assertThat(told.state().turn().kept()).isEqualTo("Some");
  }
}
