package app.afterclose.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection as either end holds it: lines in on one virtual thread, lines out on another.
 * Threads are never interrupted; closing the channel ends both.
 */
final class Line {
  private static final Logger LOG = LoggerFactory.getLogger(Line.class);
  private static final int PIECE = 64 << 10;

  private final SocketChannel channel;
  private final String name;
  private final Outbox outbox = new Outbox();
  private final Thread writer;

  Line(SocketChannel channel, String name) {
    this.channel = channel;
    this.name = name;
    this.writer = Thread.ofVirtual().name(name + "-out").unstarted(this::write);
  }

  /** Begins: {@code reading} runs on a thread of its own until the line ends. */
  void start(Runnable reading) {
    writer.start();
    Thread.ofVirtual().name(name + "-in").start(reading);
  }

  LineReader reader() {
    return new LineReader(channel);
  }

  /** Sends a line, if it is taken. */
  Outbox.Taken send(String text) {
    return outbox.add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same, once there is room for it; FULL when the other end reads nothing for so long. */
  Outbox.Taken sendWaiting(String text, Duration patience) {
    return outbox.addWaiting(text.getBytes(StandardCharsets.UTF_8), patience);
  }

  /** Sends what is waiting and then ends. */
  void finish() {
    outbox.close();
  }

  /** Ends at once. */
  void cut() {
    outbox.close();
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("closing {}", name, e);
    }
  }

  /** Waits until everything is sent and the line is closed, at most this long. */
  void await(Duration atMost) throws InterruptedException {
    writer.join(atMost);
  }

  private void write() {
    try (channel) {
      for (ByteBuffer batch = outbox.take(); batch != null; batch = outbox.take()) {
        int end = batch.limit();
        while (batch.position() < end) {
          // The channel copies into memory outside the heap: never the whole of a large frame.
          batch.limit(Math.min(end, batch.position() + PIECE));
          channel.write(batch);
        }
      }
    } catch (IOException e) {
      LOG.debug("{} ended while writing", name, e);
    } finally {
      outbox.close();
    }
  }
}
