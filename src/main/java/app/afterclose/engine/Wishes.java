package app.afterclose.engine;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.RunId;
import app.afterclose.model.RunState;
import app.afterclose.model.Wait;
import app.afterclose.store.Tx;

/** The rep's wishes for a run as a whole: stop, retry, continue, finish. */
final class Wishes {
  private Wishes() {}

  /** Stops; stopping twice, or what is over, changes nothing. */
  static boolean stop(Tx tx, RunId run) {
    RunState state = state(tx, run);
    if (state.settled() || state.stopAsked()) {
      return false;
    }
    tx.append(state.conversation(), run, new Entry.StopAsked());
    return true;
  }

  static boolean retry(Tx tx, RunId run) {
    RunState state = last(tx, run);
    if (!(state.chain().ending() instanceof Ending.Failed)) {
      throw new Refusal(Refusal.Why.LATE, plain("refused.notFailed", run.value()));
    }
    tx.append(state.conversation(), run, new Entry.RetryAsked());
    return true;
  }

  static boolean goOn(Tx tx, RunId run) {
    RunState state = last(tx, run);
    if (!(state.chain().ending() instanceof Ending.Stopped) && !outOfTime(state)) {
      throw new Refusal(Refusal.Why.LATE, plain("refused.notCancelled", run.value()));
    }
    tx.append(state.conversation(), run, new Entry.ContinueAsked());
    return true;
  }

  static boolean finish(Tx tx, RunId run) {
    RunState state = last(tx, run);
    if (!outOfTime(state)) {
      throw new Refusal(Refusal.Why.LATE, plain("refused.timeLeft", run.value()));
    }
    tx.append(state.conversation(), run, new Entry.FinishAsked());
    return true;
  }

  static boolean consent(Tx tx, ConversationId conversation, Entry.Consent consent) {
    if (Asks.head(tx, conversation).consent() == consent) {
      return false;
    }
    tx.append(conversation, null, new Entry.ConsentSet(consent));
    return true;
  }

  static boolean name(Tx tx, ConversationId conversation, String title) {
    String name = Title.named(title);
    if (name.isEmpty()) {
      throw new Refusal(Refusal.Why.BAD, plain("refused.noName"));
    }
    if (Asks.head(tx, conversation).title().equals(name)) {
      return false;
    }
    tx.append(conversation, null, new Entry.Titled(name));
    return true;
  }

  static RunState state(Tx tx, RunId run) {
    return tx.state(run)
        .orElseThrow(() -> new Refusal(Refusal.Why.UNKNOWN, plain("refused.noRun", run.value())));
  }

  /** A run that still takes answers. */
  static RunState inFlight(Tx tx, RunId run) {
    RunState state = state(tx, run);
    if (state.settled()) {
      throw new Refusal(Refusal.Why.LATE, plain("refused.over", run.value()));
    }
    if (state.stopAsked()) {
      throw new Refusal(Refusal.Why.LATE, plain("refused.stopping", run.value()));
    }
    return state;
  }

  private static RunState last(Tx tx, RunId run) {
    RunState state = state(tx, run);
    var head = Asks.head(tx, state.conversation());
    if (head.run() == null || !head.run().run().equals(run)) {
      throw new Refusal(Refusal.Why.LATE, plain("refused.notLast", run.value()));
    }
    return state;
  }

  private static boolean outOfTime(RunState state) {
    return !state.stopAsked() && state.chain().ending() instanceof Ending.Waiting(Wait.MoreTime _);
  }
}
