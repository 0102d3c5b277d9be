package app.afterclose.llm.analyst;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days between two that are named: "between 4 Jan 2026 and 2 Feb 2026", "from January to March". A
 * year that only the later one has counts for both. Pure.
 */
final class Ranges {
  private static final int LONGEST = 40;

  private static final Pattern BEGIN = Pattern.compile("\\b(?:between|from)\\s+");
  private static final Pattern JOINT = Pattern.compile("\\s(?:and|to|until|till|through|[–-])\\s+");
  private static final Pattern MONTH =
      Pattern.compile(
          "^(january|february|march|april|may|june|july|august|september|october|november|december)"
              + "(?: (\\d{4}))?(?![\\p{L}\\p{N}])");

  /**
   * Both days included, and where the words stand.
   *
   * @param start where they begin
   * @param end where they end
   */
  record Found(LocalDate from, LocalDate to, int start, int end) {}

  /** One of the two, its days and where its words end. */
  private record Edge(LocalDate first, LocalDate last, int end) {}

  private Ranges() {}

  /**
   * The first range; null when there is none.
   *
   * @param low the text in lower case
   * @param past whether days without a year lie behind {@code today}
   */
  static @Nullable Found in(String low, LocalDate today, boolean past) {
    Matcher begin = BEGIN.matcher(low);
    while (begin.find()) {
      String rest = low.substring(begin.end(), Math.min(low.length(), begin.end() + 2 * LONGEST));
      Matcher joint = JOINT.matcher(rest);
      while (joint.find()) {
        Found found = found(rest, joint, today, past);
        if (found != null) {
          return new Found(found.from(), found.to(), begin.start(), begin.end() + found.end());
        }
      }
    }
    return null;
  }

  private static @Nullable Found found(String rest, Matcher joint, LocalDate today, boolean past) {
    String head = rest.substring(0, joint.start());
    Edge left = edge(head, today, past);
    Edge right = edge(rest.substring(joint.end()), today, past);
    if (left == null || right == null || left.end() != head.length()) {
      return null;
    }
    if (left.first().isAfter(right.last())) {
      Edge earlier = edge(head, right.last(), true);
      left = earlier == null ? left : earlier;
    }
    int end = joint.end() + right.end();
    return left.first().isAfter(right.last())
        ? new Found(right.first(), left.last(), 0, end)
        : new Found(left.first(), right.last(), 0, end);
  }

  /** A day or a month that a text begins with. */
  private static @Nullable Edge edge(String text, LocalDate today, boolean past) {
    String near = text.substring(0, Math.min(text.length(), LONGEST));
    Days.Found day = Days.in(near, today, past).orElse(null);
    if (day != null && day.from() == 0) {
      return new Edge(day.day(), day.day(), day.to());
    }
    Matcher named = MONTH.matcher(text);
    if (!named.find()) {
      return null;
    }
    Month month = Days.month(named.group(1));
    boolean last = named.group(2) == null && past && month.compareTo(today.getMonth()) > 0;
    int year = named.group(2) == null ? today.getYear() : Integer.parseInt(named.group(2));
    LocalDate first = LocalDate.of(last ? year - 1 : year, month, 1);
    return new Edge(first, first.with(TemporalAdjusters.lastDayOfMonth()), named.end());
  }
}
