package app.afterclose.window.pipeline;

import app.afterclose.model.Deal;
import app.afterclose.model.DealTotal;
import app.afterclose.model.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a deal says in a table. */
final class DealWords {
  private DealWords() {}

  /** The value with its currency, or empty when it is not known. */
  static String amount(Deal deal, Texts texts) {
    return deal.amount() == null ? "" : texts.figures().money(deal.amount(), deal.currency());
  }

  /** {@code 14 deals · €182,000}; the value is left out when none is known. */
  static String total(DealTotal total, @Nullable String currency, Texts texts) {
    String count = count(total.count(), texts);
    return valued(total) ? count + " · " + texts.figures().money(total.value(), currency) : count;
  }

  /** {@code 1 deal}, {@code 8,800 deals}. */
  static String count(long deals, Texts texts) {
    return texts.say("pipeline.deals", deals, texts.number(deals));
  }

  /** Whether any of the deals has a value in the sum's currency. */
  static boolean valued(DealTotal total) {
    return total.count() > total.withoutValue() + total.otherCurrency();
  }

  static String day(@Nullable LocalDate day, Texts texts) {
    return day == null ? "" : texts.figures().day(day);
  }
}
