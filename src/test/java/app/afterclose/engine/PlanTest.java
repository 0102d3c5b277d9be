package app.afterclose.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.Problem;
import app.afterclose.model.Settings;
import app.afterclose.model.StopReason;
import app.afterclose.model.Told;
import app.afterclose.model.Usage;
import app.afterclose.model.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {
  private static final Settings.Limits LIMITS =
      new Settings.Limits(Duration.ofMinutes(5), Duration.ofMinutes(15), 6, 50, null);
  private static final Plan PLAN =
      new Plan(
          LIMITS,
          tool ->
              switch (tool) {
                case "read" -> Optional.of(Effect.READ);
                case "local" -> Optional.of(Effect.LOCAL);
                case "keyed" -> Optional.of(Effect.KEYED);
                case "once" -> Optional.of(Effect.ONCE);
                default -> Optional.empty();
              });

  private static Told begun() {
    return Told.asked().link(new Entry.LinkStarted());
  }

  private static Step end(Ending ending) {
    return new Step.End(ending);
  }

  private static Entry done(int turn, int call) {
    return new Entry.CallEnded(Told.call(turn, call), Outcome.ok("{}", "Did it"));
  }

  private static Entry approved(int turn, int call) {
    return new Entry.CallApproved(Told.call(turn, call), "{}", false);
  }

  private static Entry asked(int turn, int call) {
    return new Entry.ApprovalAsked(Told.call(turn, call), "Save this?", "{}", "{}");
  }

  static Stream<Arguments> steps() {
    var answer = end(new Ending.Waiting(new Wait.Answer()));
    return Stream.of(
        arguments("a new run asks the model", begun(), new Step.Turn(false)),
        arguments("a final text finishes", begun().turn(1, "Done."), end(new Ending.Finished())),
        arguments(
            "a reading call runs at once",
            begun().turn(1, "", "read", "local"),
            new Step.Run(Told.call(1, 0))),
        arguments(
            "then the other asks",
            begun().turn(1, "", "read", "local").link(done(1, 0)),
            new Step.Ask(Told.call(1, 1))),
        arguments(
            "reading goes before asking has been answered",
            begun().turn(1, "", "local", "read").link(asked(1, 0)),
            new Step.Run(Told.call(1, 1))),
        arguments(
            "with all asked the link waits",
            begun().turn(1, "", "local", "local").link(asked(1, 0), asked(1, 1)),
            answer),
        arguments(
            "one answer of two is not enough",
            begun()
                .turn(1, "", "local", "local")
                .link(asked(1, 0), asked(1, 1))
                .rep(approved(1, 0)),
            answer),
        arguments(
            "approved and declined: the approved one runs",
            begun()
                .turn(1, "", "local", "local")
                .link(asked(1, 0), asked(1, 1))
                .rep(new Entry.CallDeclined(Told.call(1, 0), "no"))
                .rep(approved(1, 1)),
            new Step.Run(Told.call(1, 1))),
        arguments(
            "a whole batch leads to the next turn",
            begun().turn(1, "", "read").link(done(1, 0)),
            new Step.Turn(false)),
        arguments(
            "an unknown tool is run, to be told that it is unknown",
            begun().turn(1, "", "nonsense"),
            new Step.Run(Told.call(1, 0))),
        arguments(
            "a keyed call cut off by a crash runs again",
            begun()
                .turn(1, "", "keyed")
                .link(asked(1, 0))
                .rep(approved(1, 0))
                .link(new Entry.CallStarted(Told.call(1, 0), Effect.KEYED))
                .link(new Entry.LinkStarted()),
            new Step.Run(Told.call(1, 0))),
        arguments(
            "a once call cut off by a crash is in doubt",
            begun()
                .turn(1, "", "once")
                .link(asked(1, 0))
                .rep(approved(1, 0))
                .link(new Entry.CallStarted(Told.call(1, 0), Effect.ONCE))
                .link(new Entry.LinkStarted()),
            new Step.Doubt(Told.call(1, 0))),
        arguments(
            "a stop closes the batch first",
            begun().turn(1, "", "local").link(asked(1, 0)).rep(new Entry.StopAsked()),
            new Step.Close(Told.call(1, 0))),
        arguments(
            "and then the run",
            begun().turn(1, "", "read").link(done(1, 0)).rep(new Entry.StopAsked()),
            end(new Ending.Stopped())),
        arguments(
            "a stop that came before the final text wins",
            begun()
                .link(new Entry.TurnStarted(1, "builtin", "m", 0))
                .rep(new Entry.StopAsked())
                .link(Told.ended(1, "Done.")),
            end(new Ending.Stopped())),
        arguments(
            "a spent link yields",
            begun().turn(1, "", "read").ran(Duration.ofMinutes(5)),
            end(new Ending.Yielded(Ending.Reason.CAP))),
        arguments(
            "a final text finishes a spent link too",
            begun().turn(1, "Done.").ran(Duration.ofMinutes(5)),
            end(new Ending.Finished())),
        arguments(
            "the last link wraps up", links(2).link(new Entry.LinkStarted()), new Step.Turn(true)),
        arguments(
            "a spent chain asks for more time",
            links(3).link(new Entry.LinkStarted()),
            end(new Ending.Waiting(new Wait.MoreTime()))),
        arguments(
            "more time begins a chain anew",
            links(3)
                .link(new Entry.LinkStarted())
                .link(new Entry.LinkEnded(new Ending.Waiting(new Wait.MoreTime())))
                .rep(new Entry.ContinueAsked())
                .link(new Entry.LinkStarted()),
            new Step.Turn(false)),
        arguments(
            "finish now wraps up",
            links(3)
                .link(new Entry.LinkStarted())
                .link(new Entry.LinkEnded(new Ending.Waiting(new Wait.MoreTime())))
                .rep(new Entry.FinishAsked())
                .link(new Entry.LinkStarted()),
            new Step.Turn(true)),
        arguments(
            "an empty answer is asked for once more", begun().turn(1, ""), new Step.Turn(true)),
        arguments(
            "a second one fails the run",
            begun().turn(1, "").turn(2, " "),
            end(new Ending.Failed(new Problem.NoAnswer()))),
        arguments(
            "a refusal fails the run",
            begun()
                .link(new Entry.TurnStarted(1, "builtin", "m", 0))
                .link(new Entry.TurnEnded(1, "", List.of(), StopReason.REFUSAL, Usage.NONE, null)),
            end(new Ending.Failed(new Problem.Refused("it gave no reason")))),
        arguments(
            "an answer cut by length goes on",
            begun()
                .link(new Entry.TurnStarted(1, "builtin", "m", 0))
                .link(
                    new Entry.TurnEnded(1, "Half", List.of(), StopReason.LENGTH, Usage.NONE, null)),
            new Step.Turn(false)),
        arguments(
            "three crashed links that kept nothing fail the run",
            begun().link(new Entry.LinkStarted(), new Entry.LinkStarted(), new Entry.LinkStarted()),
            end(new Ending.Failed(new Problem.NoProgress(3)))),
        arguments(
            "kept text counts as progress",
            begun()
                .link(new Entry.LinkStarted(), new Entry.LinkStarted())
                .link(new Entry.TurnStarted(1, "builtin", "m", 0))
                .link(new Entry.TurnCut(1, "Some", Entry.Cut.CRASH, Usage.NONE))
                .link(new Entry.LinkStarted()),
            new Step.Turn(false)));
  }

  /** A run with so many links of five minutes behind it, each with a step. */
  private static Told links(int count) {
    Told told = Told.asked();
    for (int n = 1; n <= count; n++) {
      told.link(new Entry.LinkStarted()).turn(n, "", "read").link(done(n, 0));
      told.ran(Duration.ofMinutes(5));
      told.link(new Entry.LinkEnded(new Ending.Yielded(Ending.Reason.CAP)));
    }
    return told;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("steps")
  void next(String what, Told told, Step expected) {
    assertThat(PLAN.next(told.state(), Entry.Consent.ASK, false)).as(what).isEqualTo(expected);
  }

  @Test
  void autoEditsRunEditsButNeverWhatSends() {
    var local = begun().turn(1, "", "local").state();
    assertThat(PLAN.next(local, Entry.Consent.AUTO_EDITS, false))
        .isEqualTo(new Step.Run(Told.call(1, 0)));
    var once = begun().turn(1, "", "once").state();
    assertThat(PLAN.next(once, Entry.Consent.AUTO_EDITS, false))
        .isEqualTo(new Step.Ask(Told.call(1, 0)));
  }

  @Test
  void quittingYieldsUnlessAStopWasAsked() {
    assertThat(PLAN.next(begun().state(), Entry.Consent.ASK, true))
        .isEqualTo(end(new Ending.Yielded(Ending.Reason.QUIT)));
    assertThat(PLAN.next(begun().rep(new Entry.StopAsked()).state(), Entry.Consent.ASK, true))
        .isEqualTo(end(new Ending.Stopped()));
  }
}
