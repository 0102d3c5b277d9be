package app.afterclose.model;

import java.math.BigDecimal;

/**
 * Some deals counted and their values summed.
 *
 * @param count how many deals
 * @param value the exact sum of the known values in the summary's currency
 * @param withoutValue how many of them have no known value
 * @param otherCurrency how many have a value in another currency, which is not in the sum
 */
public record DealTotal(long count, BigDecimal value, long withoutValue, long otherCurrency) {
  /** No deals. */
  public static final DealTotal NONE = new DealTotal(0, BigDecimal.ZERO, 0, 0);

  /** Both together. */
  public DealTotal plus(DealTotal other) {
    return new DealTotal(
        count + other.count,
        value.add(other.value),
        withoutValue + other.withoutValue,
        otherCurrency + other.otherCurrency);
  }
}
