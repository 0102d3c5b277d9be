package app.afterclose.terminal;

import app.afterclose.client.AgentClient;
import app.afterclose.client.NoAgent;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** One command's conversation with the agent; what goes wrong is a {@link Fault} in words. */
final class Talk implements AutoCloseable {
  private final AgentClient client;

  private Talk(AgentClient client) {
    this.client = client;
  }

  /**
   * Attaches, or throws why not.
   *
   * @param start whether an absent agent is started
   */
  static Talk open(
      Agents agents, @Nullable String home, boolean start, AgentClient.Listener listener) {
    AgentClient client;
    try {
      client = agents.client(home, start, listener);
    } catch (IOException e) {
      throw Fault.usage(String.valueOf(e.getMessage()));
    }
    try {
      wait(client.start());
      return new Talk(client);
    } catch (Fault e) {
      client.close();
      throw e;
    }
  }

  AgentClient client() {
    return client;
  }

  /** The answer; a refusal is thrown. */
  Frame send(Command command) {
    Frame answer = wait(client.send(command));
    if (answer instanceof Frame.Refused refused) {
      throw refused(refused);
    }
    return answer;
  }

  /** The answer, which is of this kind by the wire's rules. */
  <T extends Frame> T send(Command command, Class<T> kind) {
    Frame answer = send(command);
    if (kind.isInstance(answer)) {
      return kind.cast(answer);
    }
    throw new Fault(Exit.FAILED, "The local engine answered with something else: " + answer);
  }

  static Fault refused(Frame.Refused refused) {
    var message = new StringBuilder(refused.message());
    refused.fields().forEach((field, why) -> message.append("\n  ").append(field + ": " + why));
    return new Fault(Exit.of(refused.why()), message.toString());
  }

  @Override
  public void close() {
    client.close();
  }

  private static <T> T wait(CompletableFuture<T> coming) {
    try {
      return coming.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      boolean absent = cause instanceof NoAgent no && no.why() == NoAgent.Why.ABSENT;
      throw new Fault(absent ? Exit.OK : Exit.FAILED, String.valueOf(cause.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault(Exit.FAILED, "Interrupted.");
    }
  }
}
