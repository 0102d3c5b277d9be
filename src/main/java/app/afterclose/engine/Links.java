package app.afterclose.engine;

import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The links that are alive, at most one for a run. Every method may be called from any thread. */
final class Links {
  private static final Logger LOG = LoggerFactory.getLogger(Links.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Gear gear;
  private final BooleanSupplier quitting;
  private final Runnable departed;
  private final Map<RunId, Link> alive = new ConcurrentHashMap<>();
  private final Semaphore departures = new Semaphore(0);
  private final CountDownLatch leaving = new CountDownLatch(1);

  /**
   * @param quitting whether links are to end at their next checkpoint
   * @param departed run after each link that has ended
   */
  Links(Gear gear, BooleanSupplier quitting, Runnable departed) {
    this.gear = gear;
    this.quitting = quitting;
    this.departed = departed;
  }

  /** The runs that a link carries now. */
  Set<RunId> runs() {
    return Set.copyOf(alive.keySet());
  }

  /** Starts a link for {@code run}. */
  void begin(RunId run) {
    Link link;
    try {
      link = new Link(gear, run, quitting);
    } catch (RuntimeException e) {
      LOG.error("Run {} cannot be carried on", run, e);
      refuse(run, e);
      return;
    }
    alive.put(run, link);
    Thread.ofVirtual()
        .name("link-" + run)
        .start(
            () -> {
              try {
                if (!link.carry()) {
                  // The disk is full, say: trying again at once would only heat the machine.
                  leaving.await(Engine.AGAIN.toNanos(), TimeUnit.NANOSECONDS);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                alive.remove(run);
                departures.release();
                departed.run();
              }
            });
  }

  /** Cuts what {@code run} does at the moment, if a link carries it. */
  void cut(RunId run, Entry.Cut why) {
    Link link = alive.get(run);
    if (link != null) {
      link.aloft.cut(why);
    }
  }

  /** The machine has slept; see {@link Engine#slept}. */
  void slept(Duration grace, Runnable reconnect) {
    alive.values().forEach(link -> link.aloft.slept(grace, reconnect));
  }

  /** Lets links that wait before they end do so at once. */
  void hurry() {
    leaving.countDown();
  }

  /** Cuts all and waits, for a while, until they have ended; none may begin any more. */
  void close() {
    alive.values().forEach(link -> link.aloft.cut(Entry.Cut.QUIT));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!alive.isEmpty() && System.nanoTime() < deadline) {
        departures.tryAcquire(50, TimeUnit.MILLISECONDS);
        alive.values().forEach(link -> link.aloft.cut(Entry.Cut.QUIT));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!alive.isEmpty()) {
      LOG.warn("Left {} behind; they go on from their last checkpoint", alive.keySet());
    }
  }

  /** A run that breaks the making of its link fails by itself, and holds up no other. */
  private void refuse(RunId run, RuntimeException why) {
    var opening = new Opening(gear, run, gear.settings().get());
    int link = opening.begin();
    if (link > 0) {
      var ending = new Ending.Failed(new Problem.Unexpected(why.toString()));
      opening.fail(link, ending, new Meter(gear.nanos()));
    }
  }
}
