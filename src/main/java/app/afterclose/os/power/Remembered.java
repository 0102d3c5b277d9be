package app.afterclose.os.power;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** An answer that costs something, and stands for a while. Any thread may ask. */
final class Remembered implements BooleanSupplier {
  private final BooleanSupplier asked;
  private final Duration stands;
  private final LongSupplier nanos;
  private boolean known;
  private boolean answer;
  private long since;

  /**
   * @param nanos a clock that only ever runs on
   */
  Remembered(BooleanSupplier asked, Duration stands, LongSupplier nanos) {
    this.asked = asked;
    this.stands = stands;
    this.nanos = nanos;
  }

  @Override
  public synchronized boolean getAsBoolean() {
    long now = nanos.getAsLong();
    if (!known || now - since >= stands.toNanos()) {
      answer = asked.getAsBoolean();
      known = true;
      since = now;
    }
    return answer;
  }
}
