package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.llm.Cut;
import app.afterclose.llm.Provider;
import app.afterclose.llm.TurnRequest;
import app.afterclose.llm.TurnResult;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Problem;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.model.StopReason;
import app.afterclose.store.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How many runs are active at once, who waits, and what those who wait are told. */
class HowManyTest {
  private static final Script.Turn HOLD = Script.hangsAfter("Working ");

  private static Settings.Limits limits(int user) {
    return EngineRig.limits(Duration.ofMinutes(5), Duration.ofHours(2), user);
  }

  private static List<RunId> ask(EngineRig rig, int many) {
    var runs = new ArrayList<RunId>();
    for (int n = 1; n <= many; n++) {
      runs.add(rig.ask("Request " + n));
    }
    return runs;
  }

  @Test
  void sixRunForAUserAndTheSeventhWaitsAndSaysItsPlaceWhichShrinks() {
    try (var rig = new EngineRig(new Script(HOLD))) {
      var runs = ask(rig, 9);
      for (RunId run : runs.subList(0, 6)) {
        rig.awaitText(run, "Working");
      }
      rig.awaitLine(Map.of(runs.get(6), 1, runs.get(7), 2, runs.get(8), 3));
      assertThat(rig.slotsTaken()).isEqualTo(6);
      assertThat(rig.status(runs.get(6))).isInstanceOf(RunStatus.InLine.class);
      rig.engine().stop(runs.get(2));
      rig.awaitText(runs.get(6), "Working");
      rig.awaitLine(Map.of(runs.get(7), 1, runs.get(8), 2));
      rig.engine().stop(runs.get(7));
      rig.await(runs.get(7), RunStatus.Cancelled.class);
      rig.awaitLine(Map.of(runs.get(8), 1));
      rig.restart(new Script(HOLD));
      rig.awaitLine(Map.of(runs.get(8), 1));
    }
  }

  @Test
  void fiftyRunForAnOrganisationAndTheNextWaits() {
    try (var rig = new EngineRig(new Script(HOLD), limits(60))) {
      var runs = ask(rig, 52);
      for (RunId run : runs.subList(0, 50)) {
        rig.awaitText(run, "Working");
      }
      rig.awaitLine(Map.of(runs.get(50), 1, runs.get(51), 2));
      assertThat(rig.slotsTaken()).isEqualTo(50);
      rig.engine().stop(runs.get(17));
      rig.awaitText(runs.get(50), "Working");
      rig.awaitLine(Map.of(runs.get(51), 1));
      assertThat(rig.slotsTaken()).isEqualTo(50);
    }
  }

  @Test
  void howeverManyBeginAtOnceSixNeverBecomeSeven() throws Exception {
    var crowd = new Crowd();
    try (var rig = new EngineRig(crowd)) {
      var most = new AtomicInteger();
      var counting =
          new Journal.Follower() {
            @Override
            public void recorded(Recorded entry, ConversationHead head) {
              most.accumulateAndGet(rig.slotsHeld(), Math::max);
            }

            @Override
            public void said(LiveText text) {}
          };
      try (var _ = rig.journal().follow(counting);
          var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var asking = new ArrayList<Callable<RunId>>();
        for (int n = 0; n < 40; n++) {
          asking.add(() -> rig.ask("At once"));
        }
        for (var asked : threads.invokeAll(asking)) {
          rig.await(asked.get(), RunStatus.Completed.class);
        }
      }
      assertThat(most).hasValue(6);
      assertThat(crowd.most).hasValueBetween(2, 6);
    }
  }

  @Test
  void theSlotBelongsToTheRunAcrossItsLinks() {
    var chain = new Script(HOLD, HOLD, HOLD, Script.says("and done."));
    var other = new Script(Script.says("My turn."));
    var limits = EngineRig.limits(Duration.ofMillis(150), Duration.ofMinutes(1), 1);
    try (var rig = new EngineRig(new Cast(chain, Map.of("OTHER", other)), limits)) {
      var first = rig.ask("Long");
      rig.awaitText(first, "Working");
      var second = rig.ask("OTHER");
      rig.awaitLine(Map.of(second, 1));
      rig.await(second, RunStatus.Completed.class);
      long over = rig.entries(first).getLast().seq();
      assertThat(rig.count(first, Entry.LinkStarted.class)).isEqualTo(4);
      assertThat(rig.entries(second).get(1).seq()).isGreaterThan(over);
    }
  }

  @Test
  void whoPausedComesBackOldestFirstAheadOfNewOnes() {
    var asks = Script.calls("note", "{\"text\":\"one\"}");
    var script = new Script(asks, asks, HOLD, Script.says("Done."));
    try (var rig = new EngineRig(script, limits(1))) {
      var older = rig.ask("Older");
      rig.await(older, RunStatus.Paused.class);
      rig.store.clock().advance(Duration.ofSeconds(1));
      var younger = rig.ask("Younger");
      rig.await(younger, RunStatus.Paused.class);
      assertThat(rig.slotsTaken()).isZero();
      var working = rig.ask("Working");
      rig.awaitText(working, "Working");
      var fresh = rig.ask("New");
      rig.awaitLine(Map.of(fresh, 1));
      rig.engine().approve(younger, null, false, null);
      rig.awaitLine(Map.of(younger, 1, fresh, 2));
      rig.engine().approve(older, null, false, null);
      rig.awaitLine(Map.of(older, 1, younger, 2, fresh, 3));
      rig.engine().stop(working);
      rig.await(fresh, RunStatus.Completed.class);
      assertThat(ends(rig, older)).isLessThan(begins(rig, younger));
      assertThat(ends(rig, younger)).isLessThan(begins(rig, fresh));
    }
  }

  @Test
  void aWaitOverAMinuteFreesTheSlotAndComesBackIntoTheLineAheadOfNewOnes() {
    var at = Instant.parse("2026-03-02T09:01:01Z");
    var limited = Script.fails(new Problem.RateLimited(at));
    var script = new Script(limited, HOLD, Script.says("Done."));
    try (var rig = new EngineRig(script, limits(1))) {
      var waiting = rig.ask("Wait");
      rig.await(waiting, RunStatus.Waiting.class);
      assertThat(rig.slotsTaken()).isZero();
      var working = rig.ask("Work");
      rig.awaitText(working, "Working");
      var fresh = rig.ask("New");
      rig.awaitLine(Map.of(fresh, 1));
      rig.store.clock().advance(Duration.ofSeconds(62));
      rig.engine().consent(rig.conversation(fresh), Entry.Consent.AUTO_EDITS);
      rig.awaitLine(Map.of(waiting, 1, fresh, 2));
      assertThat(RunHead.of(rig.state(waiting)).placed(1).status())
          .as("its wait is over: it is in line")
          .isEqualTo(new RunStatus.InLine(1));
      rig.engine().stop(working);
      rig.await(fresh, RunStatus.Completed.class);
      assertThat(ends(rig, waiting)).isLessThan(begins(rig, fresh));
    }
  }

  @Test
  void aShortWaitKeepsTheSlot() {
    var at = Instant.parse("2026-03-02T09:00:59Z");
    var script = new Script(Script.fails(new Problem.RateLimited(at)), Script.says("Done."));
    try (var rig = new EngineRig(script, limits(1))) {
      var waiting = rig.ask("Wait");
      rig.await(waiting, RunStatus.Waiting.class);
      assertThat(rig.slotsTaken()).isEqualTo(1);
      var fresh = rig.ask("New");
      rig.awaitLine(Map.of(fresh, 1));
      rig.store.clock().advance(Duration.ofMinutes(1));
      rig.await(fresh, RunStatus.Completed.class);
      assertThat(ends(rig, waiting)).isLessThan(begins(rig, fresh));
    }
  }

  @Test
  void aConversationHasOneRunHoweverManyAskAtOnce() throws Exception {
    try (var rig = new EngineRig(new Script(Script.says("Hello."), HOLD))) {
      var first = rig.ask("Hello");
      rig.await(first, RunStatus.Completed.class);
      ConversationId conversation = rig.conversation(first);
      int began = 0;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var asking = new ArrayList<Callable<Asking>>();
        for (int n = 0; n < 20; n++) {
          asking.add(() -> rig.engine().ask(conversation, "Again", "UTC", false));
        }
        for (var asked : threads.invokeAll(asking)) {
          began += asked.get() instanceof Asking.Began ? 1 : 0;
        }
      }
      assertThat(began).isEqualTo(1);
      assertThat(rig.journal().conversation(conversation).orElseThrow().followUps()).isEmpty();
    }
  }

  @Test
  void aConversationWithMuchInLineDoesNotKeepOthersWaiting() {
    var script = new Script(HOLD, Script.says("Done."));
    try (var rig = new EngineRig(script, limits(1))) {
      var first = rig.ask("A1");
      rig.awaitText(first, "Working");
      ConversationId a = rig.conversation(first);
      rig.engine().stop(first);
      rig.await(first, RunStatus.Cancelled.class);
      rig.engine().goOn(first);
      rig.await(first, RunStatus.Completed.class);
      var hold = new Script(HOLD, Script.says("Done."));
      rig.restart(hold);
      var again = rig.ask(a, "A2");
      rig.awaitText(again, "Working");
      rig.engine().ask(a, "A3", "UTC", true);
      rig.engine().ask(a, "A4", "UTC", true);
      var b = rig.ask("B");
      var c = rig.ask("C");
      rig.awaitLine(Map.of(b, 1, c, 2));
      rig.engine().stop(again);
      rig.await(again, RunStatus.Cancelled.class);
      rig.engine().goOn(again);
      rig.await(again, RunStatus.Completed.class);
      rig.await(c, RunStatus.Completed.class);
      assertThat(begins(rig, b)).isLessThan(begins(rig, c));
      rig.awaitDone(a, 4);
      var third = rig.journal().runs(10).stream().filter(r -> r.request().equals("A3")).findFirst();
      assertThat(begins(rig, c)).isLessThan(begins(rig, third.orElseThrow().run()));
    }
  }

  private static long begins(EngineRig rig, RunId run) {
    return rig.entries(run).stream()
        .filter(r -> r.entry() instanceof Entry.LinkStarted)
        .toList()
        .getLast()
        .seq();
  }

  private static long ends(EngineRig rig, RunId run) {
    return rig.entries(run).getLast().seq();
  }

  /** Counts who asks at once. */
  private static final class Crowd implements Provider {
    final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();

    @Override
    public String kind() {
      return "crowd";
    }

    @Override
    public String model() {
      return "test";
    }

    @Override
    public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      try {
        cut.await(Duration.ofMillis(10));
        return new TurnResult.Whole("Hi.", List.of(), StopReason.END, Script.COST, null);
      } finally {
        now.decrementAndGet();
      }
    }
  }
}
