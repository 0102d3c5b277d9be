package app.afterclose.window.words;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and durations as the rep writes them, and as they are shown to be written over. Pure. */
public final class Written {
  private static final Pattern TOKENS = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([km]?)");
  private static final Pattern PART = Pattern.compile("([0-9]{1,6})\\s*(\\p{L}*)\\s*");

  private Written() {}

  /** {@code 12}, {@code 1,200}, {@code 1 200}; empty for anything else. */
  public static OptionalLong whole(String text) {
    String digits = text.strip().replaceAll("(?<=[0-9])[,\\s' ](?=[0-9]{3}(?![0-9]))", "");
    return digits.matches("[0-9]{1,15}")
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }

  /** The same, and {@code 500k} or {@code 2.5 M}. */
  public static OptionalLong tokens(String text) {
    OptionalLong plain = whole(text);
    Matcher said = TOKENS.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (plain.isPresent() || !said.matches() || said.group(2).isEmpty()) {
      return plain;
    }
    double times = said.group(2).equals("k") ? 1e3 : 1e6;
    double value = Double.parseDouble(said.group(1)) * times;
    return value < 1e15 ? OptionalLong.of(Math.round(value)) : OptionalLong.empty();
  }

  /**
   * {@code 5 min}, {@code 2 h}, {@code 1 h 30 min}, {@code 45 s}; a number alone is minutes. Empty
   * for anything else.
   */
  public static Optional<Duration> duration(String text) {
    String rest = text.strip().toLowerCase(Locale.ROOT);
    Matcher part = PART.matcher(rest);
    Duration sum = Duration.ZERO;
    int end = 0;
    int parts = 0;
    while (end < rest.length() && part.find(end) && part.start() == end) {
      Optional<Duration> unit = unit(part.group(2), parts == 0 && part.end() == rest.length());
      if (unit.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(unit.get().multipliedBy(Long.parseLong(part.group(1))));
      end = part.end();
      parts++;
    }
    return end == rest.length() && parts > 0 ? Optional.of(sum) : Optional.empty();
  }

  private static Optional<Duration> unit(String word, boolean alone) {
    return switch (word) {
      case "" -> alone ? Optional.of(Duration.ofMinutes(1)) : Optional.empty();
      case "s", "sec", "secs", "second", "seconds" -> Optional.of(Duration.ofSeconds(1));
      case "m", "min", "mins", "minute", "minutes" -> Optional.of(Duration.ofMinutes(1));
      case "h", "hr", "hrs", "hour", "hours" -> Optional.of(Duration.ofHours(1));
      default -> Optional.empty();
    };
  }

  /** As {@link #duration} reads it back, to the second: {@code 1 h 30 min}. */
  public static String of(Duration duration) {
    var words = new StringBuilder();
    add(words, duration.toHours(), "h");
    add(words, duration.toMinutesPart(), "min");
    add(words, duration.toSecondsPart(), "s");
    return words.isEmpty() ? "0 s" : words.toString();
  }

  private static void add(StringBuilder words, long number, String unit) {
    if (number > 0) {
      words.append(words.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
    }
  }

  /** As {@link #whole} reads it back. */
  public static String of(long number) {
    return Words.number(number);
  }
}
