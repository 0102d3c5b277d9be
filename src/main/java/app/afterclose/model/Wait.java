package app.afterclose.model;

import java.time.Instant;

/** What a link that ended without finishing waits for. */
public sealed interface Wait {
  /** The rep's answer to every open card of the batch. */
  record Answer() implements Wait {}

  /** The rep's word that the run may take more time than a chain has, or should finish now. */
  record MoreTime() implements Wait {}

  /** An instant, with the reason: a rate limit, an overload, no network. */
  record Until(Instant at, Problem why) implements Wait {}
}
