package app.afterclose.client;

import app.afterclose.wire.Connection;
import app.afterclose.wire.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection's news, held back until whoever wants them is known: the agent may say something,
 * or be gone, between its welcome and that moment.
 */
final class Session implements Connection.Listener {
  private final List<Frame> held = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private Connection.@Nullable Listener then;
  private @Nullable String ended;

  @Override
  public synchronized void pushed(Frame frame) {
    if (then == null) {
      held.add(frame);
    } else {
      then.pushed(frame);
    }
  }

  @Override
  public synchronized void ended(String why) {
    ended = why;
    over.countDown();
    if (then != null) {
      then.ended(why);
    }
  }

  /** From here on {@code listener} hears everything, beginning with what was held back. */
  synchronized void open(Connection.Listener listener, Runnable first) {
    then = listener;
    first.run();
    held.forEach(listener::pushed);
    held.clear();
    if (ended != null) {
      listener.ended(ended);
    }
  }

  /** Waits until the connection has ended; false when it has not in this time. */
  boolean over(long nanos) throws InterruptedException {
    return over.await(nanos, TimeUnit.NANOSECONDS);
  }
}
