package app.afterclose.window.words;

import app.afterclose.model.Figures;
import app.afterclose.model.Typed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and durations as the rep writes them, and as they are shown to be written over. Pure. */
public final class Written {
  private static final Pattern TOKENS = Pattern.compile("(.*[^\\s])\\s*([km])");
  private static final Pattern PART = Pattern.compile("([0-9]{1,6})\\s*(\\p{L}*)\\s*");

  private static final BigDecimal MOST = new BigDecimal("1e15");

  private final Typed typed;

  public Written(Figures figures) {
    this.typed = new Typed(figures);
  }

  /** {@code 12}, {@code 1,200}, {@code 1 200}; empty for anything else. */
  public OptionalLong whole(String text) {
    return typed
        .number(text)
        .filter(n -> n.signum() >= 0 && n.compareTo(MOST) < 0 && whole(n))
        .map(n -> OptionalLong.of(n.longValueExact()))
        .orElseGet(OptionalLong::empty);
  }

  /** The same, and {@code 500k} or {@code 2.5 M}. */
  public OptionalLong tokens(String text) {
    Matcher said = TOKENS.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!said.matches()) {
      return whole(text);
    }
    int zeros = said.group(2).equals("k") ? 3 : 6;
    return typed
        .number(said.group(1))
        .filter(n -> n.signum() >= 0)
        .map(n -> n.movePointRight(zeros).setScale(0, RoundingMode.HALF_UP))
        .filter(n -> n.compareTo(MOST) < 0)
        .map(n -> OptionalLong.of(n.longValueExact()))
        .orElseGet(OptionalLong::empty);
  }

  private static boolean whole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
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
}
