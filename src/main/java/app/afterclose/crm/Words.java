package app.afterclose.crm;

import app.afterclose.model.Figures;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers and names in sentences. Pure. */
final class Words {
  private static final int LONGEST = 60;

  private Words() {}

  /** "8,800". */
  static String number(long number) {
    return Figures.number(number);
  }

  /** "1 deal", "8,800 deals". */
  static String count(long number, String noun) {
    return Figures.counted(number, noun, noun + "s");
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
