package app.afterclose.engine;

import app.afterclose.model.Ending;
import app.afterclose.model.RunState;
import app.afterclose.model.Wait;
import java.time.Instant;

/** When a run that no link carries gets its next link. */
public sealed interface Next {
  /** At once, when it has a slot. */
  record Go() implements Next {}

  /** At this instant. */
  record At(Instant instant) implements Next {}

  /** Not before something else is told of it. */
  record Rest() implements Next {}

  /**
   * What comes next, given that no link of the run is alive. A link that is open all the same was
   * cut off by a crash: the run goes on.
   */
  static Next of(RunState state) {
    if (state.settled()) {
      return new Rest();
    }
    if (state.stopAsked()) {
      return new Go();
    }
    return switch (state.chain().ending()) {
      case Ending.Waiting(Wait.Until until) -> new At(until.at());
      case Ending.Waiting(Wait.Answer _) -> state.open().isEmpty() ? new Go() : new Rest();
      case Ending.Waiting(Wait.MoreTime _) -> new Rest();
      case Ending.Yielded _ -> new Go();
      case Ending.Finished _, Ending.Stopped _, Ending.Failed _ -> new Rest();
      case null -> new Go();
    };
  }
}
