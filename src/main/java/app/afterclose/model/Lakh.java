package app.afterclose.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** The grouping of India's numbers: {@code 12,34,567}, a group of three before groups of two. */
final class Lakh {
  private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+");

  private Lakh() {}

  static boolean in(Locale locale) {
    return locale.getCountry().equals("IN") || locale.getLanguage().equals("hi");
  }

  /** The same with its groups of three made groups of two but for the last. */
  static String grouped(String number) {
    return THOUSANDS.matcher(number).replaceAll(match -> groups(match.group().replace(",", "")));
  }

  private static String groups(String digits) {
    int end = digits.length() - 3;
    return digits.substring(0, end).replaceAll("(?<=[0-9])(?=(?:[0-9]{2})+$)", ",")
        + ","
        + digits.substring(end);
  }
}
