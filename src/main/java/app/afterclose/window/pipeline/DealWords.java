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

  /** {@code 14 deals · EUR 182,000}. */
  static String total(DealTotal total, @Nullable String currency) {
    String count = Words.counted(total.count(), "deal", "deals");
    return total.value().signum() == 0
        ? count
        : count + " · " + Figures.money(total.value(), currency);
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : Figures.day(day);
  }
}
