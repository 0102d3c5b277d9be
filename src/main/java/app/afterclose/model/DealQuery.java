package app.afterclose.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which deals, in which order, and which page of them. A null filter filters nothing; names are
 * compared without regard to case, spaces and punctuation.
 *
 * @param text words that all occur in title, account, contact, owner, product, stage or id
 * @param stage the stage's name
 * @param category open, won or lost
 * @param owner the rep
 * @param account the customer
 * @param minAmount at least this value; deals of unknown value are left out
 * @param maxAmount at most this value; deals of unknown value are left out
 * @param createdFrom created on or after
 * @param createdTo created on or before
 * @param closeFrom closed or expected to, on or after
 * @param closeTo closed or expected to, on or before
 * @param sinceFrom begun on or after: created, or in its stage where only that is known
 * @param sinceTo begun on or before
 * @param dated whether it is known when they began
 * @param sort the order; ties are ordered by id
 * @param descending largest, newest or last name first
 * @param offset rows to leave out before the page, from 0
 * @param limit rows in the page, 1 to 1,000
 */
public record DealQuery(
    @Nullable String text,
    @Nullable String stage,
    @Nullable StageCategory category,
    @Nullable String owner,
    @Nullable String account,
    @Nullable BigDecimal minAmount,
    @Nullable BigDecimal maxAmount,
    @Nullable LocalDate createdFrom,
    @Nullable LocalDate createdTo,
    @Nullable LocalDate closeFrom,
    @Nullable LocalDate closeTo,
    @Nullable LocalDate sinceFrom,
    @Nullable LocalDate sinceTo,
    @Nullable Boolean dated,
    DealSort sort,
    boolean descending,
    int offset,
    int limit) {

  /** The most rows one page may have. */
  public static final int MAX_LIMIT = 1_000;

  public DealQuery {
    if (offset < 0) {
      throw new IllegalArgumentException("offset " + offset + " is negative");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit " + limit + " is not between 1 and " + MAX_LIMIT);
    }
  }

  /** A builder that begins with every deal, the largest value first, the first 50 of them. */
  public static Builder builder() {
    return new Builder();
  }

  /** Every deal, the largest value first, the first 50 of them. */
  public static DealQuery all() {
    return builder().build();
  }

  /** The filters one by one. */
  public static final class Builder {
    private @Nullable String text;
    private @Nullable String stage;
    private @Nullable StageCategory category;
    private @Nullable String owner;
    private @Nullable String account;
    private @Nullable BigDecimal minAmount;
    private @Nullable BigDecimal maxAmount;
    private @Nullable LocalDate createdFrom;
    private @Nullable LocalDate createdTo;
    private @Nullable LocalDate closeFrom;
    private @Nullable LocalDate closeTo;
    private @Nullable LocalDate sinceFrom;
    private @Nullable LocalDate sinceTo;
    private @Nullable Boolean dated;
    private DealSort sort = DealSort.AMOUNT;
    private boolean descending = true;
    private int offset;
    private int limit = 50;

    private Builder() {}

    public Builder text(@Nullable String words) {
      text = words;
      return this;
    }

    public Builder stage(@Nullable String name) {
      stage = name;
      return this;
    }

    public Builder category(@Nullable StageCategory wanted) {
      category = wanted;
      return this;
    }

    public Builder owner(@Nullable String name) {
      owner = name;
      return this;
    }

    public Builder account(@Nullable String name) {
      account = name;
      return this;
    }

    public Builder amount(@Nullable BigDecimal min, @Nullable BigDecimal max) {
      minAmount = min;
      maxAmount = max;
      return this;
    }

    public Builder created(@Nullable LocalDate from, @Nullable LocalDate to) {
      createdFrom = from;
      createdTo = to;
      return this;
    }

    public Builder close(@Nullable LocalDate from, @Nullable LocalDate to) {
      closeFrom = from;
      closeTo = to;
      return this;
    }

    public Builder since(@Nullable LocalDate from, @Nullable LocalDate to) {
      sinceFrom = from;
      sinceTo = to;
      return this;
    }

    public Builder dated(@Nullable Boolean known) {
      dated = known;
      return this;
    }

    public Builder sort(DealSort by, boolean downwards) {
      sort = by;
      descending = downwards;
      return this;
    }

    public Builder page(int from, int rows) {
      offset = from;
      limit = rows;
      return this;
    }

    public DealQuery build() {
      return new DealQuery(
          text,
          stage,
          category,
          owner,
          account,
          minAmount,
          maxAmount,
          createdFrom,
          createdTo,
          closeFrom,
          closeTo,
          sinceFrom,
          sinceTo,
          dated,
          sort,
          descending,
          offset,
          limit);
    }
  }
}
