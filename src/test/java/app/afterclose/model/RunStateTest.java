package app.afterclose.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunStateTest {
  private static Told begun() {
    return Told.asked().link(new Entry.LinkStarted());
  }

  private static Told paused() {
    return begun()
        .turn(1, "", "local", "local")
        .link(
            new Entry.ApprovalAsked(Told.call(1, 0), "Save a draft?", "{}", "{}"),
            new Entry.ApprovalAsked(Told.call(1, 1), "Save another?", "{}", "{}"),
            new Entry.LinkEnded(new Ending.Waiting(new Wait.Answer())));
  }

  static Stream<Arguments> statuses() {
    var until = new Wait.Until(Told.START.plusSeconds(99), new Problem.RateLimited(null));
    return Stream.of(
        arguments("asked", Told.asked(), new RunStatus.InLine(0)),
        arguments("at work", begun(), new RunStatus.Running()),
        arguments(
            "between links",
            begun().link(new Entry.LinkEnded(new Ending.Yielded(Ending.Reason.CAP))),
            new RunStatus.Running()),
        arguments("stopping", begun().rep(new Entry.StopAsked()), new RunStatus.Stopping()),
        arguments(
            "paused", paused(), new RunStatus.Paused("Save a draft? and 1 more", "2 answers")),
        arguments(
            "stopping while paused", paused().rep(new Entry.StopAsked()), new RunStatus.Stopping()),
        arguments(
            "answered, no link yet",
            paused()
                .rep(new Entry.CallDeclined(Told.call(1, 0), ""))
                .rep(new Entry.CallDeclined(Told.call(1, 1), "")),
            new RunStatus.InLine(0)),
        arguments(
            "rate limited",
            begun().link(new Entry.LinkEnded(new Ending.Waiting(until))),
            new RunStatus.Waiting(until.at(), until.why())),
        arguments(
            "stopped",
            begun().rep(new Entry.StopAsked()).link(new Entry.LinkEnded(new Ending.Stopped())),
            new RunStatus.Cancelled()),
        arguments(
            "finished",
            begun().turn(1, "Done.").link(new Entry.LinkEnded(new Ending.Finished())),
            new RunStatus.Completed()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("statuses")
  void status(String what, Told told, RunStatus expected) {
    assertThat(RunStatus.of(told.state())).as(what).isEqualTo(expected);
  }

  /** A link that finds no network and waits for it. */
  private static Told offline(Told told, int turn, Duration wait) {
    var problem = new Problem.Offline("no route");
    told.link(new Entry.LinkStarted(), new Entry.TurnStarted(turn, "anthropic", "m", 0));
    told.link(new Entry.TurnFailed(turn, "", problem, Usage.NONE));
    var now = told.entries().getLast().at().plusSeconds(1);
    var until = new Wait.Until(now.plus(wait), problem);
    return told.link(new Entry.LinkEnded(new Ending.Waiting(until)));
  }

  @Test
  void waitsThatAreOverAMinuteInAllFreeTheSlot() {
    var told = Told.asked();
    assertThat(offline(told, 1, Duration.ofSeconds(30)).state().chain().slot()).isTrue();
    assertThat(offline(told, 2, Duration.ofSeconds(30)).state().chain().slot()).isTrue();
    assertThat(offline(told, 3, Duration.ofMillis(1)).state().chain().slot()).isFalse();
    told.link(new Entry.LinkStarted());
    assertThat(told.state().chain().slot()).isTrue();
    told.turn(4, "", "local").link(new Entry.LinkEnded(new Ending.Yielded(Ending.Reason.CAP)));
    assertThat(offline(told, 5, Duration.ofSeconds(50)).state().chain().slot()).isTrue();
  }

  @Test
  void aNightWithoutNetworkIsNoHundredParts() {
    var told = begun().turn(1, "", "local");
    told.link(new Entry.LinkEnded(new Ending.Yielded(Ending.Reason.CAP)));
    assertThat(RunHead.of(told.state()).part()).isEqualTo(1);
    for (int n = 2; n < 480; n++) {
      offline(told, n, Duration.ofMinutes(1));
      assertThat(RunHead.of(told.state()).part()).isEqualTo(2);
    }
    told.link(new Entry.LinkStarted()).turn(480, "Done.");
    told.link(new Entry.LinkEnded(new Ending.Finished()));
    assertThat(RunHead.of(told.state()).part()).isEqualTo(2);
    assertThat(History.of(told.entries()).items())
        .last()
        .isInstanceOfSatisfying(
            History.Rested.class, rested -> assertThat(rested.parts()).isEqualTo(2));
  }

  @Test
  void aWishToStopOutlivesALinkThatEndedOtherwise() {
    var state =
        begun()
            .rep(new Entry.StopAsked())
            .link(new Entry.LinkEnded(new Ending.Yielded(Ending.Reason.QUIT)))
            .state();
    assertThat(state.stopAsked()).isTrue();
  }

  @Test
  void theAnswerIsWhatCutTurnsKeptAndWhatFollowed() {
    var state =
        begun()
            .link(
                new Entry.TurnStarted(1, "builtin", "m", 0),
                new Entry.TurnCut(1, "Half an ", Entry.Cut.CAP, new Usage(1, 2, true)))
            .turn(2, "answer.")
            .state();
    assertThat(state.answer()).isEqualTo("Half an answer.");
    assertThat(state.turn().answered()).isTrue();
    assertThat(state.usage()).isEqualTo(new Usage(11, 7, true));
  }

  @Test
  void runningTimeIsTheSumOfTheLinksTicks() {
    var told = begun().ran(Duration.ofSeconds(5)).ran(Duration.ofSeconds(4));
    told.link(new Entry.LinkEnded(new Ending.Yielded(Ending.Reason.CAP)))
        .link(new Entry.LinkStarted())
        .ran(Duration.ofSeconds(2));
    var chain = told.state().chain();
    assertThat(chain.ranInLink()).isEqualTo(Duration.ofSeconds(2));
    assertThat(chain.ranInChain()).isEqualTo(Duration.ofSeconds(11));
    assertThat(chain.ranInAll()).isEqualTo(Duration.ofSeconds(11));
    assertThat(chain.link()).isEqualTo(2);
  }

  @Test
  void aCallInDoubtIsSettledByTheRepsWord() {
    var told =
        begun()
            .turn(1, "", "once")
            .link(
                new Entry.CallStarted(Told.call(1, 0), Effect.ONCE),
                new Entry.LinkStarted(),
                new Entry.DoubtAsked(Told.call(1, 0), "Sent?"));
    assertThat(told.state().open()).hasSize(1);
    told.rep(new Entry.DoubtResolved(Told.call(1, 0), Entry.Resolution.DONE));
    assertThat(told.state().batchSettled()).isTrue();
  }

  @Test
  void aRunBeginsWithItsQuestion() {
    var entries = begun().entries();
    assertThatThrownBy(() -> RunState.of(entries.subList(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aThreadShowsACutAnswerAsOnePiece() {
    var told =
        begun()
            .turn(1, "Looking.", "read")
            .link(
                new Entry.CallStarted(Told.call(1, 0), Effect.READ),
                new Entry.CallEnded(Told.call(1, 0), Outcome.ok("{}", "Looked")),
                new Entry.TurnStarted(2, "builtin", "m", 0),
                new Entry.TurnCut(2, "Half an ", Entry.Cut.CAP, Usage.NONE),
                new Entry.LinkEnded(new Ending.Yielded(Ending.Reason.CAP)),
                new Entry.LinkStarted())
            .turn(3, "answer.")
            .link(new Entry.LinkEnded(new Ending.Finished()));
    List<History.Item> items = History.of(told.entries()).items();
    assertThat(items).hasSize(5);
    assertThat(items.get(1)).isEqualTo(new History.Said(Told.RUN, 1, 1, "Looking.", false));
    assertThat(items.get(2))
        .isInstanceOfSatisfying(
            History.Called.class, c -> assertThat(c.took()).isEqualTo(Duration.ofSeconds(1)));
    assertThat(items.get(3)).isEqualTo(new History.Said(Told.RUN, 2, 3, "Half an answer.", false));
    assertThat(items.get(4))
        .isInstanceOfSatisfying(
            History.Rested.class, r -> assertThat(r.status()).isEqualTo(new RunStatus.Completed()));
  }
}
