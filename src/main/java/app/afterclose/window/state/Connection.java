package app.afterclose.window.state;

/** How the window stands with the agent. */
public sealed interface Connection {
  /** The agent is being found or started for the first time. */
  record Connecting() implements Connection {}

  /**
   * The agent is there.
   *
   * @param home its data folder, or empty where that is unknown
   */
  record Connected(String home) implements Connection {
    public Connected() {
      this("");
    }
  }

  /** The agent does not answer any more; it is being found or started again. */
  record Lost() implements Connection {}

  /** There is no agent to talk to; {@code message} says why and what to do. */
  record Trouble(String message) implements Connection {}

  /** The agent was quit on purpose: the window closes. */
  record Quit() implements Connection {}
}
