package app.afterclose.crm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Amounts as the database holds them: whole ten-thousandths. Pure. */
final class Money {
  /** Digits after the point that are kept. */
  static final int SCALE = 4;

  /** The largest amount taken, either way. */
  static final BigDecimal LIMIT = new BigDecimal("100000000000000");

  /** Where sums are parted in two, so that no sum of stored amounts overflows. */
  static final long PART = 1_000_000;

  private Money() {}

  /**
   * Ten-thousandths; digits beyond are rounded half up.
   *
   * @throws IllegalArgumentException when the amount is beyond {@link #LIMIT}
   */
  static @Nullable Long toStored(@Nullable BigDecimal amount) {
    if (amount == null) {
      return null;
    }
    if (amount.abs().compareTo(LIMIT) > 0) {
      throw new IllegalArgumentException(
          amount.toPlainString() + " is beyond " + LIMIT.toPlainString());
    }
    return amount.setScale(SCALE, RoundingMode.HALF_UP).unscaledValue().longValueExact();
  }

  /** The amount as a rep writes it: whole, or with at least two digits after the point. */
  static @Nullable BigDecimal fromStored(@Nullable Long stored) {
    return stored == null ? null : of(stored);
  }

  /** A sum given as the sum of the amounts over {@link #PART} and that of what remained. */
  static BigDecimal sum(long high, long low) {
    BigDecimal stored =
        BigDecimal.valueOf(high).multiply(BigDecimal.valueOf(PART)).add(BigDecimal.valueOf(low));
    return written(stored.movePointLeft(SCALE));
  }

  private static BigDecimal of(long stored) {
    return written(BigDecimal.valueOf(stored, SCALE));
  }

  /** Whole, or with at least two digits after the point. */
  static BigDecimal written(BigDecimal amount) {
    BigDecimal exact = amount.stripTrailingZeros();
    if (exact.scale() <= 0) {
      return exact.setScale(0);
    }
    return exact.scale() < 2 ? exact.setScale(2) : exact;
  }
}
