package app.afterclose.crm;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers, days and names in sentences. Models read them as well as the rep, so they have one form
 * in every country. Pure.
 */
final class Words {
  private static final int LONGEST = 60;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Words() {}

  /** "8,800". */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** "1 deal", "8,800 deals". */
  static String count(long number, String noun) {
    return number(number) + " " + (number == 1 ? noun : noun + "s");
  }

  /** "4 Mar 2026". */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** "1,234.50". */
  static String amount(BigDecimal value) {
    String pattern = value.stripTrailingZeros().scale() > 0 ? "#,##0.00##" : "#,##0";
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }

  /** In quotation marks. */
  static String quoted(String text) {
    return "\"" + shortened(text) + "\"";
  }

  /** On one line, at most 60 characters. */
  static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
