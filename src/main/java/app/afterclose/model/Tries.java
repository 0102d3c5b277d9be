package app.afterclose.model;

import java.time.Duration;

/**
 * Turns in a row that failed, folded.
 *
 * @param attempts how many they are, those without network left out: text that one of them kept is
 *     no whole turn, so that a provider which says a little each time is not asked for ever
 * @param fruitless how many of the last ones failed with no text at all; 1 after one with text
 * @param spent running and waiting time since the first of those attempts failed, as far as it was
 *     spent on them: no clock that jumps and no sleep counts
 */
public record Tries(int attempts, int fruitless, Duration spent) {
  static final Tries NONE = new Tries(0, 0, Duration.ZERO);

  Tries failed(Entry.TurnFailed e) {
    boolean counts = !(e.problem() instanceof Problem.Offline);
    return new Tries(attempts + (counts ? 1 : 0), e.text().isEmpty() ? fruitless + 1 : 1, spent);
  }

  /** Time was spent on trying again. */
  Tries took(Duration more) {
    return attempts == 0 || more.isNegative()
        ? this
        : new Tries(attempts, fruitless, spent.plus(more));
  }
}
