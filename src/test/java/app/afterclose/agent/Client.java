package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Connection;
import app.afterclose.wire.Endpoint;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client that keeps what it is told and, as a window does, says that it has shown it. */
final class Client implements AutoCloseable, Connection.Listener {
  final BlockingQueue<Frame.Show> shows = new LinkedBlockingQueue<>();
  final BlockingQueue<Frame> pushed = new LinkedBlockingQueue<>();
  private final boolean hangs;
  private final Connection connection;

  Client(Path socket) throws IOException {
    this(socket, false);
  }

  /**
   * @param hangs whether it never says that it has shown something
   */
  Client(Path socket, boolean hangs) throws IOException {
    this.hangs = hangs;
    connection = Endpoint.connect(socket, Wire.json(), this);
    assertThat(ask(Build.own().hello())).isInstanceOf(Frame.Welcome.class);
  }

  CompletableFuture<Frame> send(Command command) {
    return connection.send(command);
  }

  Frame ask(Command command) {
    return get(send(command));
  }

  static Frame get(CompletableFuture<Frame> coming) {
    try {
      return coming.get(40, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("a command was not answered", e);
    }
  }

  <T extends Frame> T ask(Command command, Class<T> expected) {
    Frame frame = ask(command);
    assertThat(frame).isInstanceOf(expected);
    return expected.cast(frame);
  }

  /** Waits for a push; those before it are forgotten. */
  Frame await(Predicate<Frame> wanted) {
    try {
      while (true) {
        Frame next = pushed.poll(40, TimeUnit.SECONDS);
        if (next == null) {
          throw new AssertionError("it was never told");
        }
        if (wanted.test(next)) {
          return next;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  void awaitStatus(RunId run, Class<? extends RunStatus> status) {
    await(
        f ->
            f instanceof Frame.HeadChanged changed
                && changed.head().run() != null
                && changed.head().run().run().equals(run)
                && status.isInstance(changed.head().run().status()));
  }

  @Override
  public void pushed(Frame frame) {
    if (frame instanceof Frame.Show show) {
      shows.add(show);
      if (!hangs) {
        var _ = send(new Command.Shown(show.number()));
      }
    } else {
      pushed.add(frame);
    }
  }

  @Override
  public void ended(String because) {}

  @Override
  public void close() {
    connection.close();
  }
}
