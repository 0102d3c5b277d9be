package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Running time, the caps on it, and clocks that jump. */
class ChainTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static Duration ran(EngineRig rig, RunId run) {
    return rig.state(run).chain().ranInAll();
  }

  /** Waits until so much running time is journaled. */
  private static void awaitRan(EngineRig rig, RunId run, Duration time) {
    rig.await(run, s -> s.chain().ranInAll().compareTo(time) >= 0);
  }

  @Test
  void aSpentChainThatFinishesInVainAsksAgainAndMayBeContinued() {
    var hang = Script.hangsAfter("on and ");
    var script = new Script(hang, hang, hang, Script.says("on."));
    var limits = EngineRig.limits(Duration.ofMillis(300), Duration.ofMillis(500), 6);
    try (var rig = new EngineRig(script, limits)) {
      var run = rig.ask("Count");
      rig.await(run, RunStatus.Paused.class);
      assertThat(script.requests).hasSize(2);
      assertThat(script.requests.get(1).wrapUp()).isTrue();
      rig.engine().finish(run);
      rig.await(
          run, s -> script.requests.size() == 3 && RunStatus.of(s) instanceof RunStatus.Paused);
      assertThat(script.requests.get(2).wrapUp()).isTrue();
      rig.engine().goOn(run);
      var state = rig.await(run, RunStatus.Completed.class);
      assertThat(state.answer()).isEqualTo("on and on and on and on.");
      assertThat(script.requests.get(3).wrapUp()).isFalse();
      rig.assertLinksEnded(run, 0);
    }
  }

  @Test
  void neitherPausingNorWaitingNorSleepingIsRunningTime() {
    var nanos = new AtomicLong();
    var limited = new AtomicReference<Problem>();
    var script =
        new Script(
            Script.calls("note", "{\"text\":\"one\"}"),
            (request, text, cut) -> Script.fails(limited.get()).play(request, text, cut),
            (request, text, cut) -> {
              nanos.addAndGet(Duration.ofHours(8).toNanos());
              return Script.says("Done.").play(request, text, cut);
            });
    try (var rig = new EngineRig(script)) {
      rig.nanos = nanos::get;
      var run = rig.ask("Go");
      rig.await(run, RunStatus.Paused.class);
      nanos.addAndGet(Duration.ofHours(3).toNanos());
      rig.store.clock().advance(Duration.ofHours(3));
      limited.set(new Problem.RateLimited(rig.store.clock().instant().plus(Duration.ofMinutes(9))));
      rig.engine().approve(run, null, false, null);
      rig.await(run, RunStatus.Waiting.class);
      assertThat(ran(rig, run)).isZero();
      rig.store.clock().advance(Duration.ofHours(9));
      rig.await(run, RunStatus.Completed.class);
      // A sleep within a turn counts as one lap.
      assertThat(ran(rig, run)).isEqualTo(Meter.LONGEST);
    }
  }

  @Test
  void aWaitOutlivesTheAgentAndAClockSetBackLengthensItNot() {
    var later = new AtomicReference<Problem>();
    var first =
        new Script((request, text, cut) -> Script.fails(later.get()).play(request, text, cut));
    try (var rig = new EngineRig(first)) {
      var at = rig.store.clock().instant().plus(Duration.ofMinutes(20));
      later.set(new Problem.RateLimited(at));
      var run = rig.ask("Go");
      rig.await(run, RunStatus.Waiting.class);
      var second = new Script(Script.says("Done."));
      rig.restart(second);
      assertThat(rig.status(run)).isInstanceOf(RunStatus.Waiting.class);
      rig.store.clock().advance(Duration.ofHours(-3));
      rig.restart(second);
      assertThat(rig.await(run, RunStatus.Completed.class).answer()).isEqualTo("Done.");
    }
  }

  @Test
  void aCrashLosesNoTickThatWasJournaled() {
    var nanos = new AtomicLong();
    var dying = new Dying();
    var script =
        new Script(
            (request, text, cut) -> {
              nanos.addAndGet(Duration.ofSeconds(8).toNanos());
              return Script.hangsAfter("Half ").play(request, text, cut);
            });
    try (var rig = new EngineRig(script, dying)) {
      rig.nanos = nanos::get;
      var run = rig.ask("Go");
      awaitRan(rig, run, Duration.ofSeconds(8));
      dying.now();
      nanos.addAndGet(Duration.ofSeconds(2).toNanos());
      rig.recover(new Script(Script.says("and whole.")));
      assertThat(rig.await(run, RunStatus.Completed.class).answer()).isEqualTo("Half and whole.");
      assertThat(ran(rig, run)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
      assertThat(rig.entries(run)).allMatch(e -> e.ran().compareTo(Meter.LONGEST) <= 0);
    }
  }

  @Test
  void whatTheSettingsSayCountsFromTheNextLinkOn() {
    var script =
        new Script(Script.hangsAfter("One, "), Script.hangsAfter("two, "), Script.says("three."));
    var shortly = EngineRig.limits(Duration.ofMillis(400), MINUTE, 6);
    try (var rig = new EngineRig(script, shortly)) {
      var run = rig.ask("Count");
      rig.awaitText(run, "One");
      var only = new Settings.Limits(Duration.ofMillis(400), Duration.ofMillis(1), 6, 50, null);
      rig.settings = rig.settings.with(only);
      rig.await(run, RunStatus.Paused.class);
      assertThat(script.requests).hasSize(1);
      assertThat(rig.count(run, Entry.LinkStarted.class)).isEqualTo(2);
    }
  }

  @Test
  void twoHoursAreTwentyFourLinksOfFiveMinutes() {
    var usual = Settings.Limits.DEFAULT;
    assertThat(usual.chain().dividedBy(usual.link())).isEqualTo(24);
    assertThat(usual.chain()).isEqualTo(Duration.ofHours(2));
  }
}
