package app.afterclose.window.state;

/** How the window stands with the agent. */
public sealed interface Connection {
  /** The agent is being found or started for the first time. */
  record Connecting() implements Connection {}

  record Connected() implements Connection {}

  /** The agent does not answer any more; it is being found or started again. */
  record Lost() implements Connection {}

  /** There is no agent to talk to; {@code message} says why and what to do. */
  record Trouble(String message) implements Connection {}

  /** The agent was quit on purpose: the window closes. */
  record Quit() implements Connection {}
}
