package app.afterclose.model;

/** What running a tool does to the world, and so what may be done when its result was lost. */
public enum Effect {
  /** Only reads: needs no approval and runs again after a crash. */
  READ,
  /** Writes to the built-in workspace in the transaction that records its result: exactly once. */
  LOCAL,
  /** Writes elsewhere under a key (the call's id): runs again with the same key. */
  KEYED,
  /** Writes elsewhere with no key: when begun and not ended, only the rep can say what happened. */
  ONCE
}
