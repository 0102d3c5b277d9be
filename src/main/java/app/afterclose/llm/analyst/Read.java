package app.afterclose.llm.analyst;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields of results; what is missing or of another kind is null, 0 or empty. Pure. */
final class Read {
  private Read() {}

  static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() && !value.asString().isBlank() ? value.asString().strip() : null;
  }

  static String text(JsonNode node, String name, String otherwise) {
    String text = text(node, name);
    return text == null ? otherwise : text;
  }

  static long number(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isNumber() ? value.decimalValue().longValue() : 0;
  }

  static @Nullable Double fraction(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isNumber() ? (Double) value.doubleValue() : null;
  }

  static @Nullable BigDecimal money(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isNumber() ? value.decimalValue() : null;
  }

  /** The day of a date, or of a date and time. */
  static @Nullable LocalDate day(JsonNode node, String name) {
    String text = text(node, name);
    if (text == null || text.length() < 10) {
      return null;
    }
    try {
      return LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeParseException e) {
      // Another form of date than ours is a date we do not know.
      return null;
    }
  }

  static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> each) {
    return StreamSupport.stream(node.path(name).spliterator(), false).map(each).toList();
  }

  static List<String> texts(JsonNode node, String name) {
    return list(node, name, JsonNode::asString);
  }
}
