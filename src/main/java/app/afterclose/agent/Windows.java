package app.afterclose.agent;

import app.afterclose.model.ConversationId;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Peer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which client is the window, and what the rep looks at in it. One at a time asks for the window,
 * so that of two that open at once one stays.
 */
final class Windows implements Opener {
  private static final Logger LOG = LoggerFactory.getLogger(Windows.class);

  /** A window that has not come to the front by then hangs, and another may open. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  /** A window's process that has not said a word by then has failed, and another is started. */
  static final Duration START = Duration.ofSeconds(30);

  /** What a window is to show; {@code conversation} null for what it shows. */
  record View(@Nullable ConversationId conversation, long seq, boolean bell, String activation) {}

  /** Starts the window's process. */
  interface Starter {
    void start(View view) throws IOException;
  }

  private final Starter starter;
  private final InstantSource clock;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Map<Seat, ConversationId> looking = new HashMap<>();
  private final Map<Long, CompletableFuture<Boolean>> asked = new HashMap<>();
  private @Nullable Seat window;
  private @Nullable Instant starting;
  private @Nullable View meanwhile;
  private long last;

  Windows(Starter starter, InstantSource clock) {
    this.starter = starter;
    this.clock = clock;
  }

  /** A client's place. */
  final class Seat {
    private final Peer peer;
    private boolean gone;

    private Seat(Peer peer) {
      this.peer = peer;
    }

    void looking(@Nullable ConversationId at) {
      synchronized (looking) {
        if (at == null || gone) {
          looking.remove(this);
        } else {
          looking.put(this, at);
        }
      }
    }

    void shown(long number) {
      if (!answered(number, true)) {
        awake();
      }
    }

    /** It answers too late: it is the window again, unless another has opened. */
    private void awake() {
      synchronized (looking) {
        if (window == null && !gone) {
          window = this;
        }
      }
    }

    CompletableFuture<Frame> open(Command.OpenWindow asking) {
      var view = new View(asking.conversation(), asking.seq(), asking.bell(), "");
      var answer = new CompletableFuture<Frame>();
      aside(
          () -> {
            try {
              answer.complete(new Frame.Window(elsewhere(this, view, asking.as())));
            } catch (RuntimeException e) {
              answer.completeExceptionally(e);
            }
          });
      return answer;
    }

    void close() {
      synchronized (looking) {
        gone = true;
        looking.remove(this);
        if (window == this) {
          window = null;
          asked.values().forEach(waiting -> waiting.complete(false));
          asked.clear();
        }
      }
    }
  }

  Seat seat(Peer peer) {
    return new Seat(peer);
  }

  /** Whether the rep looks at this conversation. */
  boolean looked(ConversationId conversation) {
    synchronized (looking) {
      return looking.containsValue(conversation);
    }
  }

  /** Whether a window is open. */
  boolean any() {
    return window() != null;
  }

  @Override
  public void open(@Nullable ConversationId conversation, long seq) {
    open(new View(conversation, seq, false, ""));
  }

  /** Brings the window to the front, or starts it. Returns at once. */
  void open(View view) {
    aside(
        () -> {
          Seat there = window();
          if (there == null || !shows(there, view)) {
            start(view);
          }
        });
  }

  private boolean elsewhere(Seat caller, View view, Command.Caller as) {
    Seat there = window();
    if (there == caller || (there != null && as == Command.Caller.OPEN)) {
      return false;
    }
    if (there != null && shows(there, view)) {
      return true;
    }
    if (as != Command.Caller.ASKING) {
      take(caller);
    }
    return false;
  }

  private void take(Seat caller) {
    View then;
    synchronized (looking) {
      if (caller.gone) {
        return;
      }
      window = caller;
      starting = null;
      then = meanwhile;
      meanwhile = null;
    }
    if (then != null) {
      push(caller, then);
    }
  }

  /** A window that is being started is told, when it is there, what was asked for meanwhile. */
  private void start(View view) {
    Instant now = clock.instant();
    synchronized (looking) {
      if (starting != null && now.isBefore(starting.plus(START))) {
        meanwhile = view;
        return;
      }
      starting = now;
      meanwhile = null;
    }
    try {
      starter.start(view);
    } catch (IOException e) {
      LOG.error("The window could not be started", e);
      synchronized (looking) {
        starting = null;
      }
    }
  }

  private boolean shows(Seat there, View view) {
    long number = push(there, view);
    CompletableFuture<Boolean> answer;
    synchronized (looking) {
      answer = asked.get(number);
    }
    try {
      return answer != null && answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      LOG.warn("The window does not answer; another may open");
      answered(number, false);
      forget(there);
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Tells the window what to show, unless it has gone; the number under which it answers. */
  private long push(Seat there, View view) {
    long number;
    synchronized (looking) {
      number = ++last;
      if (!there.gone) {
        asked.put(number, new CompletableFuture<>());
      }
    }
    there.peer.push(
        new Frame.Show(number, view.conversation(), view.seq(), view.bell(), view.activation()));
    return number;
  }

  /** False when nobody waits for it. */
  private boolean answered(long number, boolean yes) {
    CompletableFuture<Boolean> waiting;
    synchronized (looking) {
      waiting = asked.remove(number);
    }
    return waiting != null && waiting.complete(yes);
  }

  private void forget(Seat hanging) {
    synchronized (looking) {
      if (window == hanging) {
        window = null;
      }
    }
  }

  private @Nullable Seat window() {
    synchronized (looking) {
      return window;
    }
  }

  private void aside(Runnable work) {
    Thread.ofVirtual()
        .name("windows")
        .start(
            () -> {
              turn.lock();
              try {
                work.run();
              } finally {
                turn.unlock();
              }
            });
  }
}
