package app.afterclose.engine;

import app.afterclose.llm.TurnResult;
import app.afterclose.model.Call;
import app.afterclose.model.CallId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.RunState;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import app.afterclose.model.Wait;
import app.afterclose.store.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records how a turn ended, with all that follows from it in the same commit.
 *
 * @param turn its number
 * @param kept the text that it went on from
 * @param summary whether it sums the conversation up
 */
record Landing(Link link, int turn, String kept, boolean summary) {

  /**
   * Records {@code result}.
   *
   * @param cause why the turn was cut, if it was
   */
  void record(Tx tx, TurnResult result, Optional<Entry.Cut> cause) {
    switch (result) {
      case TurnResult.Whole whole -> whole(tx, whole);
      case TurnResult.WasCut was ->
          cut(tx, fresh(was.text(), false), was.usage(), cause.orElse(Entry.Cut.QUIT));
      case TurnResult.Failed failed when cause.isPresent() ->
          cut(tx, fresh(failed.text(), false), failed.usage(), cause.get());
      case TurnResult.Failed failed -> failed(tx, failed);
    }
    if (tx.state(link.run).orElseThrow().chain().open()) {
      link.endIfDone(tx);
    }
  }

  private void whole(Tx tx, TurnResult.Whole whole) {
    settle(tx, whole.usage());
    String text = fresh(whole.text(), true);
    if (summary) {
      summed(tx, text, whole);
      return;
    }
    link.append(
        tx,
        new Entry.TurnEnded(
            turn, text, calls(whole.calls()), whole.stop(), whole.usage(), whole.raw()));
  }

  /** A summary calls nothing, and with its end the epoch begins that goes on from it. */
  private void summed(Tx tx, String text, TurnResult.Whole whole) {
    String all = (kept + text).strip();
    boolean cutShort = whole.stop() == StopReason.LENGTH && Room.tokens(all) < Room.SUMMARY;
    StopReason stop =
        cutShort || whole.stop() == StopReason.REFUSAL ? whole.stop() : StopReason.END;
    link.append(tx, new Entry.TurnEnded(turn, text, List.of(), stop, whole.usage(), null, true));
    if (stop == StopReason.END && !all.isEmpty()) {
      link.append(tx, link.frame.begun(all));
    }
  }

  private void cut(Tx tx, String text, Usage usage, Entry.Cut why) {
    settle(tx, usage);
    link.append(tx, new Entry.TurnCut(turn, wholeCharacters(text), why, usage, summary));
  }

  private void failed(Tx tx, TurnResult.Failed failed) {
    settle(tx, failed.usage());
    Problem problem = failed.problem();
    String text = wholeCharacters(fresh(failed.text(), false));
    link.append(tx, new Entry.TurnFailed(turn, text, problem, failed.usage(), summary));
    RunState state = tx.state(link.run).orElseThrow();
    if (!state.stopAsked()) {
      link.end(tx, after(tx, problem, state));
    }
  }

  private Ending after(Tx tx, Problem problem, RunState state) {
    if (problem instanceof Problem.TooLong) {
      return switch (Room.refused(state.turn().summary(), summary)) {
        case FITS, FULL -> new Ending.Yielded(Ending.Reason.FULL);
        case HOPELESS -> new Ending.Failed(problem);
      };
    }
    return Backoff.next(
            state.turn().tries(), problem, tx.now(), link.settings.limits(), link.gear.random())
        .<Ending>map(at -> new Ending.Waiting(new Wait.Until(at, problem)))
        .orElse(new Ending.Failed(problem));
  }

  private void settle(Tx tx, Usage usage) {
    link.gear.quota().settle(tx, link.run, turn, usage);
  }

  private String fresh(String text, boolean whole) {
    return link.provider.resumesExactly() ? text : Seam.after(kept, text, whole);
  }

  /** Text may be cut in the middle of a character; half of one cannot be stored. */
  private static String wholeCharacters(String text) {
    boolean half = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
    return half ? text.substring(0, text.length() - 1) : text;
  }

  private List<Call> calls(List<TurnResult.Proposed> proposed) {
    var calls = new ArrayList<Call>();
    for (TurnResult.Proposed call : proposed) {
      var id = CallId.of(link.run, turn, calls.size());
      calls.add(new Call(id, call.providerId(), call.tool(), call.arguments()));
    }
    return calls;
  }
}
