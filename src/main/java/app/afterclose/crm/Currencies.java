package app.afterclose.crm;

import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Currencies as cells and headers name them. Pure. */
final class Currencies {
  /** Signs that mean one currency in practice; "$" alone is taken for the US dollar. */
  private static final Map<Character, String> SIGNS =
      Map.of('$', "USD", '€', "EUR", '£', "GBP", '¥', "JPY", '₹', "INR");

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern CODE = Pattern.compile("(?<![A-Za-z])([A-Z]{3})(?![A-Za-z])");

  private Currencies() {}

  /** The code of the currency a text names; null when it names none. */
  static @Nullable String in(String text) {
    Matcher matcher = CODE.matcher(text);
    while (matcher.find()) {
      if (CODES.contains(matcher.group(1))) {
        return matcher.group(1);
      }
    }
    for (int i = 0; i < text.length(); i++) {
      String code = SIGNS.get(text.charAt(i));
      if (code != null) {
        return code;
      }
    }
    return null;
  }
}
