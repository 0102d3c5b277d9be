package app.afterclose.agent;

import app.afterclose.os.Autostart;
import app.afterclose.os.Wakefulness;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A machine that does what the test says and remembers what is asked of it. */
final class FakeMachine implements Autostart, Wakefulness {
  /** Each change of being kept awake. */
  final BlockingQueue<Boolean> kept = new LinkedBlockingQueue<>();

  /** Each writing of the entry for the login. */
  final BlockingQueue<Boolean> written = new LinkedBlockingQueue<>();

  volatile boolean mains = true;
  volatile boolean on;
  volatile boolean fails;
  volatile Runnable woke = () -> {};
  private volatile boolean heard;
  private boolean awake;

  Machine machine() {
    return new Machine(
        Optional.of(this),
        this,
        told -> {
          woke = told;
          heard = true;
          return () -> heard = false;
        },
        Duration.ofMillis(300));
  }

  /** Whether nobody is told of sleeps. */
  boolean unheard() {
    return !heard;
  }

  @Override
  public boolean on() {
    return on;
  }

  @Override
  public void set(boolean now) throws IOException {
    if (fails) {
      throw new IOException("the disk is full");
    }
    on = now;
    written.add(now);
  }

  @Override
  public synchronized void keep(boolean now) {
    if (now != awake) {
      awake = now;
      kept.add(now);
    }
  }

  @Override
  public boolean mains() {
    return mains;
  }

  @Override
  public void close() {
    keep(false);
  }
}
