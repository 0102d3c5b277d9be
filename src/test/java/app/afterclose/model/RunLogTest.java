package app.afterclose.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a run's entries come to when they are laid open. */
final class RunLogTest {
  private static final Instant START = Instant.parse("2026-03-05T14:00:00Z");
  private static final ConversationId IN = new ConversationId("c1");
  private static final RunId RUN = new RunId("r1");
  private static final Problem LIMIT = new Problem.RateLimited(null);

  private final List<Recorded> entries = new ArrayList<>();
  private Instant now = START;
  private int link;

  private RunLogTest add(int seconds, Entry entry) {
    now = now.plusSeconds(seconds);
    boolean begins = entry instanceof Entry.LinkStarted;
    link += begins ? 1 : 0;
    boolean ran = link > 0 && !begins;
    Duration time = ran ? Duration.ofSeconds(seconds) : Duration.ZERO;
    entries.add(new Recorded(entries.size() + 1, now, IN, RUN, link, time, entry));
    return this;
  }

  private RunLogTest asked() {
    return add(0, new Entry.RunAsked("Go through all deals", "UTC", null));
  }

  private RunLogTest begins(int after) {
    return add(after, new Entry.LinkStarted());
  }

  private RunLogTest turn(int number, String model) {
    return add(0, new Entry.TurnStarted(number, "anthropic", model, 0));
  }

  private RunLogTest whole(int seconds, int number, Call... calls) {
    var usage = new Usage(100, 20, false);
    return add(
        seconds, new Entry.TurnEnded(number, "Text.", List.of(calls), StopReason.END, usage, null));
  }

  private RunLogTest ends(Ending ending) {
    return add(0, new Entry.LinkEnded(ending));
  }

  private RunDetails log() {
    return RunLog.of(entries, RUN);
  }

  static List<Arguments> endings() {
    return List.of(
        Arguments.of(new Ending.Yielded(Ending.Reason.CAP), RunDetails.Cause.LINE),
        Arguments.of(new Ending.Yielded(Ending.Reason.FULL), RunDetails.Cause.LINE),
        Arguments.of(new Ending.Yielded(Ending.Reason.QUIT), RunDetails.Cause.AWAY),
        Arguments.of(new Ending.Waiting(new Wait.Answer()), RunDetails.Cause.ANSWER),
        Arguments.of(new Ending.Waiting(new Wait.MoreTime()), RunDetails.Cause.MORE_TIME),
        Arguments.of(new Ending.Waiting(new Wait.Until(START, LIMIT)), RunDetails.Cause.UNTIL),
        Arguments.of(new Ending.Failed(LIMIT), RunDetails.Cause.REST),
        Arguments.of(new Ending.Stopped(), RunDetails.Cause.REST));
  }

  @ParameterizedTest
  @MethodSource("endings")
  void whatLiesBetweenTwoPartsIsToldByHowTheFirstEnded(Ending ending, RunDetails.Cause cause) {
    asked().begins(0).turn(1, "m").whole(8, 1).ends(ending).begins(42);
    Instant ended = START.plusSeconds(8);
    assertThat(log().line())
        .containsExactly(
            new RunDetails.Part(
                1, START, ended, Duration.ofSeconds(8), new RunDetails.How.Ended(ending)),
            new RunDetails.Gap(ended, now, cause, cause == RunDetails.Cause.UNTIL ? LIMIT : null),
            new RunDetails.Part(2, now, null, Duration.ZERO, new RunDetails.How.Going()));
  }

  @Test
  void aPartThatFollowsAtOnceLeavesNoGap() {
    asked().begins(0).turn(1, "m").whole(300, 1).ends(new Ending.Yielded(Ending.Reason.CAP));
    begins(0);
    assertThat(log().line()).hasSize(2).allMatch(RunDetails.Part.class::isInstance);
  }

  @Test
  void aCrashIsTheEndThatIsMissing() {
    asked().begins(0).turn(1, "m").add(10, new Entry.Ticked()).begins(30).turn(2, "m");
    RunDetails log = log();
    assertThat(log.line().getFirst())
        .isEqualTo(
            new RunDetails.Part(
                1,
                START,
                START.plusSeconds(10),
                Duration.ofSeconds(10),
                new RunDetails.How.Crashed()));
    assertThat(log.line().get(1))
        .isEqualTo(
            new RunDetails.Gap(
                START.plusSeconds(10), START.plusSeconds(40), RunDetails.Cause.CRASH, null));
    assertThat(log.steps())
        .extracting(step -> ((RunDetails.Turn) step).end())
        .containsExactly(new RunDetails.TurnEnd.Lost(), new RunDetails.TurnEnd.Open());
  }

  @Test
  void waitsCountAndRestDoesNot() {
    asked().begins(5).turn(1, "m").whole(8, 1).ends(new Ending.Failed(LIMIT));
    add(600, new Entry.RetryAsked());
    begins(0).ends(new Ending.Waiting(new Wait.Answer()));
    assertThat(log().waited(now.plusSeconds(60))).isEqualTo(Duration.ofSeconds(65));
    assertThat(log().line().getLast().to()).isNull();
    assertThat(log().until(now.plusSeconds(60))).isEqualTo(now.plusSeconds(60));
  }

  @Test
  void stepsAreTurnsAndTheirCallsInOrder() {
    var first = new Call(CallId.of(RUN, 1, 0), "p0", "list_deals", "{}");
    var second = new Call(CallId.of(RUN, 1, 1), "p1", "deal_details", "{}");
    asked().begins(0).turn(1, "small").whole(4, 1, first, second);
    add(0, new Entry.CallStarted(first.id(), Effect.READ));
    add(2, new Entry.CallEnded(first.id(), Outcome.ok("{}", "Looked at 8 deals")));
    add(0, new Entry.CallStarted(second.id(), Effect.READ));
    add(1, new Entry.CallEnded(second.id(), Outcome.error("{}", "Found no such deal")));
    turn(2, "large");
    add(3, new Entry.TurnCut(2, "So far", Entry.Cut.CAP, new Usage(50, 5, true)));
    ends(new Ending.Yielded(Ending.Reason.CAP)).begins(0).turn(3, "large").whole(6, 3);
    ends(new Ending.Finished());
    RunDetails log = log();
    assertThat(log.models()).containsExactly("small", "large");
    assertThat(log.steps()).hasSize(5);
    assertThat(log.steps().getFirst())
        .isEqualTo(
            new RunDetails.Turn(
                1,
                "small",
                false,
                START,
                START.plusSeconds(4),
                "Text.",
                new Usage(100, 20, false),
                new RunDetails.TurnEnd.Whole(2)));
    assertThat(((RunDetails.Tool) log.steps().get(1)).called().took())
        .isEqualTo(Duration.ofSeconds(2));
    assertThat(((RunDetails.Turn) log.steps().get(3)).end())
        .isEqualTo(new RunDetails.TurnEnd.Cut(Entry.Cut.CAP));
    assertThat(log.state().usage()).isEqualTo(new Usage(250, 45, true));
    assertThat(log.until(Instant.MAX)).isEqualTo(now);
  }

  @Test
  void aRunInLineHasOnlyItsWait() {
    asked();
    assertThat(log().line())
        .containsExactly(new RunDetails.Gap(START, null, RunDetails.Cause.LINE, null));
  }

  @Test
  void anotherConversationsRunIsNotMadeUp() {
    asked();
    assertThatThrownBy(() -> RunLog.of(entries, new RunId("r9")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(RunLog.runs(entries)).containsExactly(RUN);
  }
}
