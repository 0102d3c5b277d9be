package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.British;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.ProblemWords;
import app.afterclose.model.Settings;
import app.afterclose.model.Told;
import app.afterclose.model.Tries;
import app.afterclose.model.Usage;
import app.afterclose.model.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Problem TIMEOUT = new Problem.ProviderTimeout();
  private static final Problem OFFLINE = new Problem.Offline("no route");
  private static final Instant NOW = Told.START.plus(Duration.ofDays(1));
  private static final Settings.Limits LIMITS = Settings.Limits.DEFAULT;
  private final Random random = new Random(7);

  private static Told failed(Told told, int first, int times, String text, Problem problem) {
    for (int n = first; n < first + times; n++) {
      told.link(
          new Entry.TurnStarted(n, "builtin", "m", 0),
          new Entry.TurnFailed(n, text, problem, Usage.NONE));
    }
    return told;
  }

  private static Told begun() {
    return Told.asked().link(new Entry.LinkStarted());
  }

  private static Tries failed(int times, Problem problem) {
    return failed(begun(), 1, times, "", problem).state().turn().tries();
  }

  /** A link that ended and waited for so long, and the next one. */
  private static Told waited(Told told, Duration delay, Problem why) {
    Instant ends = told.entries().getLast().at().plusSeconds(1);
    var until = new Wait.Until(ends.plus(delay), why);
    return told.link(new Entry.LinkEnded(new Ending.Waiting(until)), new Entry.LinkStarted());
  }

  private Optional<Instant> next(Tries turn, Problem problem) {
    return Backoff.next(turn, problem, NOW, LIMITS, random);
  }

  private Duration delay(Tries turn, Problem problem) {
    return Duration.between(NOW, next(turn, problem).orElseThrow());
  }

  @Test
  void delaysGrowAndStayBelowTheCeiling() {
    for (int n = 1; n < LIMITS.attempts(); n++) {
      Duration full = Duration.ofSeconds(Math.min(120, 1L << (n - 1)));
      assertThat(delay(failed(n, TIMEOUT), TIMEOUT)).isBetween(full.dividedBy(2), full);
    }
  }

  @Test
  void whatTheProviderSaysCounts() {
    Instant said = NOW.plusSeconds(300);
    var turn = failed(1, TIMEOUT);
    assertThat(next(turn, new Problem.RateLimited(said))).contains(said);
    assertThat(next(turn, new Problem.Overloaded(said, "busy"))).contains(said);
    assertThat(next(turn, new Problem.RateLimited(NOW.minusSeconds(5))))
        .hasValueSatisfying(at -> assertThat(at).isAfter(NOW));
  }

  @Test
  void aProviderThatAsksForMoreThanThereIsPatienceForIsNotWaitedFor() {
    var turn = failed(1, TIMEOUT);
    var tomorrow = new Problem.RateLimited(NOW.plus(Duration.ofDays(1)));
    assertThat(next(turn, tomorrow)).isEmpty();
    assertThat(ProblemWords.remedy(tomorrow, ZoneOffset.UTC, British.TEXTS))
        .startsWith("The provider asks to come back at 09:00 on 24 November. ");
    assertThat(next(turn, new Problem.RateLimited(NOW.plus(LIMITS.patience())))).isPresent();
  }

  @Test
  void tenAttemptsAreEnough() {
    assertThat(next(failed(9, TIMEOUT), TIMEOUT)).isPresent();
    assertThat(next(failed(10, TIMEOUT), TIMEOUT)).isEmpty();
    var fewer =
        new Settings.Limits(LIMITS.link(), LIMITS.chain(), 6, 50, null, 2, LIMITS.patience());
    assertThat(Backoff.next(failed(2, TIMEOUT), TIMEOUT, NOW, fewer, random)).isEmpty();
  }

  @Test
  void halfAnHourOfTryingAndWaitingIsEnoughAndTheClockHasNoSayInIt() {
    var told = waited(failed(begun(), 1, 1, "", TIMEOUT), Duration.ofMinutes(20), TIMEOUT);
    told.ran(Duration.ofMinutes(9));
    failed(told, 2, 1, "", TIMEOUT);
    assertThat(told.state().turn().tries().spent()).isEqualTo(Duration.ofMinutes(29));
    // NOW is a day later: a sleep is nobody's try.
    assertThat(next(told.state().turn().tries(), TIMEOUT)).isPresent();
    told.ran(Duration.ofMinutes(1));
    assertThat(next(told.state().turn().tries(), TIMEOUT)).isEmpty();
  }

  @Test
  void textBringsTheDelayBackButNeitherTheCountNorThePatience() {
    var told = failed(begun(), 1, 6, "", TIMEOUT);
    assertThat(delay(told.state().turn().tries(), TIMEOUT)).isGreaterThan(Duration.ofSeconds(10));
    failed(told, 7, 1, "A little. ", TIMEOUT);
    assertThat(delay(told.state().turn().tries(), TIMEOUT))
        .isLessThanOrEqualTo(Duration.ofSeconds(1));
    failed(told, 8, 3, "More. ", TIMEOUT);
    assertThat(told.state().turn().tries().attempts()).isEqualTo(10);
    assertThat(next(told.state().turn().tries(), TIMEOUT)).isEmpty();
  }

  @Test
  void onlyAMachineWithoutNetworkWaitsOn() {
    var told = failed(begun(), 1, 500, "", OFFLINE);
    assertThat(delay(told.state().turn().tries(), OFFLINE))
        .isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
    waited(told, Duration.ofHours(9), OFFLINE);
    assertThat(told.state().turn().tries().attempts()).isZero();
    assertThat(told.state().turn().tries().spent()).isZero();
    var nobody = new Problem.Unreachable("localhost", "refused");
    assertThat(next(failed(10, nobody), nobody)).isEmpty();
  }

  @Test
  void whatCannotPassIsNotTriedAgain() {
    assertThat(next(failed(1, TIMEOUT), new Problem.Rejected("no", "x"))).isEmpty();
  }

  @Test
  void aWholeTurnAndTheRepsRetryForgiveEarlierFailures() {
    var told = failed(begun(), 1, 9, "", TIMEOUT).turn(10, "", "look");
    failed(told, 11, 1, "", TIMEOUT);
    assertThat(told.state().turn().tries().attempts()).isEqualTo(1);
    told.link(new Entry.LinkEnded(new Ending.Failed(TIMEOUT))).rep(new Entry.RetryAsked());
    assertThat(told.state().turn().tries().attempts()).isZero();
    assertThat(told.state().turn().tries().spent()).isZero();
  }
}
