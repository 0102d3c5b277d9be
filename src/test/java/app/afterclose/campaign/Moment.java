package app.afterclose.campaign;

import java.time.Duration;
import java.util.Random;

/** When an agent is killed. */
sealed interface Moment {
  /** So long after its process began: while it starts, migrates or recovers. */
  record Starting(Duration after) implements Moment {}

  /** So long after it welcomed its client. */
  record Working(Duration after) implements Moment {}

  /** Right when it has told so many entries: around a commit. */
  record Told(int entries) implements Moment {}

  static Moment draw(Random random) {
    int kind = random.nextInt(10);
    if (kind < 2) {
      return new Starting(Duration.ofMillis(random.nextInt(900)));
    }
    return kind < 6
        ? new Working(Duration.ofMillis(random.nextInt(1_000)))
        : new Told(1 + random.nextInt(120));
  }
}
