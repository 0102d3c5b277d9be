package app.afterclose.llm.analyst;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a result says of a deal.
 *
 * @param status {@code open}, {@code won} or {@code lost}
 * @param days whole days of silence
 * @param basis what they are counted from: {@code activity}, {@code stage}, {@code created} or
 *     {@code none}
 */
record DealFacts(
    String id,
    String title,
    @Nullable String account,
    @Nullable String contact,
    @Nullable String owner,
    String stage,
    String status,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable String product,
    @Nullable LocalDate created,
    @Nullable LocalDate close,
    @Nullable LocalDate lastActivity,
    @Nullable String nextStep,
    long days,
    String basis,
    @Nullable LocalDate since) {

  static DealFacts of(JsonNode node) {
    return new DealFacts(
        Read.text(node, Fields.ID, ""),
        Read.text(node, Fields.TITLE, "Untitled deal"),
        Read.text(node, Fields.ACCOUNT),
        Read.text(node, Fields.CONTACT),
        Read.text(node, Fields.OWNER),
        Read.text(node, Fields.STAGE, ""),
        Read.text(node, Fields.STATUS, Fields.OPEN),
        Read.money(node, Fields.AMOUNT),
        Read.text(node, Fields.CURRENCY),
        Read.text(node, Fields.PRODUCT),
        Read.day(node, Fields.CREATED),
        Read.day(node, Fields.CLOSE_DATE),
        Read.day(node, Fields.LAST_ACTIVITY),
        Read.text(node, Fields.NEXT_STEP),
        Read.number(node, Fields.DAYS),
        Read.text(node, Fields.BASIS, "none"),
        Read.day(node, Fields.SINCE));
  }

  /** Its title; with its id where no account tells it from others of the same product. */
  String label() {
    return account == null ? title + " (" + id + ")" : title;
  }

  boolean open() {
    return status.equals(Fields.OPEN);
  }

  boolean measured() {
    return !basis.equals("none");
  }

  /** Whether it should have closed before {@code today}. */
  boolean overdue(LocalDate today) {
    return open() && close != null && close.isBefore(today);
  }

  /** Its value; the currency is said where the data names one. */
  String value() {
    return Say.money(amount, currency);
  }

  /** "no activity for 47 days", by what silence was counted from. */
  String silence() {
    return switch (basis) {
      case "activity" -> "no activity for " + Say.days(days);
      case "stage" -> "in this stage for " + Say.days(days);
      case "created" -> "open for " + Say.days(days) + " without a recorded activity";
      default -> "no date recorded";
    };
  }
}
