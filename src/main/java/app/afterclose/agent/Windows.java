package app.afterclose.agent;

import app.afterclose.model.ConversationId;
import app.afterclose.wire.Command;
import app.afterclose.wire.Destination;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
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
  static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * What a window is to show.
   *
   * @param activation the desktop's leave to come to the front, or empty
   */
  record View(Destination to, String activation) {}

  /**
   * Something that is to be shown.
   *
   * @param shown run when a window has said that it shows it, perhaps more than once
   */
  record Wish(View view, Runnable shown) {}

  /** Starts the window's process. */
  interface Starter {
    /** Returns at once, with what completes when the process has ended. */
    CompletableFuture<?> start(View view) throws IOException;
  }

  private final Duration patience;
  private final Starting starting;

  /** One asks for the window after the other, and nobody who asks waits for it. */
  private final Executor one =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("windows").factory());

  private final Shows shows = new Shows();

  /** Guards what follows, and what seats know of themselves. */
  private final Object lock = new Object();

  private final Map<Seat, ConversationId> looking = new HashMap<>();
  private @Nullable Seat window;

  /**
   * @param nanos a clock that only ever runs on
   * @param patience how long a window may take to come to the front
   */
  Windows(Starter starter, LongSupplier nanos, Duration patience) {
    this.patience = patience;
    this.starting = new Starting(starter, nanos, wish -> aside(() -> bring(wish)));
  }

  /** A client's place. */
  final class Seat {
    private final Consumer<Frame> peer;
    private boolean gone;
    private boolean hangs;

    private Seat(Consumer<Frame> peer) {
      this.peer = peer;
    }

    void looking(@Nullable ConversationId at) {
      synchronized (lock) {
        if (at == null || gone) {
          looking.remove(this);
        } else {
          looking.put(this, at);
        }
      }
    }

    void shown(long number) {
      Shows.Told told = shows.answered(number, this);
      if (told == null) {
        return;
      }
      told.wish().shown().run();
      Wish then;
      synchronized (lock) {
        then = told.answer().complete(true) ? null : awake(told.wish());
      }
      if (then != null) {
        push(this, then);
      }
    }

    /**
     * It answers too late: it is the window again, unless another has opened. What is being started
     * in its place is not waited for; the latest that was asked of that is to be shown here.
     */
    private @Nullable Wish awake(Wish done) {
      hangs = false;
      if (window != null || gone) {
        return null;
      }
      window = this;
      Wish latest = starting.over();
      return latest == null || latest.equals(done) ? null : latest;
    }

    CompletableFuture<Frame> open(Command.OpenWindow asking) {
      var view = new View(asking.to(), "");
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
      synchronized (lock) {
        gone = true;
        looking.remove(this);
        if (window == this) {
          window = null;
        }
      }
      shows.gone(this);
    }
  }

  /** A new client's, which {@code peer} tells something. */
  Seat seat(Consumer<Frame> peer) {
    return new Seat(peer);
  }

  /** Whether the rep looks at this conversation, in a window that lives. */
  boolean looked(ConversationId conversation) {
    synchronized (lock) {
      return looking.entrySet().stream()
          .anyMatch(entry -> !entry.getKey().hangs && entry.getValue().equals(conversation));
    }
  }

  /** Whether a window is open. */
  boolean any() {
    return window() != null;
  }

  @Override
  public void open(@Nullable ConversationId conversation, long seq) {
    Destination to =
        conversation == null
            ? new Destination.Here()
            : new Destination.Conversation(conversation, seq);
    open(new View(to, ""), () -> {});
  }

  /**
   * Brings the window to the front, or starts it. Returns at once.
   *
   * @param shown run when a window has said that it shows this, perhaps more than once, and not at
   *     all when no window comes or something else was asked for before it came
   */
  void open(View view, Runnable shown) {
    aside(() -> bring(new Wish(view, shown)));
  }

  private void bring(Wish wish) {
    Seat there = window();
    if (there == null || !shows(there, wish)) {
      starting.start(wish);
    }
  }

  private boolean elsewhere(Seat caller, View view, Command.Caller as) {
    Seat there = window();
    if (there == caller || (there != null && as == Command.Caller.OPEN)) {
      return false;
    }
    if (there != null && shows(there, new Wish(view, () -> {}))) {
      return true;
    }
    if (as != Command.Caller.ASKING) {
      take(caller);
    }
    return false;
  }

  /** It is told what a window was being started for: it may be another than that. */
  private void take(Seat caller) {
    Wish then;
    synchronized (lock) {
      if (caller.gone) {
        return;
      }
      window = caller;
      then = starting.over();
    }
    if (then != null) {
      push(caller, then);
    }
  }

  private boolean shows(Seat there, Wish wish) {
    Shows.Told told = push(there, wish);
    try {
      return told.answer().get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return givenUp(told);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether it answered at the last moment after all. */
  private boolean givenUp(Shows.Told told) {
    synchronized (lock) {
      if (!told.answer().complete(false)) {
        return told.answer().join();
      }
      told.by().hangs = true;
      if (window == told.by()) {
        window = null;
      }
    }
    LOG.warn("The window does not answer; another may open");
    return false;
  }

  /** Tells the window what to show. */
  private Shows.Told push(Seat there, Wish wish) {
    Shows.Told told = shows.tell(there, wish);
    boolean gone;
    synchronized (lock) {
      gone = there.gone;
    }
    if (gone) {
      shows.gone(there);
    } else {
      there.peer.accept(new Frame.Show(told.number(), wish.view().to()));
    }
    return told;
  }

  private @Nullable Seat window() {
    synchronized (lock) {
      return window;
    }
  }

  private void aside(Runnable work) {
    one.execute(work);
  }
}
