package app.afterclose.wire;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** What a client heard. */
final class Heard implements Connection.Listener, AutoCloseable {
  final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
  final CompletableFuture<String> ended = new CompletableFuture<>();
  Connection connection;

  @Override
  public void pushed(Frame frame) {
    frames.add(frame);
  }

  @Override
  public void ended(String why) {
    ended.complete(why);
  }

  @Override
  public void close() {
    if (connection != null) {
      connection.close();
    }
  }
}
