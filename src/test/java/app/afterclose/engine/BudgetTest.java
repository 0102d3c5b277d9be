package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.Cut;
import app.afterclose.llm.Provider;
import app.afterclose.llm.TurnRequest;
import app.afterclose.llm.TurnResult;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.model.StopReason;
import app.afterclose.model.TokenUse;
import app.afterclose.model.Usage;
import app.afterclose.quota.LocalQuota;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The month's tokens: set aside, booked, and never spent twice. */
class BudgetTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  /** Guesses 1,000 tokens for each turn and uses up to 1,500 of them, for a few turns. */
  private static final class Guessing implements Provider {
    private final Random random;

    Guessing(long seed) {
      this.random = new Random(seed);
    }

    @Override
    public String kind() {
      return "script";
    }

    @Override
    public String model() {
      return "guess";
    }

    @Override
    public long estimate(TurnRequest request) {
      return 1_000;
    }

    @Override
    public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
      int used = random.nextInt(1_500);
      var usage = new Usage(used, 7, false);
      if (random.nextInt(4) > 0) {
        var call = new TurnResult.Proposed("p", "look", "{\"at\":\"all\"}");
        return new TurnResult.Whole("", List.of(call), StopReason.TOOLS, usage, null);
      }
      return new TurnResult.Whole("Done.", List.of(), StopReason.END, usage, null);
    }
  }

  private static Settings.Limits monthly(Long tokens) {
    return new Settings.Limits(Duration.ofMinutes(5), Duration.ofHours(2), 6, 50, tokens);
  }

  private static void limit(EngineRig rig, Long tokens) {
    rig.settings = rig.settings.with(monthly(tokens));
  }

  private static long used(EngineRig rig) {
    return rig.journal().read(s -> new LocalQuota().used(s, rig.store.clock().instant()));
  }

  private static List<TokenUse> usage(EngineRig rig, LocalDate from, LocalDate to) {
    return rig.journal().read(s -> new LocalQuota().usage(s, from, to));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sixRunsAtOnceNeverBeginATurnThatTheBudgetHasNoRoomFor(long seed) {
    long limit = 20_000;
    try (var rig = new EngineRig(new Guessing(seed), monthly(limit))) {
      var runs = new ArrayList<RunId>();
      var outOfTokens = new ArrayList<RunId>();
      for (int n = 0; n < 24 && outOfTokens.isEmpty(); n += 6) {
        var six = new ArrayList<RunId>();
        for (int i = 0; i < 6; i++) {
          six.add(rig.ask("Go"));
        }
        for (RunId run : six) {
          RunState state = rig.await(run, RunState::settled);
          if (RunStatus.of(state) instanceof RunStatus.Failed(Problem why)) {
            assertThat(why).isInstanceOf(Problem.BudgetExhausted.class);
            outOfTokens.add(run);
          }
        }
        runs.addAll(six);
      }
      assertThat(outOfTokens).isNotEmpty();
      assertThat(used(rig)).isEqualTo(replayed(rig, runs, limit));
    }
  }

  /** Walks the journal; with each turn that begins, all that is used and set aside has room. */
  private static long replayed(EngineRig rig, List<RunId> runs, long limit) {
    Map<RunId, Long> reserved = new HashMap<>();
    List<Recorded> all =
        runs.stream()
            .flatMap(run -> rig.entries(run).stream())
            .sorted(Comparator.comparingLong(Recorded::seq))
            .toList();
    long used = 0;
    for (Recorded next : all) {
      if (next.entry() instanceof Entry.TurnStarted e) {
        reserved.put(next.run(), e.reserved());
        long aside = reserved.values().stream().mapToLong(Long::longValue).sum();
        assertThat(used + aside).as("with turn %s", next).isLessThanOrEqualTo(limit);
      } else if (next.entry() instanceof Entry.TurnEnded e) {
        reserved.remove(next.run());
        used += e.usage().total();
      }
    }
    assertThat(reserved).isEmpty();
    return used;
  }

  @Test
  void withoutRoomTheRunFailsInWordsAndGoesOnWhenTheLimitIsRaised() {
    var script = new Script(Script.says("First."), Script.says("Second."));
    try (var rig = new EngineRig(script, monthly(5_000L))) {
      rig.await(rig.ask("One"), RunStatus.Completed.class);
      limit(rig, Script.COST.total() + 1);
      var run = rig.ask("Two");
      rig.await(run, RunStatus.Failed.class);
      var renewed = Instant.parse("2026-04-01T00:00:00Z");
      assertThat(rig.status(run))
          .isEqualTo(
              new RunStatus.Failed(
                  new Problem.BudgetExhausted(
                      Script.COST.total() + 1, Script.COST.total(), renewed)));
      assertThat(script.requests).hasSize(1);
      limit(rig, null);
      rig.engine().retry(run);
      rig.await(run, RunStatus.Completed.class);
    }
  }

  @Test
  void theNextMonthHasRoomAgainAndATurnIsBookedWhereItBegan() {
    var script = new Script(Script.says("First."), Script.says("Second."));
    try (var rig = new EngineRig(script, monthly(1L))) {
      var run = rig.ask("One");
      rig.await(run, RunStatus.Failed.class);
      rig.store.clock().set(Instant.parse("2026-04-01T00:00:01Z"));
      limit(rig, 5_000L);
      rig.engine().retry(run);
      rig.await(run, RunStatus.Completed.class);
      assertThat(used(rig)).isEqualTo(Script.COST.total());
      assertThat(usage(rig, TODAY, LocalDate.parse("2026-03-31"))).isEmpty();
      assertThat(usage(rig, TODAY, LocalDate.parse("2026-04-01")))
          .containsExactly(new TokenUse(LocalDate.parse("2026-04-01"), "test", 1, Script.COST, 0));
    }
  }

  @Test
  void aTurnInFlightIsSetAsideAndACancelledRunsTokensCount() {
    try (var rig = new EngineRig(new Script(Script.hangsAfter("Half ")), monthly(100_000L))) {
      var run = rig.ask("One");
      rig.awaitText(run, "Half");
      long reserved = rig.state(run).turn().reserved();
      assertThat(reserved).isPositive();
      assertThat(used(rig)).isEqualTo(reserved);
      assertThat(usage(rig, TODAY, TODAY))
          .containsExactly(new TokenUse(TODAY, "test", 1, Usage.NONE, reserved));
      rig.engine().stop(run);
      rig.await(run, RunStatus.Cancelled.class);
      assertThat(used(rig)).isEqualTo(55);
      assertThat(usage(rig, TODAY, TODAY))
          .containsExactly(new TokenUse(TODAY, "test", 1, new Usage(50, 5, true), 0));
    }
  }

  @Test
  void aLostTurnIsBookedAtItsEstimate() {
    var dying = new Dying();
    try (var rig = new EngineRig(new Script(Script.hangsAfter("Half ")), dying)) {
      var run = rig.ask("One");
      rig.awaitText(run, "Half");
      long reserved = rig.state(run).turn().reserved();
      dying.now();
      rig.recover(new Script(Script.says("and whole.")));
      var state = rig.await(run, RunStatus.Completed.class);
      assertThat(state.answer()).isEqualTo("Half and whole.");
      var lost = new Usage(reserved, 0, true);
      assertThat(state.usage()).isEqualTo(lost.plus(Script.COST));
      assertThat(used(rig)).isEqualTo(lost.plus(Script.COST).total());
    }
  }
}
