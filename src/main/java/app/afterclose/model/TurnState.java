package app.afterclose.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a run, folded.
 *
 * @param number the last turn begun, from 1; 0 before the first
 * @param open whether it has begun and not ended
 * @param kept text of cut turns that the next turn goes on from; empty when the last turn was whole
 * @param paused text of turns that the provider paused: the beginning of the answer in hand
 * @param summary how the conversation is shortened for the model
 * @param answered whether the last turn ended whole, without calls and with text: the final answer
 * @param empty how many whole turns in a row had neither text nor calls
 * @param tries how often and how long has been tried since the last whole turn
 * @param stop why the last whole turn ended
 * @param reserved tokens set aside for the last turn begun
 */
public record TurnState(
    int number,
    boolean open,
    String kept,
    String paused,
    SummaryState summary,
    boolean answered,
    int empty,
    Tries tries,
    @Nullable StopReason stop,
    long reserved) {

  static final TurnState NONE =
      new TurnState(0, false, "", "", SummaryState.NONE, false, 0, Tries.NONE, null, 0);

  TurnState started(Entry.TurnStarted e) {
    return new TurnState(
        e.turn(),
        true,
        kept,
        paused,
        summary.started(e.summary()),
        false,
        empty,
        tries,
        stop,
        e.reserved());
  }

  TurnState ended(Entry.TurnEnded e) {
    if (e.summary()) {
      boolean blank = (summary.kept() + e.text()).isBlank();
      int nothing = blank ? empty + 1 : 0;
      return whole(kept, paused, summary.more(e.text()), false, nothing, e.stop());
    }
    SummaryState so = summary.whole();
    String text = kept + e.text();
    boolean calls = !e.calls().isEmpty();
    return switch (e.stop()) {
      case LENGTH -> whole(text, paused, so, false, 0, e.stop());
      case PAUSE -> whole("", paused + text, so, false, 0, e.stop());
      case END, BEYOND, TOOLS, REFUSAL -> {
        boolean blank = (paused + text).isBlank();
        boolean answers = !calls && !blank && e.stop().ends();
        yield whole("", "", so, answers, !calls && blank ? empty + 1 : 0, e.stop());
      }
    };
  }

  TurnState cut(Entry.TurnCut e) {
    String more = e.summary() ? "" : e.text();
    return with(kept + more, summary.more(e.text()), tries);
  }

  TurnState failed(Entry.TurnFailed e) {
    SummaryState so = summary.more(e.text());
    return with(
        e.summary() ? kept : kept + e.text(),
        e.problem() instanceof Problem.TooLong ? so.tooLong() : so,
        tries.failed(e));
  }

  /** What the model holds does not fit any more. */
  TurnState full() {
    return with(summary.full());
  }

  TurnState epoch(Entry.EpochStarted e) {
    return with(summary.over(e.summary() != null));
  }

  /** The rep asked for another try: earlier failures no longer count. */
  TurnState forgiven() {
    return new TurnState(
        number, open, kept, paused, summary.forgiven(), answered, 0, Tries.NONE, null, reserved);
  }

  private TurnState whole(
      String nowKept,
      String nowPaused,
      SummaryState so,
      boolean answers,
      int nothing,
      StopReason why) {
    return new TurnState(
        number, false, nowKept, nowPaused, so, answers, nothing, Tries.NONE, why, reserved);
  }

  /** Time has passed in a link or in a wait for another try. */
  TurnState took(Duration more) {
    return new TurnState(
        number, open, kept, paused, summary, answered, empty, tries.took(more), stop, reserved);
  }

  private TurnState with(String nowKept, SummaryState so, Tries more) {
    return new TurnState(number, false, nowKept, paused, so, false, empty, more, stop, reserved);
  }

  private TurnState with(SummaryState so) {
    return new TurnState(number, open, kept, paused, so, answered, empty, tries, stop, reserved);
  }
}
