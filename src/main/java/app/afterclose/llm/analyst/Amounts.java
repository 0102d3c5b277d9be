package app.afterclose.llm.analyst;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of money in a sentence.
 *
 * @param min at least this
 * @param max at most this
 */
record Amounts(@Nullable BigDecimal min, @Nullable BigDecimal max) {
  /** Whatever it is worth, and where that is not known. */
  static final Amounts UNBOUNDED = new Amounts(null, null);

  private static final String MONEY =
      "(?:eur|usd|gbp|€|\\$|£)?\\s*(\\d[\\d.,']*\\d|\\d)\\s*(k|m|mio|million|tsd|thousand)?"
          + "(?![\\p{L}\\p{N}])(?!\\s*(?:days?|weeks?|months?|years?|deals?|percent|%))";

  private static final Pattern MIN =
      Pattern.compile(
          "(?:over|above|more than|at least|greater than|bigger than|larger than|higher than"
              + "|exceeding|minimum|from|>=?|≥)\\s*"
              + MONEY);
  private static final Pattern MAX =
      Pattern.compile(
          "(?:under|below|less than|at most|smaller than|lower than|up to|maximum|<=?|≤)\\s*"
              + MONEY);
  private static final Pattern BETWEEN =
      Pattern.compile("between\\s*" + MONEY + "\\s*(?:and|to|-|–)\\s*" + MONEY);
  private static final Pattern ANY = Pattern.compile("(?:\\bto|\\bat|\\bis|[:=]|now)\\s*" + MONEY);

  boolean bounded() {
    return min != null || max != null;
  }

  /** What bounds the values; what was read is marked as used. */
  static Amounts bounds(Sentence sentence) {
    String text = sentence.left();
    Matcher between = BETWEEN.matcher(text);
    if (between.find()) {
      sentence.use(between.start(), between.end());
      return new Amounts(
          value(between.group(1), between.group(2)), value(between.group(3), between.group(4)));
    }
    return new Amounts(first(MIN, text, sentence), first(MAX, text, sentence));
  }

  /** The one value that something is set to, as in "set the value to 12,000". */
  static @Nullable BigDecimal one(Sentence sentence) {
    return first(ANY, sentence.text().toLowerCase(Locale.ROOT), sentence);
  }

  private static @Nullable BigDecimal first(Pattern pattern, String text, Sentence sentence) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return null;
    }
    sentence.use(found.start(), found.end());
    return value(found.group(1), found.group(2));
  }

  /** "12,500", "12.500", "12.5", "1.234,56", with a unit of thousands or millions. */
  static BigDecimal value(String digits, @Nullable String unit) {
    String plain = digits.replace("'", "");
    int last = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
    if (last >= 0) {
      String head = plain.substring(0, last).replaceAll("[.,]", "");
      String tail = plain.substring(last + 1);
      boolean mixed = plain.indexOf(',') >= 0 && plain.indexOf('.') >= 0;
      plain = tail.length() == 3 && !mixed ? head + tail : head + "." + tail;
    }
    BigDecimal value = new BigDecimal(plain);
    if (unit == null) {
      return value;
    }
    BigDecimal times = unit.startsWith("m") ? new BigDecimal(1_000_000) : new BigDecimal(1_000);
    return new BigDecimal(value.multiply(times).stripTrailingZeros().toPlainString());
  }
}
