package app.afterclose.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A run, folded from its entries: everything that the next step depends on, and nothing else.
 *
 * @param run its id
 * @param conversation where it was asked
 * @param request the rep's words
 * @param zone the rep's time zone, an IANA id
 * @param asked when it was asked
 * @param seq the last entry folded in
 * @param chain the chain of links so far
 * @param turn the turns so far
 * @param batch the calls of the last turn; empty when it proposed none
 * @param stopAsked whether the rep's wish to stop is still to be carried out
 * @param finishAsked whether the rep wants it to finish with what it has
 * @param answer the final text, once there is one; else empty
 * @param usage tokens booked to the run
 */
public record RunState(
    RunId run,
    ConversationId conversation,
    String request,
    String zone,
    Instant asked,
    long seq,
    ChainState chain,
    TurnState turn,
    List<CallState> batch,
    boolean stopAsked,
    boolean finishAsked,
    String answer,
    Usage usage) {

  public RunState {
    batch = List.copyOf(batch);
  }

  /** The state after the entry that begins every run. */
  public static RunState begin(Recorded first) {
    if (first.run() == null || !(first.entry() instanceof Entry.RunAsked asked)) {
      throw new IllegalArgumentException("a run begins with RunAsked, not with " + first);
    }
    return new RunState(
        first.run(),
        first.conversation(),
        asked.text(),
        asked.zone(),
        first.at(),
        first.seq(),
        ChainState.begin(first.at()),
        TurnState.NONE,
        List.of(),
        false,
        false,
        "",
        Usage.NONE);
  }

  /**
   * Folds the whole run. {@code entries} are its entries in order, the first of them its beginning.
   */
  public static RunState of(List<Recorded> entries) {
    RunState state = begin(entries.getFirst());
    for (Recorded next : entries.subList(1, entries.size())) {
      state = state.after(next);
    }
    return state;
  }

  /** The state after {@code next}, which belongs to this run. */
  public RunState after(Recorded next) {
    RunState ran = at(next.seq(), chain.ran(next.ran()), turn.took(next.ran()));
    return switch (next.entry()) {
      case Entry.LinkStarted _ ->
          ran.with(ran.chain.linkStarted(next.link(), next.at(), stopAsked));
      case Entry.EpochStarted e -> ran.with(ran.turn.epoch(e), batch, answer);
      case Entry.TurnStarted e -> ran.with(ran.turn.started(e), List.of(), "");
      case Entry.TurnEnded e -> ran.turnEnded(e, next.at());
      case Entry.TurnCut e ->
          ran.with(ran.chain.progressed(!e.text().isEmpty()))
              .with(ran.turn.cut(e), batch, "")
              .booked(e.usage());
      case Entry.TurnFailed e ->
          ran.with(ran.chain.progressed(!e.text().isEmpty()))
              .with(ran.turn.failed(e), batch, "")
              .booked(e.usage());
      case Entry.CallEnded e ->
          ran.with(ran.chain.progressed(true)).call(e.call(), c -> c.after(e, next.at()));
      case Entry.OfCall e -> ran.call(e.call(), c -> c.after(e, next.at()));
      case Entry.StopAsked _ -> ran.wishes(true, finishAsked);
      case Entry.FinishAsked _ -> ran.wishes(false, true).with(ran.chain.resumed(next.at()));
      case Entry.RetryAsked _ ->
          ran.wishes(false, finishAsked)
              .with(ran.chain.resumed(next.at()))
              .with(ran.turn.forgiven(), batch, answer);
      case Entry.ContinueAsked _ ->
          ran.wishes(false, false)
              .with(ran.chain.resumed(next.at()).anew())
              .with(ran.turn.forgiven(), batch, answer);
      case Entry.LinkEnded e ->
          ran.wishes(stopAsked && !over(e.ending()), finishAsked && !capped(e.ending()))
              .with(ran.chain.linkEnded(e.ending(), next.at()))
              .with(full(e.ending()) ? ran.turn.full() : ran.turn, batch, answer)
              .waits(e.ending(), next.at());
      case Entry.Ticked _, Entry.RunAsked _, Entry.OfConversation _ -> ran;
    };
  }

  /** The call with this id in the batch in hand. */
  public Optional<CallState> call(CallId id) {
    return batch.stream().filter(c -> c.call().id().equals(id)).findFirst();
  }

  /** The calls whose cards are open. */
  public List<CallState> open() {
    return batch.stream().filter(CallState::open).toList();
  }

  /** Whether every call of the batch has an outcome. */
  public boolean batchSettled() {
    return batch.stream().allMatch(CallState::settled);
  }

  /** Whether nothing goes on any more unless the rep asks for it: finished, stopped or failed. */
  public boolean settled() {
    return chain.ending() != null && over(chain.ending());
  }

  private static boolean over(Ending ending) {
    return switch (ending) {
      case Ending.Finished _, Ending.Stopped _, Ending.Failed _ -> true;
      case Ending.Yielded _, Ending.Waiting _ -> false;
    };
  }

  /** A run that was to finish has the time of one link for it; then the rep is asked again. */
  private static boolean capped(Ending ending) {
    return ending instanceof Ending.Yielded(Ending.Reason reason) && reason == Ending.Reason.CAP;
  }

  private static boolean full(Ending ending) {
    return ending instanceof Ending.Yielded(Ending.Reason reason) && reason == Ending.Reason.FULL;
  }

  /** A wait until a given instant is spent on trying again; one for a network is nobody's try. */
  private RunState waits(Ending ending, Instant from) {
    return ending instanceof Ending.Waiting(Wait.Until(Instant at, Problem why))
            && !(why instanceof Problem.Offline)
        ? with(turn.took(Duration.between(from, at)), batch, answer)
        : this;
  }

  private RunState turnEnded(Entry.TurnEnded e, Instant at) {
    List<CallState> calls = e.calls().stream().map(c -> CallState.proposed(c, at)).toList();
    TurnState ended = turn.ended(e);
    boolean goesOn = !calls.isEmpty() || e.summary() || e.stop() == StopReason.LENGTH;
    String all = turn.paused() + turn.kept() + e.text();
    String text = goesOn || e.stop() == StopReason.PAUSE ? "" : all;
    boolean anything = goesOn || e.stop() == StopReason.PAUSE || !text.isBlank();
    return with(chain.progressed(anything)).with(ended, calls, text).booked(e.usage());
  }

  private RunState call(CallId id, UnaryOperator<CallState> change) {
    List<CallState> changed =
        batch.stream().map(c -> c.call().id().equals(id) ? change.apply(c) : c).toList();
    return with(turn, changed, answer);
  }

  private RunState at(long newSeq, ChainState newChain, TurnState newTurn) {
    return new RunState(
        run,
        conversation,
        request,
        zone,
        asked,
        newSeq,
        newChain,
        newTurn,
        batch,
        stopAsked,
        finishAsked,
        answer,
        usage);
  }

  private RunState with(ChainState newChain) {
    return at(seq, newChain, turn);
  }

  private RunState with(TurnState newTurn, List<CallState> newBatch, String newAnswer) {
    return new RunState(
        run,
        conversation,
        request,
        zone,
        asked,
        seq,
        chain,
        newTurn,
        newBatch,
        stopAsked,
        finishAsked,
        newAnswer,
        usage);
  }

  private RunState wishes(boolean stop, boolean finish) {
    return new RunState(
        run,
        conversation,
        request,
        zone,
        asked,
        seq,
        chain,
        turn,
        batch,
        stop,
        finish,
        answer,
        usage);
  }

  private RunState booked(Usage more) {
    return new RunState(
        run,
        conversation,
        request,
        zone,
        asked,
        seq,
        chain,
        turn,
        batch,
        stopAsked,
        finishAsked,
        answer,
        usage.plus(more));
  }
}
