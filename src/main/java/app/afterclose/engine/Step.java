package app.afterclose.engine;

import app.afterclose.model.CallId;
import app.afterclose.model.Ending;

/** What a link does next. */
sealed interface Step {
  /** Ask the model for a turn; when wrapping up, for its final text. */
  record Turn(boolean wrapUp) implements Step {}

  /** Have the conversation summed up, since the model could not read all of it any more. */
  record Summarise() implements Step {}

  /** Run a call. */
  record Run(CallId call) implements Step {}

  /** Open the approval card of a call. */
  record Ask(CallId call) implements Step {}

  /** Open the card of a call that may or may not have happened. */
  record Doubt(CallId call) implements Step {}

  /** Give a call its outcome that is not going to run, since the rep stopped the run. */
  record Close(CallId call) implements Step {}

  /** End the link. */
  record End(Ending ending) implements Step {}
}
