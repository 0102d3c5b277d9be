package app.afterclose.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, money, shares, dates and ages as the rep reads them: the one form of them in answers,
 * tool lines, cards, the pipeline and the terminal. Durations are {@link Span}'s. Pure; any thread
 * may use it.
 */
public final class Figures {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /** Ages beyond two years are also said in years. */
  private static final long LONG = 730;

  private static final double YEAR = 365.25;

  private Figures() {}

  /** With separators: {@code 8,800}. */
  public static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** {@code 1 deal}, {@code 8,800 deals}. */
  public static String counted(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /**
   * The currency's code, then the amount: {@code GBP 184,000}, {@code EUR 12,500.50}; cents only
   * where there are any, and no code where none is known.
   */
  public static String money(BigDecimal amount, @Nullable String currency) {
    BigDecimal shown = amount.setScale(2, RoundingMode.HALF_UP);
    boolean whole = shown.stripTrailingZeros().scale() <= 0;
    String number = String.format(Locale.ENGLISH, whole ? "%,.0f" : "%,.2f", shown);
    return currency == null ? number : currency + " " + number;
  }

  /** A share of one in percent, to a tenth where it has one: {@code 61.5 %}, {@code 62 %}. */
  public static String percent(double share) {
    return tenth(share * 100) + " %";
  }

  /** {@code 4 Jun 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code 1 day}, {@code 47 days}, and beyond two years {@code 3,012 days (8.2 years)}. */
  public static String age(long days) {
    String counted = counted(days, "day", "days");
    return days <= LONG ? counted : counted + " (" + tenth(days / YEAR) + " years)";
  }

  private static String tenth(double number) {
    BigDecimal tenth = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    boolean whole = tenth.stripTrailingZeros().scale() <= 0;
    return String.format(Locale.ENGLISH, whole ? "%,.0f" : "%,.1f", tenth);
  }
}
