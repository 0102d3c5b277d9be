package app.afterclose.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a run, folded.
 *
 * @param number the last turn begun, from 1; 0 before the first
 * @param open whether it has begun and not ended
 * @param kept text of cut turns that the next turn goes on from; empty when the last turn was whole
 * @param answered whether the last turn ended whole, without calls and with text: the final answer
 * @param empty how many whole turns in a row had neither text nor calls
 * @param attempts how many turns in a row failed
 * @param firstFailure when the first of those failed
 * @param stop why the last whole turn ended
 * @param reserved tokens set aside for the last turn begun
 */
public record TurnState(
    int number,
    boolean open,
    String kept,
    boolean answered,
    int empty,
    int attempts,
    @Nullable Instant firstFailure,
    @Nullable StopReason stop,
    long reserved) {

  static final TurnState NONE = new TurnState(0, false, "", false, 0, 0, null, null, 0);

  TurnState started(Entry.TurnStarted e) {
    return new TurnState(
        e.turn(), true, kept, false, empty, attempts, firstFailure, stop, e.reserved());
  }

  TurnState ended(Entry.TurnEnded e) {
    boolean goesOn = !e.calls().isEmpty();
    boolean blank = (kept + e.text()).isBlank();
    return switch (e.stop()) {
      case LENGTH ->
          new TurnState(number, false, kept + e.text(), false, 0, 0, null, e.stop(), reserved);
      case END, TOOLS, PAUSE, REFUSAL ->
          new TurnState(
              number,
              false,
              "",
              !goesOn && !blank && e.stop() == StopReason.END,
              !goesOn && blank ? empty + 1 : 0,
              0,
              null,
              e.stop(),
              reserved);
    };
  }

  TurnState cut(String text) {
    return new TurnState(
        number, false, kept + text, false, empty, attempts, firstFailure, stop, reserved);
  }

  TurnState failed(String text, Instant at) {
    boolean got = !text.isEmpty();
    return new TurnState(
        number,
        false,
        kept + text,
        false,
        empty,
        got ? 1 : attempts + 1,
        got || firstFailure == null ? at : firstFailure,
        stop,
        reserved);
  }

  /** The rep asked for another try: earlier failures no longer count. */
  TurnState forgiven() {
    return new TurnState(number, open, kept, answered, 0, 0, null, null, reserved);
  }
}
