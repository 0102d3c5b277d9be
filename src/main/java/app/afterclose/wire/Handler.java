package app.afterclose.wire;

/** What the agent does with one client. Both methods are called on that client's own thread. */
public interface Handler {
  /**
   * Answers one command. Commands of a client come one after another, in the order it sent them;
   * the next waits until this one is answered. What it throws is logged and answered with {@code
   * Refused(FAULT)}.
   */
  Frame on(Command command);

  /** The client is gone; called once, after its last command. */
  void gone();
}
