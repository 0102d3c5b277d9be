package app.afterclose.engine;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.CallState;
import app.afterclose.model.Effect;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.RunState;
import app.afterclose.model.Settings;
import app.afterclose.model.StopReason;
import app.afterclose.model.TurnState;
import app.afterclose.model.Wait;
import java.util.Optional;
import java.util.function.Function;

/**
 * The next step of a link, as a pure function of the run's state.
 *
 * @param limits the caps
 * @param effects the effect of each tool by its name, empty for one that does not exist
 */
record Plan(Settings.Limits limits, Function<String, Optional<Effect>> effects) {

  /**
   * What the link does next.
   *
   * @param state the run, with the link open and no turn of it in flight
   * @param consent how changes are consented to in its conversation
   * @param quitting whether the agent is going away
   */
  Step next(RunState state, Entry.Consent consent, boolean quitting) {
    if (state.stopAsked()) {
      return closing(state).orElse(end(new Ending.Stopped()));
    }
    if (quitting) {
      return end(new Ending.Yielded(Ending.Reason.QUIT));
    }
    var chain = new Chain(state.chain(), limits);
    if (chain.barren()) {
      return end(new Ending.Failed(new Problem.NoProgress(Chain.BARREN)));
    }
    if (state.turn().answered()) {
      return end(new Ending.Finished());
    }
    return failure(state.turn())
        .map(problem -> end(new Ending.Failed(problem)))
        .or(() -> capped(chain))
        .or(() -> batch(state, consent))
        .orElseGet(() -> turn(state, chain));
  }

  private static Optional<Step> capped(Chain chain) {
    if (!chain.linkSpent()) {
      return Optional.empty();
    }
    // With its time used up, the chain is ended by turn() in a link of its own.
    return Optional.of(end(new Ending.Yielded(Ending.Reason.CAP)));
  }

  private static Optional<Problem> failure(TurnState turn) {
    if (turn.stop() == StopReason.REFUSAL && !turn.answered()) {
      return Optional.of(new Problem.Refused(plain("problem.refused.none")));
    }
    return turn.empty() >= 2 ? Optional.of(new Problem.NoAnswer()) : Optional.empty();
  }

  /** What the batch in hand needs; empty when all of it has an outcome. */
  private Optional<Step> batch(RunState state, Entry.Consent consent) {
    boolean asked = false;
    for (CallState call : state.batch()) {
      Optional<Step> step = proposed(call, consent).or(() -> interrupted(call));
      if (step.isPresent()) {
        return step;
      }
      asked |= call.open();
    }
    if (asked) {
      return Optional.of(end(new Ending.Waiting(new Wait.Answer())));
    }
    return state.batch().stream()
        .filter(c -> c.phase() == CallState.Phase.APPROVED)
        .findFirst()
        .map(c -> new Step.Run(c.call().id()));
  }

  private Optional<Step> proposed(CallState call, Entry.Consent consent) {
    if (call.phase() != CallState.Phase.PROPOSED) {
      return Optional.empty();
    }
    var id = call.call().id();
    return Optional.of(
        effects
            .apply(call.call().tool())
            .<Step>map(e -> Consent.asks(e, consent) ? new Step.Ask(id) : new Step.Run(id))
            .orElse(new Step.Run(id)));
  }

  /** A call found begun: the link that began it was cut off by a crash. */
  private static Optional<Step> interrupted(CallState call) {
    if (call.phase() != CallState.Phase.STARTED) {
      return Optional.empty();
    }
    var id = call.call().id();
    return Optional.of(
        switch (call.effect()) {
          case READ, LOCAL, KEYED -> new Step.Run(id);
          case ONCE -> new Step.Doubt(id);
          case null -> new Step.Doubt(id);
        });
  }

  /** Calls without an outcome get one, so that a batch is whole even when the run stops. */
  private static Optional<Step> closing(RunState state) {
    return state.batch().stream()
        .filter(c -> !c.settled())
        .findFirst()
        .map(c -> new Step.Close(c.call().id()));
  }

  private static Step turn(RunState state, Chain chain) {
    if (chain.spent() && !state.finishAsked()) {
      return end(new Ending.Waiting(new Wait.MoreTime()));
    }
    if (state.turn().summary().due()) {
      return new Step.Summarise();
    }
    // Whoever ended without a word is done, and is told to say so.
    boolean silent = state.turn().empty() > 0;
    return new Step.Turn(state.finishAsked() || chain.last() || silent);
  }

  private static Step end(Ending ending) {
    return new Step.End(ending);
  }
}
