package app.afterclose.model;

import java.time.Duration;

/** Durations as the rep reads them. */
public final class Span {
  private Span() {}

  /** A clock that runs: 0:07, 4:12, 1:05:00. A negative duration counts as none. */
  public static String clock(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    long hours = seconds / 3600;
    return hours > 0
        ? "%d:%02d:%02d".formatted(hours, seconds / 60 % 60, seconds % 60)
        : "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  /**
   * A length that is over: 0.3 s, 42 s, 12 min, 1 h 5 min, 2 h. A negative one counts as none, a
   * shorter one than a tenth of a second as that.
   */
  public static String length(Duration duration) {
    long millis = Math.max(0, duration.toMillis());
    if (millis < 9_950) {
      long tenths = millis == 0 ? 0 : Math.max(1, (millis + 50) / 100);
      return tenths % 10 == 0 ? tenths / 10 + " s" : tenths / 10 + "." + tenths % 10 + " s";
    }
    long seconds = (millis + 500) / 1000;
    if (seconds < 60) {
      return seconds + " s";
    }
    long minutes = (seconds + 30) / 60;
    if (minutes < 60) {
      return minutes + " min";
    }
    return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
