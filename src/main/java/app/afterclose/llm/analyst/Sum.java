package app.afterclose.llm.analyst;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Deals counted, and their known values summed. */
record Sum(long count, BigDecimal value, long withoutValue) {
  static Sum of(JsonNode node) {
    BigDecimal value = Read.money(node, Fields.VALUE);
    return new Sum(
        Read.number(node, Fields.COUNT),
        value == null ? BigDecimal.ZERO : value,
        Read.number(node, Fields.WITHOUT_VALUE));
  }

  /** The value for a table's cell; says when some or all values are not known. */
  String value(@Nullable String currency) {
    if (count == 0) {
      return "–";
    }
    if (withoutValue >= count) {
      return "not known";
    }
    String known = Say.money(value, currency);
    return withoutValue == 0 ? known : known + " (" + Say.number(withoutValue) + " without)";
  }
}
