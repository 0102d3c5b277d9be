package app.afterclose.engine;

import app.afterclose.model.Entry;
import app.afterclose.store.JournalClosed;
import app.afterclose.store.StaleLink;
import app.afterclose.store.StoreFailed;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Journals a link's running time while it waits for a model or a tool, and cuts the turn in flight
 * when the link's time is up. Ends when closed.
 */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private final Link link;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread thread;

  Watch(Link link) {
    this.link = link;
    this.thread = Thread.ofVirtual().name("watch-" + link.run).start(this::watch);
  }

  @Override
  public void close() {
    over.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    try {
      while (!over.await(pause().toNanos(), TimeUnit.NANOSECONDS)) {
        tick();
        if (left().isZero()) {
          link.aloft.cut(Entry.Cut.CAP);
        }
      }
    } catch (StaleLink | JournalClosed e) {
      LOG.debug("The watch over run {} ends with its link", link.run);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A tick that cannot be written, because the disk is full say, must not end the watch. */
  private void tick() {
    try {
      link.journal()
          .write(
              tx -> {
                link.append(tx, new Entry.Ticked());
                return true;
              });
    } catch (StoreFailed e) {
      LOG.debug("Running time of run {} could not be journaled", link.run, e);
    }
  }

  private Duration pause() {
    Duration left = left();
    Duration tick = link.gear.tick();
    if (left.isZero() || left.compareTo(tick) > 0) {
      return tick;
    }
    return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
  }

  private Duration left() {
    return new Chain(link.state().chain(), link.settings.limits()).left();
  }
}
