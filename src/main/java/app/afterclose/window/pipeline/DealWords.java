package app.afterclose.window.pipeline;

import app.afterclose.model.Deal;
import app.afterclose.model.DealTotal;
import app.afterclose.window.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a deal says in a table. */
final class DealWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private DealWords() {}

  /** The value with its currency, or empty when it is not known. */
  static String amount(Deal deal) {
    return deal.amount() == null ? "" : money(deal.amount(), deal.currency());
  }

  /** {@code EUR 12,500}, or {@code 12,500} where the currency is not known. */
  static String money(BigDecimal value, @Nullable String currency) {
    String number = Words.number(value.setScale(0, RoundingMode.HALF_UP).longValue());
    return currency == null ? number : currency + " " + number;
  }

  /** {@code 14 deals · EUR 182,000}. */
  static String total(DealTotal total, @Nullable String currency) {
    String count = Words.counted(total.count(), "deal", "deals");
    return total.value().signum() == 0 ? count : count + " · " + money(total.value(), currency);
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }
}
