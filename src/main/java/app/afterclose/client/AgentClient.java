package app.afterclose.client;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.ConversationId;
import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Connection;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The agent as a client holds it for as long as it lives: connected, started when it is absent,
 * reattached when it was lost, until somebody quits it. Any thread may call it.
 */
public final class AgentClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AgentClient.class);

  /** How long an agent may take to start before the attempt counts as failed. */
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * Hears how the client stands with the agent. Called on the client's own threads, one call at a
   * time; waiting there for the agent's answer is waiting for ever.
   */
  public interface Listener {
    /** Attached, for the first time or again: what is to be watched has to be asked for again. */
    void attached(Frame.Welcome welcome);

    /** The agent tells something that nobody asked for; not what {@link #follow} takes care of. */
    void pushed(Frame frame);

    /** The agent is gone without a word; it is being started again. */
    void lost(String why);

    /** It could not be started, in words for the user. It is tried again after a while. */
    void failed(String message);

    /** The agent was ended on purpose, or does not fit: nothing is tried any more. */
    void ended(End end);
  }

  /** Why the client gives up. */
  public sealed interface End {
    /** The agent said Bye. */
    record Bye(Frame.Reason reason) implements End {}

    /** The agent is newer than this client; the message says what to do. */
    record Outdated(String message) implements End {}

    /** There is none, and it was not to be started. */
    record Absent(String message) implements End {}
  }

  private final Attach attach;
  private final Listener listener;
  private final Follows follows = new Follows();
  private final Backoff backoff = new Backoff();
  private final CompletableFuture<Frame.Welcome> first = new CompletableFuture<>();
  private volatile @Nullable Connection current;
  private volatile Frame.@Nullable Reason bye;
  private volatile boolean started;
  private volatile boolean closed;
  private final Parked parked = new Parked(PATIENCE);
  private boolean over;

  /**
   * @param socket where the agent listens
   * @param starter starts it; null leaves an absent agent absent
   */
  public AgentClient(Path socket, Build build, @Nullable Starter starter, Listener listener) {
    this(new Attach(socket, build, starter, PATIENCE, Wire.json()), listener);
  }

  AgentClient(Attach attach, Listener listener) {
    this.attach = attach;
    this.listener = listener;
  }

  /**
   * Begins to connect and does not wait. The future says how the first attempt ended: with the
   * agent's welcome, or with {@link NoAgent}.
   */
  public CompletableFuture<Frame.Welcome> start() {
    Thread.ofVirtual().name("agent-keeper").start(this::keep);
    return first;
  }

  /** Whether this client had to start the agent it is attached to. */
  public boolean started() {
    return started;
  }

  /**
   * Sends a command; while the agent is being started, as soon as there is one. Fails with {@link
   * Connection.Lost} when that takes longer than {@link #PATIENCE}, when nothing is tried any more,
   * or when the agent went away before it answered: then the command may or may not have been done.
   */
  public CompletableFuture<Frame> send(Command command) {
    Connection connection;
    synchronized (parked) {
      connection = current;
      if (connection == null && !over) {
        return parked.add(command);
      }
    }
    return connection != null
        ? connection.send(command)
        : CompletableFuture.failedFuture(new Connection.Lost(plain("attach.ended")));
  }

  /**
   * Follows a conversation from its beginning, through every loss of the agent.
   *
   * @throws IllegalStateException when it is followed already
   */
  public void follow(ConversationId conversation, Follower follower) {
    follows.add(conversation, follower, this::send);
  }

  public void unfollow(ConversationId conversation) {
    if (follows.remove(conversation)) {
      var _ = send(new Command.Unfollow(conversation));
    }
  }

  /** Lets go of the agent; it goes on. */
  @Override
  public void close() {
    closed = true;
    backoff.skip();
    Connection connection = current;
    if (connection != null) {
      connection.close();
    }
  }

  private void keep() {
    try {
      while (!closed) {
        try {
          if (!attachedUntilTheEnd(attach.go(() -> closed))) {
            return;
          }
        } catch (NoAgent e) {
          first.completeExceptionally(e);
          if (!another(e)) {
            return;
          }
          backoff.failed();
        }
        backoff.pause();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      first.completeExceptionally(new NoAgent(NoAgent.Why.CLOSED, plain("attach.gone")));
      synchronized (parked) {
        over = true;
      }
      parked.giveUp();
    }
  }

  /** Lives through one connection; false when it is to be the last. */
  private boolean attachedUntilTheEnd(Attach.Attached attached) throws InterruptedException {
    var over = new CountDownLatch(1);
    var heard = new Heard(over);
    started = attached.started();
    attached
        .session()
        .open(
            heard,
            () -> {
              synchronized (parked) {
                current = attached.connection();
              }
              guarded(() -> listener.attached(attached.welcome()));
              follows.again(this::send);
              parked.go(this::send);
              first.complete(attached.welcome());
            });
    if (closed) {
      attached.connection().close();
    }
    backoff.attached();
    over.await();
    current = null;
    Frame.Reason reason = bye;
    if (reason != null) {
      guarded(() -> listener.ended(new End.Bye(reason)));
    } else if (!closed) {
      guarded(() -> listener.lost(heard.why));
    }
    return reason == null && !closed;
  }

  private boolean another(NoAgent e) {
    String message = String.valueOf(e.getMessage());
    switch (e.why()) {
      case FAILED -> guarded(() -> listener.failed(message));
      case NEWER -> guarded(() -> listener.ended(new End.Outdated(message)));
      case ABSENT -> guarded(() -> listener.ended(new End.Absent(message)));
      case CLOSED -> LOG.debug("closed while attaching");
    }
    return e.why() == NoAgent.Why.FAILED;
  }

  /** A listener's fault must not cost the connection. */
  private static void guarded(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      LOG.error("a listener failed", e);
    }
  }

  private final class Heard implements Connection.Listener {
    private final CountDownLatch over;
    private volatile String why = "";

    Heard(CountDownLatch over) {
      this.over = over;
    }

    @Override
    public void pushed(Frame frame) {
      if (frame instanceof Frame.Bye(Frame.Reason reason)) {
        bye = reason;
      }
      guarded(
          () -> {
            if (!follows.took(frame)) {
              listener.pushed(frame);
            }
          });
    }

    @Override
    public void ended(String because) {
      why = because;
      over.countDown();
    }
  }
}
