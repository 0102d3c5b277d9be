package app.afterclose.campaign;

import app.afterclose.model.ConversationId;
import app.afterclose.model.Recorded;
import app.afterclose.model.RunHead;
import app.afterclose.model.RunState;
import app.afterclose.wire.Build;
import app.afterclose.wire.Command;
import app.afterclose.wire.Connection;
import app.afterclose.wire.Endpoint;
import app.afterclose.wire.Frame;
import app.afterclose.wire.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A rep's client with one agent, from knocking until the agent is gone: everything that it is told
 * is acknowledged. Its thread ends with {@link #close}.
 */
final class Visit implements AutoCloseable, Connection.Listener {
  private static final long KNOCK_MILLIS = 5;

  private final Path socket;
  private final Rep rep;
  private final Acknowledged acknowledged;
  private final boolean closing;
  private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
  private final CountDownLatch attached = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final CountDownLatch settled = new CountDownLatch(1);
  private final CountDownLatch left = new CountDownLatch(1);
  private final AtomicInteger told = new AtomicInteger();
  private final AtomicInteger until = new AtomicInteger(Integer.MAX_VALUE);
  private final CountDownLatch enough = new CountDownLatch(1);
  private final CompletableFuture<?> gone = new CompletableFuture<>();
  private volatile @Nullable Connection connection;
  private boolean overview;

  /** {@code closing}: nothing is asked any more, everything is let go on. */
  Visit(Path socket, Rep rep, Acknowledged acknowledged, boolean closing) {
    this.socket = socket;
    this.rep = rep;
    this.acknowledged = acknowledged;
    this.closing = closing;
    Thread.ofPlatform().name("rep").start(this::live);
  }

  /** Waits until the agent has welcomed it; false when it has not in this time. */
  boolean attached(Duration patience) throws InterruptedException {
    return attached.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits until so many entries more have been told; false when they have not in this time. */
  boolean told(int entries, Duration patience) throws InterruptedException {
    until.set(told.get() + entries);
    return enough.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits until no run is in flight; false when some are still after this time. */
  boolean settled(Duration patience) throws InterruptedException {
    return settled.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void pushed(Frame frame) {
    switch (frame) {
      case Frame.Happened(Recorded entry) -> {
        acknowledged.entry(entry);
        if (told.incrementAndGet() >= until.get()) {
          enough.countDown();
        }
        inbox.add(() -> took(entry));
      }
      case Frame.HeadChanged(var head) -> inbox.add(() -> follow(head.id()));
      default -> {}
    }
  }

  @Override
  public void ended(String why) {
    over.countDown();
    inbox.add(() -> {});
  }

  /** Ends after the agent has gone, with everything handled that it had said. */
  @Override
  public void close() {
    left.countDown();
    inbox.add(() -> {});
    gone.join();
  }

  private void live() {
    try {
      visit();
      gone.complete(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      gone.completeExceptionally(e);
    } catch (RuntimeException | Error e) {
      gone.completeExceptionally(e);
    }
  }

  private void visit() throws InterruptedException {
    while (connection == null && left.getCount() > 0) {
      connection = knock();
    }
    if (connection == null) {
      return;
    }
    try (Connection open = connection) {
      rep.attached();
      Rep.send(open, inbox::add, Build.own().hello(), _ -> attached.countDown());
      Rep.send(open, inbox::add, new Command.Watch(1_000), this::watch);
      while (left.getCount() > 0 && over.getCount() > 0) {
        inbox.take().run();
        mind(open);
      }
      over.await();
      for (Runnable rest = inbox.poll(); rest != null; rest = inbox.poll()) {
        rest.run();
      }
    }
  }

  private @Nullable Connection knock() throws InterruptedException {
    try {
      return Endpoint.connect(socket, Wire.json(), this);
    } catch (IOException nobody) {
      left.await(KNOCK_MILLIS, TimeUnit.MILLISECONDS);
      return null;
    }
  }

  private void mind(Connection open) {
    if (!overview || over.getCount() == 0) {
      return;
    }
    if (!closing) {
      rep.askMore(open, inbox::add);
    } else if (rep.notes().inFlight() == 0) {
      settled.countDown();
    }
  }

  private void watch(Frame answer) {
    if (answer instanceof Frame.Overview told) {
      rep.notes().cursors().forEach(this::followFrom);
      told.conversations().rows().forEach(head -> follow(head.id()));
      told.active().stream().map(RunHead::conversation).forEach(this::follow);
      // Behind the answers to those: from then on everything before is known.
      Rep.send(connection, inbox::add, new Command.ListRuns(1), _ -> overviewed());
    }
  }

  /** Cards that were open before this agent began are told by no new entry. */
  private void overviewed() {
    overview = true;
    rep.notes().runs().values().forEach(run -> rep.mind(connection, inbox::add, run, closing));
  }

  private void follow(ConversationId id) {
    if (rep.notes().conversation(id)) {
      followFrom(id, 0L);
    }
  }

  private void followFrom(ConversationId id, Long cursor) {
    Rep.send(
        connection,
        inbox::add,
        new Command.Follow(id, cursor),
        frame -> {
          if (frame instanceof Frame.Entries entries) {
            entries.entries().forEach(this::caughtUp);
          }
        });
  }

  private void caughtUp(Recorded entry) {
    acknowledged.entry(entry);
    took(entry);
  }

  private void took(Recorded entry) {
    RunState run = rep.notes().took(entry);
    if (run != null && over.getCount() > 0) {
      rep.mind(connection, inbox::add, run, closing);
    }
  }
}
