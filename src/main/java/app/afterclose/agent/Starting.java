package app.afterclose.agent;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window's process while it is being started: until a window takes its place, or the process
 * ends. Any thread may call.
 */
final class Starting {
  private static final Logger LOG = LoggerFactory.getLogger(Starting.class);

  /** A process that has not said a word by then hangs, and another is started. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final class Start {
    private final long since;

    /** The latest that was asked for, and whether it is what the process was started for. */
    private Windows.Wish latest;

    private boolean more;

    private Start(Windows.Wish wish, long since) {
      this.latest = wish;
      this.since = since;
    }
  }

  private final Windows.Starter starter;
  private final LongSupplier nanos;
  private final Consumer<Windows.Wish> owed;
  private @Nullable Start current;

  /**
   * @param nanos a clock that only ever runs on
   * @param owed told what was asked for while a process was being started that has ended
   */
  Starting(Windows.Starter starter, LongSupplier nanos, Consumer<Windows.Wish> owed) {
    this.starter = starter;
    this.nanos = nanos;
    this.owed = owed;
  }

  /** Starts a process, unless one is being started: the window is told, when it is there. */
  void start(Windows.Wish wish) {
    var now = new Start(wish, nanos.getAsLong());
    synchronized (this) {
      if (current != null && now.since - current.since < PATIENCE.toNanos()) {
        current.latest = wish;
        current.more = true;
        return;
      }
      current = now;
    }
    try {
      var _ = starter.start(wish.view()).whenComplete((_, _) -> ended(now));
    } catch (IOException e) {
      LOG.error("The window could not be started", e);
      ended(now);
    }
  }

  /** A window is there. Returns the latest that one was being started for, or null. */
  synchronized Windows.@Nullable Wish over() {
    Windows.Wish latest = current == null ? null : current.latest;
    current = null;
    return latest;
  }

  /** What it was started for had its chance; what was asked for since is owed another. */
  private void ended(Start start) {
    synchronized (this) {
      if (current != start) {
        return;
      }
      current = null;
    }
    LOG.warn("A window's process ended before it was there; logs/window.log may say why");
    if (start.more) {
      owed.accept(start.latest);
    }
  }
}
