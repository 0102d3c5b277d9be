package app.afterclose.window.pipeline;

import app.afterclose.model.Deal;
import app.afterclose.model.DealTotal;
import app.afterclose.model.Figures;
import app.afterclose.window.words.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a deal says in a table. */
final class DealWords {
  private DealWords() {}

  /** The value with its currency, or empty when it is not known. */
  static String amount(Deal deal) {
    return deal.amount() == null ? "" : Figures.money(deal.amount(), deal.currency());
  }

  /** {@code 14 deals · EUR 182,000}; the value is left out when none is known. */
  static String total(DealTotal total, @Nullable String currency) {
    String count = Words.counted(total.count(), "deal", "deals");
    return valued(total) ? count + " · " + Figures.money(total.value(), currency) : count;
  }

  /** Whether any of the deals has a value in the sum's currency. */
  static boolean valued(DealTotal total) {
    return total.count() > total.withoutValue() + total.otherCurrency();
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : Figures.day(day);
  }
}
