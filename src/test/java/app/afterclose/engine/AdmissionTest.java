package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
  private long seq;

  /** Decides with so many slots in all, each counted as taken by the run whose state says so. */
  private static Admission decide(
      List<RunState> unsettled, Set<RunId> ready, Set<RunId> working, int slots) {
    long held = unsettled.stream().filter(s -> s.chain().slot()).count();
    return Admission.decide(unsettled, ready, working, (int) Math.max(0, slots - held));
  }

  /** A run of its own conversation, told by entries, each a second after the last of any run. */
  private RunState run(String name, Entry... entries) {
    var told = new ArrayList<Recorded>();
    var id = new RunId(name);
    var conversation = new ConversationId("c" + name);
    told.add(recorded(conversation, id, 0, new Entry.RunAsked("Do it", "UTC", null)));
    int link = 0;
    for (Entry entry : entries) {
      link += entry instanceof Entry.LinkStarted ? 1 : 0;
      told.add(recorded(conversation, id, link, entry));
    }
    return RunState.of(told);
  }

  private Recorded recorded(ConversationId conversation, RunId id, int link, Entry entry) {
    seq++;
    return new Recorded(seq, START.plusSeconds(seq), conversation, id, link, Duration.ZERO, entry);
  }

  private static Entry ended(Ending ending) {
    return new Entry.LinkEnded(ending);
  }

  private static Set<RunId> all(List<RunState> runs) {
    return runs.stream().map(RunState::run).collect(Collectors.toSet());
  }

  private static RunId id(String name) {
    return new RunId(name);
  }

  @Test
  void whoWaitedOverAMinuteInPiecesHasNoSlotAndComesBackAheadOfNewOnes() {
    var offline = new Problem.Offline("no route");
    var wait = ended(new Ending.Waiting(new Wait.Until(START.plusSeconds(45), offline)));
    var later = ended(new Ending.Waiting(new Wait.Until(START.plusSeconds(90), offline)));
    var waited = run("waited", new Entry.LinkStarted(), wait, new Entry.LinkStarted(), later);
    var fresh = run("fresh");
    var runs = List.of(fresh, waited);
    assertThat(waited.chain().slot()).isFalse();
    assertThat(decide(runs, Set.of(id("fresh")), Set.of(), 1).go()).containsExactly(id("fresh"));
    assertThat(decide(runs, all(runs), Set.of(), 1).go()).containsExactly(id("waited"));
  }

  @Test
  void theSeventhWaitsAndIsToldItsPlace() {
    var runs = new ArrayList<RunState>();
    for (int n = 1; n <= 8; n++) {
      runs.add(run("r" + n));
    }
    var decided = decide(runs, all(runs), Set.of(), 6);
    assertThat(decided.go()).hasSize(6).doesNotContain(id("r7"), id("r8"));
    assertThat(decided.line()).containsEntry(id("r7"), 1).containsEntry(id("r8"), 2);
  }

  @Test
  void nobodyGoesWithoutAFreeSlotAndFirstComeIsFirstServed() {
    var runs = List.of(run("r1"), run("r2"), run("r3"));
    assertThat(decide(runs, all(runs), Set.of(), 2).go())
        .containsExactlyInAnyOrder(id("r1"), id("r2"));
    var none = Admission.decide(runs, all(runs), Set.of(), 0);
    assertThat(none.go()).isEmpty();
    assertThat(none.line()).isEqualTo(Map.of(id("r1"), 1, id("r2"), 2, id("r3"), 3));
  }

  @Test
  void thoseWhoComeBackGoOldestFirst() {
    Entry asks = ended(new Ending.Waiting(new Wait.Answer()));
    var fresh = run("r1");
    var early = run("r2", new Entry.LinkStarted(), asks);
    var late = run("r3", new Entry.LinkStarted(), asks);
    var runs = List.of(late, fresh, early);
    assertThat(decide(runs, all(runs), Set.of(), 0).line())
        .isEqualTo(Map.of(id("r2"), 1, id("r3"), 2, id("r1"), 3));
  }

  @Test
  void aRunKeepsItsSlotAcrossItsLinks() {
    var chained = run("r1", new Entry.LinkStarted(), ended(new Ending.Yielded(Ending.Reason.CAP)));
    var fresh = run("r0");
    var decided = decide(List.of(fresh, chained), Set.of(id("r0"), id("r1")), Set.of(), 1);
    assertThat(decided.go()).containsExactly(id("r1"));
  }

  @Test
  void aLinkJustStartedCountsBeforeItsFirstEntry() {
    var runs = List.of(run("r1"), run("r2"));
    var decided = decide(runs, Set.of(id("r2")), Set.of(id("r1")), 1);
    assertThat(decided.go()).isEmpty();
    assertThat(decided.line()).containsEntry(id("r2"), 1);
  }

  @Test
  void pausingFreesTheSlotAndComesBackAheadOfNewOnes() {
    var first = run("r1");
    var paused = run("r2", new Entry.LinkStarted(), ended(new Ending.Waiting(new Wait.Answer())));
    var open = decide(List.of(first, paused), Set.of(id("r1")), Set.of(), 1);
    assertThat(open.go()).containsExactly(id("r1"));
    var back = decide(List.of(first, paused), Set.of(id("r1"), id("r2")), Set.of(), 1);
    assertThat(back.go()).containsExactly(id("r2"));
    assertThat(back.line()).containsEntry(id("r1"), 1);
  }

  @Test
  void onlyAShortWaitKeepsItsSlot() {
    var limited = new Problem.RateLimited(null);
    Instant now = START.plusSeconds(3);
    var soon =
        run(
            "r1",
            new Entry.LinkStarted(),
            ended(new Ending.Waiting(new Wait.Until(now.plusSeconds(60), limited))));
    assertThat(soon.chain().slot()).isTrue();
    var late =
        run(
            "r2",
            new Entry.LinkStarted(),
            ended(new Ending.Waiting(new Wait.Until(now.plusSeconds(100), limited))));
    assertThat(late.chain().slot()).isFalse();
  }

  @Test
  void aStopNeedsNoSlot() {
    var working = run("r1", new Entry.LinkStarted());
    var stopped = run("r2", new Entry.StopAsked());
    var decided = decide(List.of(working, stopped), Set.of(id("r2")), Set.of(id("r1")), 1);
    assertThat(decided.go()).containsExactly(id("r2"));
  }

  @Test
  void aLinkThatOnlyStopsTakesNoSlotFromOthers() {
    var stopping = run("r1", new Entry.StopAsked(), new Entry.LinkStarted());
    assertThat(stopping.chain().slot()).isFalse();
    var fresh = run("r2");
    var decided = decide(List.of(stopping, fresh), Set.of(id("r2")), Set.of(id("r1")), 1);
    assertThat(decided.go()).containsExactly(id("r2"));
  }
}
