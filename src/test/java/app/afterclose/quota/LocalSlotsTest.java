package app.afterclose.quota;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.RunId;
import app.afterclose.model.Settings;
import app.afterclose.store.JournalFixture;
import app.afterclose.store.Session;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The slots for active runs, over a real database. */
class LocalSlotsTest {
  private final JournalFixture store = new JournalFixture();
  private final Quota quota = new LocalQuota();

  @AfterEach
  void close() {
    store.close();
  }

  private static Settings.Limits limits(int user, int organisation) {
    return new Settings.Limits(
        Duration.ofMinutes(5), Duration.ofHours(2), user, organisation, null);
  }

  private boolean claim(int run, Settings.Limits limits) {
    return store.journal().write(tx -> quota.claim(tx, new RunId("r" + run), limits));
  }

  private int free(Settings.Limits limits) {
    return store.journal().read(session -> quota.free(session, limits));
  }

  @Test
  void theSmallerOfBothLimitsHolds() {
    var limits = limits(3, 2);
    assertThat(claim(1, limits)).isTrue();
    assertThat(claim(2, limits)).isTrue();
    assertThat(free(limits)).isZero();
    assertThat(claim(3, limits)).isFalse();
    assertThat(claim(3, limits(3, 50))).isTrue();
    assertThat(free(limits)).as("lowered by hand while they run").isZero();
  }

  @Test
  void claimingTwiceIsClaimingOnceAlsoWhenNothingIsFree() {
    var limits = limits(1, 50);
    assertThat(claim(1, limits)).isTrue();
    assertThat(claim(1, limits)).isTrue();
    assertThat(claim(2, limits)).isFalse();
    store.journal().write(tx -> released(tx, 1));
    store.journal().write(tx -> released(tx, 1));
    assertThat(free(limits)).isEqualTo(1);
    assertThat(claim(2, limits)).isTrue();
  }

  @Test
  void aClaimIsOfTheTransactionItIsMadeInAndOutlivesARestart() {
    var limits = limits(1, 50);
    try {
      store
          .journal()
          .write(
              tx -> {
                quota.claim(tx, new RunId("r1"), limits);
                throw new IllegalStateException("and then it broke");
              });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("and then it broke");
    }
    assertThat(free(limits)).isEqualTo(1);
    assertThat(claim(2, limits)).isTrue();
    store.reopen();
    assertThat(free(limits)).isZero();
  }

  @Test
  void ofHundredAtOnceNoMoreGetASlotThanThereAre() throws Exception {
    var limits = limits(60, 50);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var claims =
          IntStream.range(0, 100).<Callable<Boolean>>mapToObj(n -> () -> claim(n, limits)).toList();
      int got = 0;
      for (Future<Boolean> claimed : threads.invokeAll(claims)) {
        got += claimed.get() ? 1 : 0;
      }
      assertThat(got).isEqualTo(50);
    }
  }

  private boolean released(Session session, int run) {
    quota.release(session, new RunId("r" + run));
    return true;
  }
}
