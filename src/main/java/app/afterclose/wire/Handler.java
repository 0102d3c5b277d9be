package app.afterclose.wire;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What the agent does with one client. Its methods are called on that client's own thread. */
public interface Handler {
  /**
   * Answers one command. Commands of a client come one after another, in the order it sent them;
   * the next waits until this one is answered. What it throws is logged and answered with {@code
   * Refused(FAULT)}.
   */
  Frame on(Command command);

  /**
   * Answers a command that takes long, without keeping the ones after it waiting; empty for the
   * others, which {@link #on} answers. Its answer may come after theirs.
   */
  default Optional<CompletableFuture<Frame>> later(Command command) {
    return Optional.empty();
  }

  /**
   * The answer to the last command is on its way: what is pushed from now on comes after it. Called
   * on the same thread after each answer.
   */
  default void answered() {}

  /** The client is gone; called once, after its last command. */
  void gone();
}
