package app.afterclose.client;

/** There is no agent to talk to; the message says in words why, and what to do. */
public final class NoAgent extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Why {
    /** None is running, and none was to be started. */
    ABSENT,
    /** It did not start, or not in time. */
    FAILED,
    /** It is of a newer build than this client. */
    NEWER,
    /** This client was closed. */
    CLOSED
  }

  private final Why why;

  NoAgent(Why why, String message) {
    super(message);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
