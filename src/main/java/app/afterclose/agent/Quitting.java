package app.afterclose.agent;

import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.store.Journal;
import app.afterclose.wire.Frame;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Quit, as the rep wishes it: at once while nothing runs, else after a question in the window. A
 * tray's menu cannot ask. Any thread may call.
 */
final class Quitting {
  /**
   * A window that opens later has not been opened for the question; and who wishes to quit again
   * within it, with no answer given, sees no question: the window hangs, or cannot be opened.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Journal journal;
  private final Predicate<Frame> windows;
  private final Opener opener;
  private final boolean display;
  private final Runnable leave;
  private final InstantSource clock;
  private @Nullable Instant waiting;

  /**
   * @param windows tells the windows that are open; false when there is none
   * @param display whether a window can be opened
   */
  Quitting(
      Journal journal,
      Predicate<Frame> windows,
      Opener opener,
      boolean display,
      Runnable leave,
      InstantSource clock) {
    this.journal = journal;
    this.windows = windows;
    this.opener = opener;
    this.display = display;
    this.leave = leave;
    this.clock = clock;
  }

  /** The tray's wish; the question is put to the window, which opens for it. */
  void fromTray() {
    int active = active();
    if (active == 0 || !display || waits()) {
      leave.run();
      return;
    }
    synchronized (this) {
      waiting = clock.instant();
    }
    boolean _ = windows.test(new Frame.QuitAsked(active));
    opener.open(null, 0);
  }

  /** For a window that has just opened. What ended meanwhile needs no question any more. */
  List<Frame> asked() {
    if (!waits()) {
      return List.of();
    }
    int active = active();
    if (active == 0) {
      leave.run();
      return List.of();
    }
    return List.of(new Frame.QuitAsked(active));
  }

  /** The rep's answer is no. */
  synchronized void answered() {
    waiting = null;
  }

  private synchronized boolean waits() {
    return waiting != null && !clock.instant().isAfter(waiting.plus(PATIENCE));
  }

  /** Runs that would be cut; one that waits for the rep loses nothing. */
  int active() {
    List<RunState> runs = journal.unsettled();
    return (int)
        runs.stream().filter(run -> !(RunStatus.of(run) instanceof RunStatus.Paused)).count();
  }
}
