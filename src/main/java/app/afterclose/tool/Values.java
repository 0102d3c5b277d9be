package app.afterclose.tool;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Texts;
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
  private final Texts texts;

  /**
   * @param texts says what is wrong: a model and the rep read it
   */
  Values(Texts texts) {
    this.texts = texts;
  }

  /** What is wrong with the value, in one sentence; empty when nothing is. */
  Optional<String> flaw(JsonNode value, JsonNode schema) {
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
      return Optional.of(plain("wrong.kind"));
    }
    if (is(value, type.asString())) {
      return Optional.empty();
    }
    return Optional.of(
        switch (type.asString()) {
          case "string" -> plain("wrong.text");
          case "integer" -> plain("wrong.whole");
          case "number" -> plain("wrong.number");
          case "boolean" -> plain("wrong.yesNo");
          case "array" -> plain("wrong.list");
          case "object" -> plain("wrong.object");
          default -> plain("wrong.kind");
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
        plain(
            "wrong.choice",
            StreamSupport.stream(choices.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "))));
  }

  private static Optional<String> constant(JsonNode value, JsonNode only) {
    return only.isMissingNode() || only.equals(value)
        ? Optional.empty()
        : Optional.of(plain("wrong.constant", only.asString(only.toString())));
  }

  private Optional<String> text(String text, JsonNode schema) {
    int length = text.codePointCount(0, text.length());
    int least = schema.path("minLength").asInt(0);
    if (least > 0 && text.isBlank()) {
      return Optional.of(plain("wrong.needed"));
    }
    if (length < least) {
      return Optional.of(texts.counted("wrong.short", least));
    }
    int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    if (length > most) {
      return Optional.of(texts.counted("wrong.long", most));
    }
    return Formats.flaw(text, schema.path("format").asString(""));
  }

  private Optional<String> number(BigDecimal number, JsonNode schema) {
    JsonNode least = schema.path("minimum");
    if (least.isNumber() && number.compareTo(least.decimalValue()) < 0) {
      return Optional.of(bound("wrong.least", least));
    }
    JsonNode most = schema.path("maximum");
    if (most.isNumber() && number.compareTo(most.decimalValue()) > 0) {
      return Optional.of(bound("wrong.most", most));
    }
    JsonNode above = schema.path("exclusiveMinimum");
    if (above.isNumber() && number.compareTo(above.decimalValue()) <= 0) {
      return Optional.of(bound("wrong.above", above));
    }
    JsonNode below = schema.path("exclusiveMaximum");
    if (below.isNumber() && number.compareTo(below.decimalValue()) >= 0) {
      return Optional.of(bound("wrong.below", below));
    }
    return Optional.empty();
  }

  private String bound(String key, JsonNode bound) {
    return plain(key, texts.figures().decimal(bound.decimalValue()));
  }

  private Optional<String> list(JsonNode list, JsonNode schema) {
    int least = schema.path("minItems").asInt(0);
    if (list.size() < least) {
      return Optional.of(plain("wrong.few", texts.number(least)));
    }
    int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
    if (list.size() > most) {
      return Optional.of(plain("wrong.many", texts.number(most)));
    }
    return items(list, schema.path("items"));
  }

  private Optional<String> items(JsonNode list, JsonNode schema) {
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
