package app.afterclose.model;

import java.time.Instant;
import java.util.Objects;

/** What a run is doing, as the rep is told it. */
public sealed interface RunStatus {
  record Running() implements RunStatus {}

  /** Stop was asked; the run is on its way to its next safe checkpoint. */
  record Stopping() implements RunStatus {}

  /** Waits for a slot. {@code place} is its place in the line, from 1; 0 when not known yet. */
  record InLine(int place) implements RunStatus {}

  /** Goes on by itself at {@code at}. */
  record Waiting(Instant at, Problem why) implements RunStatus {}

  /**
   * Waits for the rep.
   *
   * @param action for what, in words
   * @param few the same in few words, for where there is little room; may be empty
   */
  record Paused(String action, String few) implements RunStatus {
    public Paused {
      few = Objects.requireNonNullElse(few, ""); // what was kept before has none
    }

    public Paused(String action) {
      this(action, "");
    }
  }

  record Completed() implements RunStatus {}

  record Failed(Problem problem) implements RunStatus {}

  record Cancelled() implements RunStatus {}

  /** The state's name, the same everywhere. */
  default String word() {
    return switch (this) {
      case Running _ -> Texts.plain("state.running");
      case Stopping _ -> Texts.plain("state.stopping");
      case InLine _, Waiting _ -> Texts.plain("state.waiting");
      case Paused _ -> Texts.plain("state.paused");
      case Completed _ -> Texts.plain("state.completed");
      case Failed _ -> Texts.plain("state.failed");
      case Cancelled _ -> Texts.plain("state.cancelled");
    };
  }

  /** The same for lists: nothing in it is long. */
  default RunStatus brief() {
    return switch (this) {
      case Waiting(Instant at, Problem why) -> new Waiting(at, why.brief());
      case Paused(String action, String few) ->
          new Paused(Beginning.of(action, 2 * RunHead.WORDS), few);
      case Failed(Problem problem) -> new Failed(problem.brief());
      case Running _, Stopping _, InLine _, Completed _, Cancelled _ -> this;
    };
  }

  /** Whether nothing goes on any more unless the rep asks. */
  default boolean over() {
    return switch (this) {
      case Completed _, Failed _, Cancelled _ -> true;
      case Running _, Stopping _, InLine _, Waiting _, Paused _ -> false;
    };
  }

  /** The status that {@code state} means, with its place in the line still unknown. */
  static RunStatus of(RunState state) {
    ChainState chain = state.chain();
    if (state.settled()) {
      return switch (chain.ending()) {
        case Ending.Finished _ -> new Completed();
        case Ending.Failed f -> new Failed(f.problem());
        case Ending.Stopped _ -> new Cancelled();
        case Ending.Yielded _, Ending.Waiting _ -> throw new IllegalStateException("not settled");
        case null -> throw new IllegalStateException("not settled");
      };
    }
    if (state.stopAsked()) {
      return new Stopping();
    }
    if (chain.open()) {
      return new Running();
    }
    return switch (chain.ending()) {
      case Ending.Waiting(Wait.Until until) -> new Waiting(until.at(), until.why());
      case Ending.Waiting(Wait.MoreTime _) -> moreTime();
      case Ending.Waiting(Wait.Answer _) when !state.open().isEmpty() -> asking(state);
      case Ending.Yielded _ -> new Running();
      case Ending.Waiting _ -> new InLine(0);
      case Ending.Finished _, Ending.Stopped _, Ending.Failed _ -> new InLine(0);
      case null -> new InLine(0);
    };
  }

  private static Paused moreTime() {
    return new Paused(Texts.plain("state.moretime"), Texts.plain("state.moretime.few"));
  }

  /** What is cut off at its end would seem to ask for one thing only: several are counted. */
  private static Paused asking(RunState state) {
    var open = state.open();
    String first = Beginning.of(open.getFirst().question(), RunHead.WORDS);
    if (open.size() == 1) {
      return new Paused(first);
    }
    return new Paused(
        Texts.plain("state.asks.more", first, String.valueOf(open.size() - 1)),
        Texts.plain("state.asks.few", String.valueOf(open.size())));
  }
}
