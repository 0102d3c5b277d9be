package app.afterclose.wire;

import static app.afterclose.model.Texts.plain;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The agent as a client sees it: one connection, from its opening to its end. Any thread may send.
 * Replies and pushes arrive in the order in which the agent sent them, on one thread of this
 * connection: what is done there delays what comes after, and waiting there for a reply is waiting
 * for ever.
 */
public final class Connection implements AutoCloseable {

  /** Hears what was not asked for. Called on the connection's reading thread. */
  public interface Listener {
    /** The agent tells something. */
    void pushed(Frame frame);

    /** The connection ended; nothing follows. {@code why} is in words, for a log. */
    void ended(String why);
  }

  /** The connection ended before the answer came: the command may or may not have been done. */
  public static final class Lost extends IOException {
    private static final long serialVersionUID = 1L;

    public Lost(String why) {
      super(plain("wire.lost", why));
    }
  }

  private final Json json;
  private final Line line;
  private final Listener listener;
  private final Map<Long, CompletableFuture<Frame>> pending = new HashMap<>();
  private long last;
  private @Nullable String ended;

  Connection(SocketChannel channel, Json json, Listener listener) {
    this.json = json;
    this.listener = listener;
    this.line = new Line(channel, "agent");
  }

  Connection start() {
    line.start(this::read);
    return this;
  }

  /**
   * Sends a command. The future gets the frame that answers it, a refusal too; it fails with {@link
   * Lost} when the connection ends first.
   */
  public CompletableFuture<Frame> send(Command command) {
    var answer = new CompletableFuture<Frame>();
    synchronized (pending) {
      if (ended != null) {
        answer.completeExceptionally(new Lost(ended));
        return answer;
      }
      String text = json.write(new Request(++last, command));
      if (Peer.tooLong(text)) {
        answer.complete(
            new Frame.Refused(
                Frame.Why.BAD, plain("wire.long", String.valueOf(Wire.MAX_FRAME >> 20))));
      } else if (line.send(text) == Outbox.Taken.YES) {
        pending.put(last, answer);
      } else {
        answer.completeExceptionally(new Lost(plain("wire.full")));
      }
    }
    return answer;
  }

  /** Ends the connection; answers that have not come will not come. */
  @Override
  public void close() {
    line.cut();
  }

  private void read() {
    String why = plain("wire.closed");
    try {
      LineReader in = line.reader();
      for (String text = in.next(); text != null; text = in.next()) {
        take(json.read(text, Reply.class));
      }
    } catch (BadJson e) {
      why = plain("wire.noFrame", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      why = String.valueOf(e.getMessage());
    } finally {
      line.cut();
      end(why);
    }
  }

  private void take(Reply reply) {
    if (reply.re() == 0) {
      listener.pushed(reply.frame());
      return;
    }
    CompletableFuture<Frame> answer;
    synchronized (pending) {
      answer = pending.remove(reply.re());
    }
    if (answer != null) {
      answer.complete(reply.frame());
    }
  }

  private void end(String why) {
    List<CompletableFuture<Frame>> left;
    synchronized (pending) {
      ended = why;
      left = List.copyOf(pending.values());
      pending.clear();
    }
    left.forEach(answer -> answer.completeExceptionally(new Lost(why)));
    listener.ended(why);
  }
}
