package app.afterclose.model;

import java.time.Duration;
import java.util.Locale;

/** Clocks that run; a length that is over is said by {@link Figures}. */
public final class Span {
  private Span() {}

  /** A clock that runs: 0:07, 4:12, 1:05:00. A negative duration counts as none. */
  public static String clock(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    long hours = seconds / 3600;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, seconds / 60 % 60, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }
}
