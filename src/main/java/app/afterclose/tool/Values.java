package app.afterclose.tool;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One value against the schema of its field: type, enum, const, format, minLength, maxLength,
 * minimum, maximum, exclusiveMinimum, exclusiveMaximum, minItems, maxItems, items. Pure.
 */
final class Values {
  private Values() {}

  /** What is wrong with the value, in one sentence; empty when nothing is. */
  static Optional<String> flaw(JsonNode value, JsonNode schema) {
    return type(value, schema.path("type"))
        .or(() -> choice(value, schema.path("enum")))
        .or(() -> constant(value, schema.path("const")))
        .or(() -> value.isString() ? text(value.asString(), schema) : Optional.empty())
        .or(() -> value.isNumber() ? number(value.decimalValue(), schema) : Optional.empty())
        .or(() -> value.isArray() ? list(value, schema) : Optional.empty());
  }

  private static Optional<String> type(JsonNode value, JsonNode type) {
    if (type.isMissingNode()) {
      return Optional.empty();
    }
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (is(value, one.asString())) {
          return Optional.empty();
        }
      }
      return Optional.of("This is of the wrong kind.");
    }
    if (is(value, type.asString())) {
      return Optional.empty();
    }
    return Optional.of(
        switch (type.asString()) {
          case "string" -> "This must be a text.";
          case "integer" -> "This must be a whole number.";
          case "number" -> "This must be a number.";
          case "boolean" -> "This must be yes or no (true or false).";
          case "array" -> "This must be a list.";
          case "object" -> "This must be an object.";
          default -> "This is of the wrong kind.";
        });
  }

  private static boolean is(JsonNode value, String type) {
    return switch (type) {
      case "string" -> value.isString();
      // 5.0 is a whole number too, as JSON Schema has it.
      case "integer" -> value.isNumber() && whole(value.decimalValue());
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      case "null" -> value.isNull();
      default -> true;
    };
  }

  private static boolean whole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  private static Optional<String> choice(JsonNode value, JsonNode choices) {
    if (!choices.isArray()) {
      return Optional.empty();
    }
    for (JsonNode choice : choices) {
      if (choice.equals(value)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        StreamSupport.stream(choices.spliterator(), false)
            .map(JsonNode::asString)
            .collect(Collectors.joining(", ", "This must be one of: ", ".")));
  }

  private static Optional<String> constant(JsonNode value, JsonNode only) {
    return only.isMissingNode() || only.equals(value)
        ? Optional.empty()
        : Optional.of("This must be " + only.asString(only.toString()) + ".");
  }

  private static Optional<String> text(String text, JsonNode schema) {
    int length = text.codePointCount(0, text.length());
    int least = schema.path("minLength").asInt(0);
    if (least > 0 && text.isBlank()) {
      return Optional.of("This is needed.");
    }
    if (length < least) {
      return Optional.of("This needs at least %d characters.".formatted(least));
    }
    int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    if (length > most) {
      return Optional.of("This may have at most %,d characters.".formatted(most));
    }
    return Formats.flaw(text, schema.path("format").asString(""));
  }

  private static Optional<String> number(BigDecimal number, JsonNode schema) {
    JsonNode least = schema.path("minimum");
    if (least.isNumber() && number.compareTo(least.decimalValue()) < 0) {
      return Optional.of(
          "This must be %s or more.".formatted(least.decimalValue().toPlainString()));
    }
    JsonNode most = schema.path("maximum");
    if (most.isNumber() && number.compareTo(most.decimalValue()) > 0) {
      return Optional.of("This must be %s or less.".formatted(most.decimalValue().toPlainString()));
    }
    JsonNode above = schema.path("exclusiveMinimum");
    if (above.isNumber() && number.compareTo(above.decimalValue()) <= 0) {
      return Optional.of(
          "This must be more than %s.".formatted(above.decimalValue().toPlainString()));
    }
    JsonNode below = schema.path("exclusiveMaximum");
    if (below.isNumber() && number.compareTo(below.decimalValue()) >= 0) {
      return Optional.of(
          "This must be less than %s.".formatted(below.decimalValue().toPlainString()));
    }
    return Optional.empty();
  }

  private static Optional<String> list(JsonNode list, JsonNode schema) {
    int least = schema.path("minItems").asInt(0);
    if (list.size() < least) {
      return Optional.of("This needs at least %,d.".formatted(least));
    }
    int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
    if (list.size() > most) {
      return Optional.of("This may have at most %,d.".formatted(most));
    }
    return items(list, schema.path("items"));
  }

  private static Optional<String> items(JsonNode list, JsonNode schema) {
    if (!schema.isObject()) {
      return Optional.empty();
    }
    for (JsonNode item : list) {
      Optional<String> flaw = flaw(item, schema);
      if (flaw.isPresent()) {
        return flaw;
      }
    }
    return Optional.empty();
  }
}
