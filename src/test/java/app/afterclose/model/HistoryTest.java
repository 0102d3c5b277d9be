package app.afterclose.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final Entry.EpochStarted SHORTENED =
      new Entry.EpochStarted("builtin", "m", "Be brief.", "9f", "Seven deals.");

  private static Told begun() {
    return Told.asked().link(new Entry.LinkStarted());
  }

  private static Entry summed(int turn, String text, StopReason stop) {
    return new Entry.TurnEnded(turn, text, List.of(), stop, Usage.NONE, null, true);
  }

  private static Entry.TurnStarted summing(int turn) {
    return new Entry.TurnStarted(turn, "builtin", "m", 0, true);
  }

  private static Entry failed(Problem problem) {
    return new Entry.LinkEnded(new Ending.Failed(problem));
  }

  private static List<History.Item> items(Told told) {
    return History.of(told.entries()).items();
  }

  @Test
  void aRunThatIsStoppedWhenItsTimeIsUsedUpRestsOnce() {
    var told = begun().link(new Entry.LinkEnded(new Ending.Waiting(new Wait.MoreTime())));
    assertThat(items(told)).filteredOn(History.Rested.class::isInstance).hasSize(1);

    told.rep(new Entry.StopAsked());
    assertThat(items(told)).noneMatch(History.Rested.class::isInstance);

    told.link(new Entry.LinkStarted(), new Entry.LinkEnded(new Ending.Stopped()));
    assertThat(items(told))
        .filteredOn(History.Rested.class::isInstance)
        .extracting(item -> ((History.Rested) item).status())
        .containsExactly(new RunStatus.Cancelled());
  }

  @Test
  void aWaitStandsAtTheEndUntilItIsOver() {
    Problem limit = new Problem.RateLimited(null);
    Instant until = Instant.parse("2026-03-05T14:32:00Z");
    var told = begun().link(new Entry.LinkEnded(new Ending.Waiting(new Wait.Until(until, limit))));
    assertThat(((History.Rested) items(told).getLast()).status())
        .isEqualTo(new RunStatus.Waiting(until, limit));

    told.link(new Entry.LinkStarted());
    assertThat(items(told)).noneMatch(History.Rested.class::isInstance);
  }

  @Test
  void noRestingRunIsStillBeingSummedUp() {
    var told =
        begun()
            .link(
                summing(1),
                summed(1, "", StopReason.REFUSAL),
                failed(new Problem.Refused("it gave no reason")));
    assertThat(items(told)).noneMatch(History.Shortened.class::isInstance);

    told.rep(new Entry.RetryAsked())
        .link(new Entry.LinkStarted(), summing(2), summed(2, "Seven deals.", StopReason.END))
        .link(SHORTENED);
    assertThat(items(told)).contains(new History.Shortened(Told.RUN, 2, true));
  }

  @Test
  void aSummaryThatIsGivenUpForALargerModelLeavesNoTrace() {
    var told =
        begun()
            .link(summing(1), summed(1, "Seven ", StopReason.LENGTH))
            .link(new Entry.LinkEnded(new Ending.Yielded(Ending.Reason.CAP)))
            .link(new Entry.LinkStarted())
            .link(new Entry.EpochStarted("builtin", "larger", "Be brief.", "9f", null));
    assertThat(items(told)).noneMatch(History.Shortened.class::isInstance);
  }

  @Test
  void whatIsShortenedAmongCallsLeavesEachInItsPlace() {
    var told =
        begun()
            .turn(1, "", "read")
            .link(
                new Entry.CallStarted(Told.call(1, 0), Effect.READ),
                new Entry.CallEnded(Told.call(1, 0), Outcome.ok("{}", "Looked")),
                summing(2),
                summed(2, "Seven deals.", StopReason.END),
                SHORTENED)
            .turn(3, "", "read", "read")
            .link(
                new Entry.CallStarted(Told.call(3, 1), Effect.READ),
                new Entry.CallEnded(Told.call(3, 1), Outcome.ok("{}", "Looked again")));
    assertThat(items(told))
        .filteredOn(History.Called.class::isInstance)
        .extracting(item -> ((History.Called) item).call().phase())
        .containsExactly(
            CallState.Phase.SETTLED, CallState.Phase.PROPOSED, CallState.Phase.SETTLED);
  }
}
