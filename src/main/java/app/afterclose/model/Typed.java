package app.afterclose.model;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers and dates as the rep types them: as {@link Figures} writes them in the rep's country, and
 * plain, as {@code 1234.56} and {@code 2026-06-04}. Where both could be meant, it is the rep's own
 * form: {@code 1.234} is over a thousand in Germany. Any thread may use it.
 */
public final class Typed {
  private static final BigDecimal NUMBER = new BigDecimal("1234.5");
  private static final LocalDate DAY = LocalDate.of(2026, 7, 30);

  private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,30})?");
  private static final Pattern MARKS = Pattern.compile("[\\u061c\\u200e\\u200f]");

  private final Figures figures;
  private final char point;
  private final char group;
  private final Pattern own;
  private final TypedDay days;

  public Typed(Figures figures) {
    this.figures = figures;
    var symbols = DecimalFormatSymbols.getInstance(figures.locale());
    point = symbols.getDecimalSeparator();
    group = symbols.getGroupingSeparator();
    String between = between(group, point);
    String inner = Lakh.in(figures.locale()) ? "[0-9]{2,3}" : "[0-9]{3}";
    own =
        Pattern.compile(
            "-?(?:[0-9]{1,30}|[0-9]{1,3}(?:(?:%1$s)%2$s)*(?:%1$s)[0-9]{3})(?:%3$s[0-9]{1,30})?"
                .formatted(between, inner, Pattern.quote(String.valueOf(point))));
    days = new TypedDay(figures.locale());
  }

  /** The number that {@code text} is; empty when it is none. */
  public Optional<BigDecimal> number(String text) {
    String digits = plainDigits(text).replace('\u066b', point).replace('\u066c', group);
    if (own.matcher(digits).matches()) {
      String bare = digits.replaceAll("[^-0-9" + Pattern.quote(String.valueOf(point)) + "]", "");
      return Optional.of(new BigDecimal(bare.replace(point, '.')));
    }
    return PLAIN.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
  }

  /** The day that {@code text} is, with its month in digits or letters; empty when it is none. */
  public Optional<LocalDate> day(String text) {
    return days.read(plainDigits(text));
  }

  /** A number in the rep's form, to show what can be typed. */
  public String aNumber() {
    return figures.decimal(NUMBER);
  }

  /** A day in the rep's form, to show what can be typed. */
  public String aDay() {
    return figures.day(DAY);
  }

  /** Digits of any script as 0 to 9, one kind of minus, and no marks of direction. */
  private static String plainDigits(String text) {
    var out = new StringBuilder();
    MARKS
        .matcher(text.strip())
        .replaceAll("")
        .codePoints()
        .forEach(
            c -> {
              int digit = Character.digit(c, 10);
              out.appendCodePoint(digit >= 0 ? '0' + digit : c == '\u2212' ? '-' : c);
            });
    return out.toString();
  }

  /** What may stand between groups: the country's own sign, its look-alikes, and a space. */
  private static String between(char group, char point) {
    String spaces = "[ \\u00a0\\u202f]";
    if (Character.isSpaceChar(group)) {
      return spaces;
    }
    boolean apostrophe = group == '\'' || group == '\u2019';
    String own = apostrophe ? "['\\u2019]" : Pattern.quote(String.valueOf(group));
    return group == point ? spaces : own + "|" + spaces;
  }
}
