package app.afterclose.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, money, shares, dates, times of day and ages as the rep reads them, in the ways of their
 * country: the one form of them in answers, tool lines, cards, the pipeline and the terminal. What
 * is kept, sent or read by a program has another, plain form. Digits are 0 to 9 in every country,
 * as in the rep's own data and in what a model writes, so that no line mixes two scripts of them.
 * Clocks that run are {@link Span}'s; what the rep writes themselves is read by {@link Typed}. Any
 * thread may use it.
 *
 * @param locale whose ways; a process reads {@link Locale.Category#FORMAT} once, as it begins
 */
public record Figures(Locale locale) {
  private static final int MOST_DECIMALS = 10;

  /** Keeps a currency's letters and its amount on one line. */
  private static final String SPACE = "\u00a0";

  /**
   * Other calendars and digits that a locale asks for beside its country are left out, and so is
   * what a machine's settings name that no language, country or variant can be called: a locale's
   * tag leaves that out, where a builder would refuse it.
   */
  public Figures {
    locale =
        new Locale.Builder()
            .setLanguageTag(locale.toLanguageTag())
            .clearExtensions()
            .setUnicodeLocaleKeyword("nu", "latn")
            .build();
  }

  /** With separators: {@code 8,800}. */
  public String number(long number) {
    return grouped(NumberFormat.getIntegerInstance(locale).format(number));
  }

  /** With all its decimals up to ten, and at least two where it has any: {@code 1,234.50}. */
  public String decimal(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(MOST_DECIMALS);
    format.setMinimumFractionDigits(whole(number) ? 0 : 2);
    return grouped(format.format(number));
  }

  /**
   * {@code £184,000}, {@code 12.500,50 €}; cents only where there are any, and the number alone
   * where no currency is known.
   *
   * @param currency the code of ISO 4217; another text stands as it is
   */
  public String money(BigDecimal amount, @Nullable String currency) {
    BigDecimal shown = amount.setScale(2, RoundingMode.HALF_UP);
    NumberFormat format =
        currency == null ? NumberFormat.getNumberInstance(locale) : priced(currency.strip());
    format.setMinimumFractionDigits(whole(shown) ? 0 : 2);
    format.setMaximumFractionDigits(2);
    return grouped(format.format(shown));
  }

  /** A share of one in percent, to a tenth where it has one: {@code 61.5%}, {@code 62 %}. */
  public String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    BigDecimal shown = BigDecimal.valueOf(share).setScale(3, RoundingMode.HALF_UP);
    format.setMinimumFractionDigits(whole(shown.movePointRight(2)) ? 0 : 1);
    format.setMaximumFractionDigits(1);
    return grouped(format.format(shown));
  }

  /** {@code 4 Jun 2026}, {@code 04.06.2026}. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(locale).format(day);
  }

  /** Without its year: {@code 4 Jun}, {@code 4. Juni}. */
  public String dayOfYear(LocalDate day) {
    return DateTimeFormatter.ofLocalizedPattern("MMMd").localizedBy(locale).format(day);
  }

  /** The same with its month whole: {@code 4 June}. */
  public String dayOfYearInFull(LocalDate day) {
    return DateTimeFormatter.ofLocalizedPattern("MMMMd").localizedBy(locale).format(day);
  }

  /** A month of a year: {@code Jun 2026}. */
  public String monthOfYear(LocalDate day) {
    return DateTimeFormatter.ofLocalizedPattern("yMMM").localizedBy(locale).format(day);
  }

  /** A month: {@code Jun}. */
  public String month(LocalDate day) {
    return DateTimeFormatter.ofPattern("LLL", locale).localizedBy(locale).format(day);
  }

  /** The time of day in 24 hours or in 12: {@code 14:32}, {@code 2:32 PM}. */
  public String time(ZonedDateTime at) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(locale).format(at);
  }

  /** {@code 4 Jun 2026, 14:32}. */
  public String moment(ZonedDateTime at) {
    return day(at.toLocalDate()) + ", " + time(at);
  }

  /**
   * A length that is over: 0.3 s, 42 s, 12 min, 1 h 5 min, 2 h. A negative one counts as none, a
   * shorter one than a tenth of a second as that.
   */
  public String length(Duration duration) {
    long millis = Math.max(0, duration.toMillis());
    if (millis < 9_950) {
      long tenths = millis == 0 ? 0 : Math.max(1, (millis + 50) / 100);
      return tenth(tenths / 10.0) + " s";
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

  /** To a tenth where it has one: {@code 8.2}. */
  public String tenth(double number) {
    BigDecimal tenth = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(whole(tenth) ? 0 : 1);
    return grouped(format.format(tenth));
  }

  private NumberFormat priced(String currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    if (format instanceof DecimalFormat decimal) {
      var symbols = decimal.getDecimalFormatSymbols();
      symbols.setCurrencySymbol(symbol(currency));
      decimal.setDecimalFormatSymbols(symbols);
      decimal.setPositivePrefix(apart(decimal.getPositivePrefix()));
      decimal.setNegativePrefix(apart(decimal.getNegativePrefix()));
    }
    return format;
  }

  private String symbol(String currency) {
    try {
      return Currency.getInstance(currency).getSymbol(locale);
    } catch (IllegalArgumentException e) {
      return currency;
    }
  }

  /** {@code CHF 1,200} where {@code $1,200}. */
  private static String apart(String prefix) {
    boolean word = !prefix.isEmpty() && Character.isLetter(prefix.charAt(prefix.length() - 1));
    return word ? prefix + SPACE : prefix;
  }

  private static boolean whole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  /** In India the thousands are followed by groups of two, which Java's formats do not know. */
  private String grouped(String number) {
    return Lakh.in(locale) ? Lakh.grouped(number) : number;
  }
}
