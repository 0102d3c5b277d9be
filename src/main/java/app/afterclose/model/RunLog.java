package app.afterclose.model;

import app.afterclose.model.RunDetails.Cause;
import app.afterclose.model.RunDetails.Gap;
import app.afterclose.model.RunDetails.How;
import app.afterclose.model.RunDetails.Part;
import app.afterclose.model.RunDetails.Step;
import app.afterclose.model.RunDetails.Stretch;
import app.afterclose.model.RunDetails.Tool;
import app.afterclose.model.RunDetails.Turn;
import app.afterclose.model.RunDetails.TurnEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds a run's entries into {@link RunDetails}. Pure. */
public final class RunLog {
  /** What is shorter is no wait but the way from one part to the next. */
  private static final Duration BRIEF = Duration.ofSeconds(1);

  private final List<Stretch> line = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Set<String> models = new LinkedHashSet<>();
  private final Map<CallId, History.Called> calls = new HashMap<>();
  private RunState state;
  private Instant since;
  private Cause cause = Cause.LINE;
  private @Nullable Problem why;
  private @Nullable Instant begun;
  private int link;
  private Instant heard;

  private RunLog(Recorded first) {
    state = RunState.begin(first);
    since = first.at();
    heard = first.at();
  }

  /** The runs of a conversation, in order. */
  public static List<RunId> runs(List<Recorded> entries) {
    return entries.stream()
        .filter(e -> e.entry() instanceof Entry.RunAsked)
        .map(Recorded::run)
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * Folds one run.
   *
   * @param entries a conversation's, in order
   * @throws IllegalArgumentException when {@code run} does not begin among them
   */
  public static RunDetails of(List<Recorded> entries, RunId run) {
    List<Recorded> own = entries.stream().filter(e -> run.equals(e.run())).toList();
    if (own.isEmpty()) {
      throw new IllegalArgumentException(run + " is not in this conversation");
    }
    var log = new RunLog(own.getFirst());
    for (History.Item item : History.of(own).items()) {
      if (item instanceof History.Called called) {
        log.calls.put(called.call().call().id(), called);
      }
    }
    own.subList(1, own.size()).forEach(log::add);
    return log.end();
  }

  private void add(Recorded next) {
    RunState before = state;
    state = before.after(next);
    switch (next.entry()) {
      case Entry.LinkStarted _ -> linkStarted(before, next);
      case Entry.LinkEnded e -> linkEnded(e.ending(), next.at());
      case Entry.TurnStarted e -> turnStarted(e, next.at());
      case Entry.TurnEnded e -> {
        turn(e.turn(), next.at(), e.text(), e.usage(), new TurnEnd.Whole(e.calls().size()));
        e.calls().forEach(this::called);
      }
      case Entry.TurnCut e ->
          turn(e.turn(), next.at(), e.text(), e.usage(), new TurnEnd.Cut(e.cut()));
      case Entry.TurnFailed e ->
          turn(e.turn(), next.at(), e.text(), e.usage(), new TurnEnd.Failed(e.problem()));
      case Entry.Wish _,
          Entry.OfConversation _,
          Entry.RunAsked _,
          Entry.Ticked _,
          Entry.EpochStarted _,
          Entry.OfCall _ -> {}
    }
    if (next.link() == link) {
      heard = next.at();
    }
  }

  private RunDetails end() {
    ChainState chain = state.chain();
    if (begun != null) {
      line.add(new Part(chain.part(), begun, null, chain.ranInLink(), new How.Going()));
    } else if (!state.settled()) {
      line.add(new Gap(since, null, cause, why));
    }
    return new RunDetails(state, line, steps, List.copyOf(models));
  }

  private void linkStarted(RunState before, Recorded next) {
    if (begun != null) {
      ChainState chain = before.chain();
      line.add(new Part(chain.part(), begun, heard, chain.ranInLink(), new How.Crashed()));
      rests(heard, Cause.CRASH, null);
      lost();
    }
    if (Duration.between(since, next.at()).compareTo(BRIEF) >= 0) {
      line.add(new Gap(since, next.at(), cause, why));
    }
    begun = next.at();
    link = next.link();
  }

  private void linkEnded(Ending ending, Instant at) {
    if (begun != null) {
      ChainState chain = state.chain();
      line.add(new Part(chain.part(), begun, at, chain.ranInLink(), new How.Ended(ending)));
      begun = null;
    }
    switch (ending) {
      case Ending.Finished _, Ending.Stopped _, Ending.Failed _ -> rests(at, Cause.REST, null);
      case Ending.Waiting(Wait.Answer _) -> rests(at, Cause.ANSWER, null);
      case Ending.Waiting(Wait.MoreTime _) -> rests(at, Cause.MORE_TIME, null);
      case Ending.Waiting(Wait.Until until) -> rests(at, Cause.UNTIL, until.why());
      case Ending.Yielded(Ending.Reason reason) ->
          rests(at, reason == Ending.Reason.QUIT ? Cause.AWAY : Cause.LINE, null);
    }
  }

  private void rests(Instant at, Cause now, @Nullable Problem because) {
    since = at;
    cause = now;
    why = because;
  }

  private void turnStarted(Entry.TurnStarted e, Instant at) {
    lost();
    models.add(e.model());
    steps.add(
        new Turn(e.turn(), e.model(), e.summary(), at, null, "", Usage.NONE, new TurnEnd.Open()));
  }

  /** A turn that is still open although another begins was lost in a crash. */
  private void lost() {
    steps.replaceAll(
        step ->
            step instanceof Turn turn && turn.end() instanceof TurnEnd.Open
                ? ended(turn, null, "", Usage.NONE, new TurnEnd.Lost())
                : step);
  }

  private void turn(int number, Instant at, String text, Usage usage, TurnEnd end) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i) instanceof Turn turn && turn.number() == number) {
        steps.set(i, ended(turn, at, text, usage, end));
        return;
      }
    }
  }

  private static Turn ended(
      Turn turn, @Nullable Instant at, String text, Usage usage, TurnEnd end) {
    return new Turn(turn.number(), turn.model(), turn.summary(), turn.from(), at, text, usage, end);
  }

  private void called(Call call) {
    History.Called called = calls.get(call.id());
    if (called != null) {
      steps.add(new Tool(called));
    }
  }
}
