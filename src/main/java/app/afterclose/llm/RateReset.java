package app.afterclose.llm;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * When a limit is filled up again, for servers that do not say when to come back. Sources:
 * platform.claude.com, "Rate limits" ({@code anthropic-ratelimit-*-reset}, RFC 3339);
 * platform.openai.com, "Rate limits" ({@code x-ratelimit-reset-*}, durations as {@code 6m0s}).
 */
final class RateReset {
  private static final Pattern NAME =
      Pattern.compile("(?:anthropic-ratelimit-(.+)-reset|x-ratelimit-reset-(.+))");
  private static final Pattern PART = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h|d)");

  private RateReset() {}

  /**
   * The latest reset of the limits that are used up, else the earliest of all; never before {@code
   * now}, and null where no header says anything.
   */
  static @Nullable Instant at(Headers headers, Instant now) {
    var usedUp = new ArrayList<Instant>();
    var all = new ArrayList<Instant>();
    for (String name : headers.names()) {
      Matcher limit = NAME.matcher(name.toLowerCase(Locale.ROOT));
      Instant reset = limit.matches() ? instant(headers, name, now) : null;
      if (reset != null) {
        all.add(reset);
        String left =
            limit.group(1) != null
                ? headers.get("anthropic-ratelimit-" + limit.group(1) + "-remaining")
                : headers.get("x-ratelimit-remaining-" + limit.group(2));
        if ("0".equals(left)) {
          usedUp.add(reset);
        }
      }
    }
    Instant found = latest(usedUp, all);
    return found == null || found.isAfter(now) ? found : now;
  }

  private static @Nullable Instant latest(List<Instant> usedUp, List<Instant> all) {
    return usedUp.stream()
        .max(Instant::compareTo)
        .or(() -> all.stream().min(Instant::compareTo))
        .orElse(null);
  }

  private static @Nullable Instant instant(Headers headers, String name, Instant now) {
    String value = headers.values(name).getFirst().strip();
    Instant at;
    try {
      Instant there = headers.getInstant("date");
      // Told by the server's clock: what counts is how far ahead of it.
      at = now.plus(Duration.between(there == null ? now : there, Instant.parse(value)));
    } catch (DateTimeException e) {
      Duration wait = duration(value);
      if (wait == null) {
        return null;
      }
      at = now.plus(wait);
    }
    Instant last = now.plus(RetryAfter.LONGEST);
    return at.isAfter(last) ? last : at;
  }

  private static @Nullable Duration duration(String value) {
    Matcher part = PART.matcher(value);
    double millis = 0;
    int end = 0;
    while (part.lookingAt()) {
      millis += Double.parseDouble(part.group(1)) * unit(part.group(2));
      end = part.end();
      part.region(end, value.length());
    }
    return end == 0 || end < value.length() ? null : Duration.ofMillis((long) Math.ceil(millis));
  }

  private static double unit(String unit) {
    return switch (unit) {
      case "ms" -> 1;
      case "s" -> 1000;
      case "m" -> 60_000;
      case "h" -> 3_600_000;
      default -> 86_400_000;
    };
  }
}
