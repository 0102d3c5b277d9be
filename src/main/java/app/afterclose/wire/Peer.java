package app.afterclose.wire;

import static app.afterclose.model.Texts.plain;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client as the agent sees it. Frames reach it in the order in which they were pushed or
 * answered; a client that reads too slowly is cut off, and reattaches from its cursor.
 */
public final class Peer {
  private static final Logger LOG = LoggerFactory.getLogger(Peer.class);

  /** Characters of a text in one frame, when all of it would not fit. */
  private static final int PIECE = 1_000_000;

  /** Entries in one frame: more of them go ahead of it one by one. */
  private static final int MANY = 2_000;

  /** How long a client may read nothing of a long answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Json json;
  private final Line line;
  private final String name;

  Peer(SocketChannel channel, Json json, String name) {
    this.json = json;
    this.name = name;
    this.line = new Line(channel, name);
  }

  void start(Function<Peer, Handler> handlers, Consumer<Peer> gone) {
    line.start(
        () -> {
          try {
            serve(handlers.apply(this));
          } finally {
            line.finish();
            gone.accept(this);
          }
        });
  }

  /** Tells the client something it did not ask for. Never blocks; any thread may call it. */
  public void push(Frame frame) {
    send(0, frame);
  }

  /** Sends what is waiting, then ends the connection. */
  public void close() {
    line.finish();
  }

  /** Ends the connection at once, whatever is waiting. */
  void cut() {
    line.cut();
  }

  void await(Duration atMost) throws InterruptedException {
    line.await(atMost);
  }

  private void serve(Handler handler) {
    try {
      LineReader in = line.reader();
      for (String text = in.next(); text != null; text = in.next()) {
        if (!take(text, handler)) {
          return;
        }
      }
    } catch (LineReader.TooLong e) {
      refuse("A message may have at most " + (Wire.MAX_FRAME >> 20) + " MiB; this one is longer.");
    } catch (IOException e) {
      LOG.debug("{} ended", name, e);
    } finally {
      handler.gone();
    }
  }

  /** False when the talk ends here. */
  private boolean take(String text, Handler handler) {
    Request request;
    try {
      request = json.read(text, Request.class);
      Complete.check(request);
    } catch (BadJson | IllegalArgumentException e) {
      Long id = idOf(text);
      if (id == null) {
        refuse("A message is one line of JSON with an id and a command; this one is not.");
        return false;
      }
      String why = e.getMessage();
      send(id, new Frame.Refused(Frame.Why.BAD, "The agent does not know such a command: " + why));
      return true;
    }
    if (!answeredLater(handler, request)) {
      reply(request.id(), answer(handler, request.command()));
      handler.answered();
    }
    return true;
  }

  /** Whether the answer comes when it is ready, after those to later commands perhaps. */
  private boolean answeredLater(Handler handler, Request request) {
    Optional<CompletableFuture<Frame>> coming = handler.later(request.command());
    coming.ifPresent(
        answer -> {
          var _ =
              answer
                  .exceptionally(e -> fault(request.command(), e))
                  .thenAccept(frame -> send(request.id(), frame));
        });
    return coming.isPresent();
  }

  private Frame answer(Handler handler, Command command) {
    try {
      return handler.on(command);
    } catch (RuntimeException e) {
      return fault(command, e);
    }
  }

  private static Frame fault(Command command, Throwable e) {
    LOG.error("{} could not be carried out", command.getClass().getSimpleName(), e);
    return new Frame.Refused(Frame.Why.FAULT, plain("wire.fault"));
  }

  private void refuse(String message) {
    LOG.warn("{}: {}", name, message);
    send(0, new Frame.Refused(Frame.Why.BAD, message));
  }

  private void send(long re, Frame frame) {
    String text = json.write(new Reply(re, frame));
    if (tooLong(text)) {
      text = fitting(re, frame);
    }
    taken(line.send(text));
  }

  /** Answers, on this client's own thread: a long answer goes out as fast as the client reads. */
  private void reply(long re, Frame frame) {
    if (frame instanceof Frame.Entries many && isLong(many)) {
      for (Recorded entry : many.entries()) {
        if (!patiently(new Frame.Happened(entry))) {
          return;
        }
      }
      for (LiveText live : many.live()) {
        for (LiveText piece : Fit.pieces(live, PIECE)) {
          if (!patiently(new Frame.Live(piece))) {
            return;
          }
        }
      }
      send(re, new Frame.Entries(many.conversation(), List.of(), List.of()));
    } else {
      send(re, frame);
    }
  }

  private static boolean isLong(Frame.Entries many) {
    return many.entries().size() > MANY
        || many.entries().stream().mapToLong(Fit::size).sum()
                + many.live().stream().mapToLong(live -> live.text().length()).sum()
            > PIECE;
  }

  private boolean patiently(Frame frame) {
    String text = json.write(new Reply(0, frame));
    return taken(line.sendWaiting(tooLong(text) ? fitting(0, frame) : text, PATIENCE));
  }

  private boolean taken(Outbox.Taken taken) {
    if (taken == Outbox.Taken.FULL) {
      LOG.info("{} does not read; it is cut off and may come back", name);
      line.cut();
    }
    return taken == Outbox.Taken.YES;
  }

  /** A frame that is too long, cut where it can be, else a refusal. */
  private String fitting(long re, Frame frame) {
    if (frame instanceof Frame.Happened(Recorded entry)) {
      for (int most = PIECE; most > 0; most /= 10) {
        String text = json.write(new Reply(re, new Frame.Happened(Fit.cut(entry, most))));
        if (!tooLong(text)) {
          return text;
        }
      }
    }
    String kind = frame.getClass().getSimpleName();
    LOG.error("{}: a frame {} of more than {} bytes was not sent", name, kind, Wire.MAX_FRAME);
    String message = plain("wire.large", String.valueOf(Wire.MAX_FRAME >> 20));
    return json.write(new Reply(re, new Frame.Refused(Frame.Why.FAULT, message)));
  }

  static boolean tooLong(String text) {
    // A character takes at most three bytes, so that only long texts need counting.
    return text.length() > Wire.MAX_FRAME / 3
        && text.codePoints().mapToLong(Peer::bytes).sum() > Wire.MAX_FRAME;
  }

  private static int bytes(int codePoint) {
    return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }

  private @Nullable Long idOf(String text) {
    try {
      var id = json.tree(text).path("id");
      return id.isIntegralNumber() && id.canConvertToLong() && id.asLong() > 0 ? id.asLong() : null;
    } catch (BadJson _) {
      return null;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
