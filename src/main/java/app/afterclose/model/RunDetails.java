package app.afterclose.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run laid open: its parts and what lay between them, and each of its steps. {@link RunLog} folds
 * it.
 *
 * @param state the run, folded
 * @param line its parts and the gaps between them, in order
 * @param steps model turns and tool calls, in order
 * @param models the models that were asked, each once, in order
 */
public record RunDetails(
    RunState state, List<Stretch> line, List<Step> steps, List<String> models) {
  public RunDetails {
    line = List.copyOf(line);
    steps = List.copyOf(steps);
    models = List.copyOf(models);
  }

  /** A stretch of the run's time. */
  public sealed interface Stretch {
    Instant from();

    /** When it ended; null while it goes on. */
    @Nullable Instant to();
  }

  /**
   * A link of the chain.
   *
   * @param number its number as the rep is told it: links that kept nothing share one
   * @param ran its running time
   */
  public record Part(int number, Instant from, @Nullable Instant to, Duration ran, How how)
      implements Stretch {}

  /** How a part ended. */
  public sealed interface How {
    record Going() implements How {}

    /** Its ending is missing; the next part went on from the last step that was kept. */
    record Crashed() implements How {}

    record Ended(Ending ending) implements How {}
  }

  /**
   * Nothing ran.
   *
   * @param why the problem it waited out, for {@link Cause#UNTIL}
   */
  public record Gap(Instant from, @Nullable Instant to, Cause cause, @Nullable Problem why)
      implements Stretch {}

  /** Why nothing ran. */
  public enum Cause {
    /** For a slot. */
    LINE,
    /** Afterclose was away: quit, or replaced by a newer build. */
    AWAY,
    /** Until somebody noticed that it had crashed. */
    CRASH,
    /** For the rep's answer to its cards. */
    ANSWER,
    /** For the rep's word on more time. */
    MORE_TIME,
    /** Until an instant. */
    UNTIL,
    /** It was over, until the rep let it go on. */
    REST
  }

  /** What was done. */
  public sealed interface Step {}

  /**
   * The model was asked.
   *
   * @param to when it ended; null while it is open and for one that was lost
   * @param summary whether it was asked to sum the conversation up
   * @param text what it wrote
   * @param usage what it took; none while it is not known
   */
  public record Turn(
      int number,
      String model,
      boolean summary,
      Instant from,
      @Nullable Instant to,
      String text,
      Usage usage,
      TurnEnd end)
      implements Step {}

  /** How a turn ended. */
  public sealed interface TurnEnd {
    record Open() implements TurnEnd {}

    /** {@code calls} is how many calls it proposed. */
    record Whole(int calls) implements TurnEnd {}

    record Cut(Entry.Cut why) implements TurnEnd {}

    record Failed(Problem problem) implements TurnEnd {}

    /** Nothing of it was kept when its part crashed. */
    record Lost() implements TurnEnd {}
  }

  /** A tool was called. */
  public record Tool(History.Called called) implements Step {}

  /** How long it waited for anything in all, up to {@code now}; rest after its end is no wait. */
  public Duration waited(Instant now) {
    Duration sum = Duration.ZERO;
    for (Stretch stretch : line) {
      if (stretch instanceof Gap gap && gap.cause() != Cause.REST) {
        Duration length = Duration.between(gap.from(), gap.to() == null ? now : gap.to());
        sum = sum.plus(length.isNegative() ? Duration.ZERO : length);
      }
    }
    return sum;
  }

  /** When the last stretch ended, or {@code now} while it goes on. */
  public Instant until(Instant now) {
    Instant end = line.isEmpty() ? state.asked() : line.getLast().to();
    return end == null ? now : end;
  }
}
