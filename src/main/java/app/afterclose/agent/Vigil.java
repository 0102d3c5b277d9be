package app.afterclose.agent;

import app.afterclose.model.BellItem;
import app.afterclose.model.ConversationHead;
import app.afterclose.model.Entry;
import app.afterclose.model.LiveText;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunState;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Settings;
import app.afterclose.os.Wakefulness;
import app.afterclose.store.Journal;
import app.afterclose.store.JournalClosed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the machine awake while runs go on, and ends the agent when nothing keeps it; both as the
 * settings say. A run that waits for the rep keeps the agent, since its notification and its place
 * in the tray are the agent's, but not the machine.
 */
final class Vigil implements Journal.Follower, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Vigil.class);

  /** A plug that is pulled out is noticed within this. */
  private static final Duration LOOK = Duration.ofSeconds(30);

  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final Journal journal;
  private final Supplier<Settings.Desktop> settings;
  private final Wakefulness awake;
  private final Duration grace;
  private final Runnable leave;
  private final AtomicInteger clients = new AtomicInteger();
  private final Semaphore news = new Semaphore(0);
  private final Journal.Subscription subscription;
  private final Thread thread;
  private volatile boolean over;
  private boolean idle;
  private long since;

  /**
   * @param grace how long nothing has to keep the agent before it leaves
   * @param leave ends the agent
   */
  Vigil(
      Journal journal,
      Supplier<Settings.Desktop> settings,
      Wakefulness awake,
      Duration grace,
      Runnable leave) {
    this.journal = journal;
    this.settings = settings;
    this.awake = awake;
    this.grace = grace;
    this.leave = leave;
    this.subscription = journal.follow(this);
    this.thread = Thread.ofVirtual().name("vigil").start(this::watch);
  }

  /** Whether the machine is to be kept awake. */
  static boolean awake(Settings.KeepAwake when, List<RunStatus> runs, BooleanSupplier mains) {
    return runs.stream().anyMatch(Vigil::goesOn)
        && switch (when) {
          case OFF -> false;
          case POWER -> mains.getAsBoolean();
          case ALWAYS -> true;
        };
  }

  private static boolean goesOn(RunStatus status) {
    return !status.over() && !(status instanceof RunStatus.Paused);
  }

  /** Whether nothing keeps the agent. */
  static boolean idle(boolean quitWhenIdle, List<RunStatus> runs, int clients) {
    return quitWhenIdle && clients == 0 && runs.stream().allMatch(RunStatus::over);
  }

  /** A client has come. */
  void came() {
    clients.incrementAndGet();
    news.release();
  }

  /** A client has gone. */
  void gone() {
    clients.decrementAndGet();
    news.release();
  }

  /** The settings have changed. */
  void changed() {
    news.release();
  }

  @Override
  public void recorded(Recorded entry, ConversationHead head) {
    if (!(entry.entry() instanceof Entry.Ticked)) {
      news.release();
    }
  }

  @Override
  public void said(LiveText text) {}

  @Override
  public void rang(BellItem item) {}

  @Override
  public void close() {
    over = true;
    subscription.close();
    news.release();
    // A desktop that hangs keeps nobody from leaving: its hold ends with the process.
    Thread drops = Thread.ofVirtual().name("vigil-ends").start(awake::close);
    try {
      if (!thread.join(LAST_WORDS) || !drops.join(LAST_WORDS)) {
        LOG.info("What keeps the machine awake does not answer; it is left alone");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    try {
      while (!over) {
        long pause = unbroken();
        news.tryAcquire(pause, TimeUnit.NANOSECONDS);
        news.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long unbroken() {
    try {
      return look();
    } catch (JournalClosed e) {
      LOG.debug("The agent is leaving", e);
    } catch (RuntimeException e) {
      LOG.error("Whether runs go on could not be looked up; trying again", e);
    }
    return LOOK.toNanos();
  }

  /** How long until another look is due, in nanoseconds. */
  private long look() {
    Settings.Desktop now = settings.get();
    List<RunState> unsettled = journal.unsettled();
    List<RunStatus> runs = unsettled.stream().map(RunStatus::of).toList();
    awake.keep(awake(now.keepAwake(), runs, awake::mains));
    boolean before = idle;
    idle = idle(now.quitWhenIdle(), runs, clients.get());
    if (!idle) {
      return LOOK.toNanos();
    }
    if (!before) {
      since = System.nanoTime();
    }
    long left = grace.toNanos() - (System.nanoTime() - since);
    if (left <= 0) {
      LOG.info("Nothing runs and nobody is here");
      leave.run();
      return LOOK.toNanos();
    }
    return Math.min(left, LOOK.toNanos());
  }
}
