package app.afterclose.agent;

import app.afterclose.os.Autostart;
import app.afterclose.os.Wakefulness;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The machine that the agent runs on.
 *
 * @param login starts the agent at login, where that can be chosen
 * @param awake keeps it from sleeping
 * @param sleep begins to tell of each sleep that is over, until it is closed
 * @param grace how long the agent stays once nothing keeps it, where the rep wishes it to leave
 */
record Machine(
    Optional<Autostart> login,
    Wakefulness awake,
    Function<Runnable, AutoCloseable> sleep,
    Duration grace) {

  /** One that never sleeps, and starts nothing at login. */
  static Machine plain() {
    return new Machine(Optional.empty(), new AlwaysOn(), _ -> () -> {}, Duration.ofMinutes(1));
  }

  private record AlwaysOn() implements Wakefulness {
    @Override
    public void keep(boolean awake) {}

    @Override
    public boolean mains() {
      return true;
    }

    @Override
    public void close() {}
  }
}
