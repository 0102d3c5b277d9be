package app.afterclose.window.thread;

import app.afterclose.model.History;
import app.afterclose.model.LiveText;
import app.afterclose.model.RunId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of turns in flight, put together from what arrives. FX thread only. */
final class LiveTexts {
  /** The last turn that text arrived for. */
  private static final class Turn {
    final int number;
    final StringBuilder text = new StringBuilder();

    Turn(int number) {
      this.number = number;
    }
  }

  private final Map<RunId, Turn> turns = new HashMap<>();

  /**
   * Takes what is new in {@code next}: what is known already is dropped, and so is text after a
   * gap, of an earlier turn, or of a turn that first shows in its middle.
   *
   * @return whether anything was new
   */
  boolean accept(LiveText next) {
    Turn turn = turns.get(next.run());
    if (turn == null || turn.number < next.turn()) {
      turn = new Turn(next.turn());
      turns.put(next.run(), turn);
    }
    int known = turn.text.length() - next.offset();
    if (turn.number != next.turn() || known < 0 || known >= next.text().length()) {
      return false;
    }
    turn.text.append(next.text(), known, next.text().length());
    return true;
  }

  /** What has arrived of a turn, or the empty text. */
  String of(RunId run, int number) {
    @Nullable Turn turn = turns.get(run);
    return turn != null && turn.number == number ? turn.text.toString() : "";
  }

  /** Forgets the turns whose text {@code history} holds by now. */
  void settle(History history) {
    for (History.Item item : history.items()) {
      if (item instanceof History.Said said && turns.containsKey(said.run())) {
        turns.computeIfPresent(
            said.run(),
            (_, turn) ->
                turn.number < said.last() || (turn.number == said.last() && !said.open())
                    ? null
                    : turn);
      }
    }
  }

  void clear() {
    turns.clear();
  }
}
