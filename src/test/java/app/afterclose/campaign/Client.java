package app.afterclose.campaign;

import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Connection;
import app.afterclose.wire.Endpoint;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A client that asks one thing after another and keeps what it is told. */
final class Client implements AutoCloseable, Connection.Listener {
  private static final long PATIENCE = 60;

  private final BlockingQueue<Frame> pushed = new LinkedBlockingQueue<>();
  private final Connection connection;

  private Client(Path socket) throws IOException {
    connection = Endpoint.connect(socket, Wire.json(), this);
  }

  /** Knocks until {@code agent} answers. */
  static Client of(Path socket, AgentJvm agent) throws IOException, InterruptedException {
    while (true) {
      try {
        var client = new Client(socket);
        client.ask(Build.own().hello());
        client.ask(new Command.Watch(10));
        return client;
      } catch (IOException notYet) {
        if (agent.ended(Duration.ofMillis(20))) {
          throw new AssertionError("the agent did not start: " + agent.printed(), notYet);
        }
      }
    }
  }

  Frame ask(Command command) throws InterruptedException {
    try {
      return connection.send(command).get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("no answer", e);
    }
  }

  /** Waits for a push. */
  void await(String what, Predicate<Frame> wanted) throws InterruptedException {
    Frame next;
    do {
      next = pushed.poll(PATIENCE, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("it was never told: " + what);
      }
    } while (!wanted.test(next));
  }

  @Override
  public void pushed(Frame frame) {
    pushed.add(frame);
  }

  @Override
  public void ended(String why) {}

  @Override
  public void close() {
    connection.close();
  }
}
