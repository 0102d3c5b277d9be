package app.afterclose.model;

/** The one way in which a link ended: its last entry. A crash is the entry that is missing. */
public sealed interface Ending {
  /** The run has its final text answer. */
  record Finished() implements Ending {}

  /** The rep stopped the run. */
  record Stopped() implements Ending {}

  /** The run cannot go on by itself. */
  record Failed(Problem problem) implements Ending {}

  /** The next link goes on from here at once, or when the agent runs again. */
  record Yielded(Reason reason) implements Ending {}

  /** Nothing goes on until {@code what} is over. */
  record Waiting(Wait what) implements Ending {}

  /** Why a link yielded. */
  enum Reason {
    /** Its running time was up. */
    CAP,
    /** The agent is going away. */
    QUIT,
    /** Its next turn would not fit the model's window. */
    FULL
  }
}
