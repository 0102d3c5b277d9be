package app.afterclose.terminal;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import app.afterclose.model.Figures;
import app.afterclose.model.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Arguments as the rep changes them at a prompt: {@code --set NAME=VALUE}, read by the schema. */
final class Fields {
  private final Json json;
  private final Typed typed;

  /**
   * @param figures how the rep writes numbers and dates
   */
  Fields(Json json, Figures figures) {
    this.typed = new Typed(figures);
    this.json = json;
  }

  /**
   * The whole arguments object with the changes in it.
   *
   * @param arguments a JSON object
   * @param schema the JSON Schema of that object
   * @param changes {@code NAME=VALUE} each; an empty value is an empty text
   */
  String changed(String arguments, String schema, List<String> changes) {
    if (!(json.tree(arguments) instanceof ObjectNode fields)) {
      throw new Fault(Exit.FAILED, "The card’s arguments are no object: " + arguments);
    }
    JsonNode properties = json.tree(schema).path("properties");
    for (String change : changes) {
      int equals = change.indexOf('=');
      if (equals <= 0) {
        throw Fault.usage("--set takes NAME=VALUE, not “" + change + "”.");
      }
      String name = change.substring(0, equals);
      JsonNode type = properties.path(name);
      if (type.isMissingNode()) {
        throw Fault.usage(
            "There is no field “%s” on this card. Its fields: %s."
                .formatted(name, String.join(", ", new TreeSet<>(properties.propertyNames()))));
      }
      fields.set(name, value(name, type, change.substring(equals + 1)));
    }
    return json.write(fields);
  }

  private JsonNode value(String name, JsonNode schema, String text) {
    var make = json.mapper().getNodeFactory();
    List<String> types = types(schema);
    if (text.equals("null") && types.contains("null")) {
      return make.nullNode();
    }
    for (String type : types) {
      switch (type) {
        case "integer", "number" -> {
          return number(name, text, type.equals("integer"));
        }
        case "boolean" -> {
          return make.booleanNode(yesOrNo(name, text));
        }
        case "object", "array" -> {
          return parsed(name, type, text);
        }
        default -> {}
      }
    }
    boolean day = schema.path("format").asString("").equals("date") && !text.isBlank();
    return make.stringNode(day ? day(name, text) : text);
  }

  private String day(String name, String text) {
    return typed
        .day(text)
        .map(LocalDate::toString)
        .orElseThrow(
            () ->
                Fault.usage(
                    "“%s” takes a date, like %s or 2026-07-30, not “%s”."
                        .formatted(name, typed.aDay(), text)));
  }

  /** {@code type} may be one name or several; text is taken as text where it may be text. */
  private static List<String> types(JsonNode schema) {
    JsonNode type = schema.path("type");
    List<String> all =
        type.isArray()
            ? type.valueStream().map(JsonNode::asString).toList()
            : type.isString() ? List.of(type.asString()) : List.of();
    return all.contains("string") ? all.stream().filter(t -> t.equals("null")).toList() : all;
  }

  private JsonNode number(String name, String text, boolean whole) {
    try {
      BigDecimal value = typed.number(text).orElseGet(() -> new BigDecimal(text.strip()));
      return whole
          ? json.mapper().getNodeFactory().numberNode(value.toBigIntegerExact())
          : json.mapper().getNodeFactory().numberNode(value);
    } catch (ArithmeticException | NumberFormatException _) {
      throw Fault.usage(
          "“%s” takes a %s, like %s, not “%s”."
              .formatted(
                  name,
                  whole ? "whole number" : "number",
                  whole ? "1200" : typed.aNumber() + " or 1234.50",
                  text));
    }
  }

  private static boolean yesOrNo(String name, String text) {
    return switch (text) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw Fault.usage("“%s” takes true or false, not “%s”.".formatted(name, text));
    };
  }

  private JsonNode parsed(String name, String type, String text) {
    try {
      JsonNode value = json.tree(text);
      if (type.equals("array") ? value.isArray() : value.isObject()) {
        return value;
      }
    } catch (BadJson _) {
      // Said below, in the same words.
    }
    throw Fault.usage("“%s” takes a JSON %s, not “%s”.".formatted(name, type, text));
  }
}
