package app.afterclose.window.state;

import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.concurrent.CompletableFuture;

/** The way to the agent, as the window uses it. */
@FunctionalInterface
public interface Agent {
  /**
   * Sends a command.
   *
   * @return the frame that answers it; completed exceptionally with an {@link java.io.IOException}
   *     when the agent went away before it answered. On any thread.
   */
  CompletableFuture<Frame> send(Command command);
}
