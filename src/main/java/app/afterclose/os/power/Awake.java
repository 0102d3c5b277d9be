package app.afterclose.os.power;

import app.afterclose.os.Wakefulness;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the machine awake by the first of its ways that works, and by the next when that ends. */
final class Awake implements Wakefulness {
  private static final Logger LOG = LoggerFactory.getLogger(Awake.class);

  /** A way to keep the machine awake. */
  interface Way {
    /**
     * Keeps it awake, or is empty when that cannot be.
     *
     * @param lost told, on a thread of its own, when it is held no more
     */
    Optional<Hold> take(Runnable lost);
  }

  /** Something that keeps the machine awake. */
  interface Hold {
    void drop();
  }

  private final List<Way> ways;
  private final BooleanSupplier mains;
  private boolean wanted;
  private boolean told;
  private int turn;
  private @Nullable Hold held;

  Awake(List<Way> ways, BooleanSupplier mains) {
    this.ways = List.copyOf(ways);
    this.mains = mains;
  }

  @Override
  public synchronized void keep(boolean awake) {
    if (awake == wanted) {
      return;
    }
    wanted = awake;
    turn++;
    if (awake) {
      take(0);
    } else if (held != null) {
      held.drop();
      held = null;
    }
  }

  @Override
  public boolean mains() {
    return mains.getAsBoolean();
  }

  @Override
  public void close() {
    keep(false);
  }

  private void take(int from) {
    int now = turn;
    for (int i = from; i < ways.size(); i++) {
      int next = i + 1;
      Optional<Hold> hold = ways.get(i).take(() -> lost(now, next));
      if (hold.isPresent()) {
        held = hold.get();
        return;
      }
    }
    if (!told) {
      told = true;
      LOG.info("Nothing here can keep the machine from sleeping while runs are active");
    }
  }

  private synchronized void lost(int at, int next) {
    if (at == turn && wanted) {
      held = null;
      take(next);
    }
  }
}
