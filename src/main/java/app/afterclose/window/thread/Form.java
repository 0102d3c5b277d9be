package app.afterclose.window.thread;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import app.afterclose.model.CallState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a call's card, and what the rep's edits make of its arguments. Pure.
 *
 * <p>Arguments that the schema does not name go along as they are. Fixed fields that hold an id are
 * no fields: the question says in words what they mean.
 */
final class Form {
  /** A text of this length no longer fits a line. */
  private static final int WIDE = 90;

  private final Values values;
  private final ObjectNode arguments;
  private final List<Field> fields;

  private Form(Values values, ObjectNode arguments, List<Field> fields) {
    this.values = values;
    this.arguments = arguments;
    this.fields = List.copyOf(fields);
  }

  /** What the rep's edits come to: new arguments, none when nothing changed, or what is wrong. */
  record Edits(@Nullable String arguments, Map<String, Wrong> wrong) {}

  /** Why a value cannot be taken. */
  enum Wrong {
    EMPTY,
    NUMBER,
    WHOLE_NUMBER,
    DATE,
    JSON
  }

  static Form of(CallState call, Values values) {
    return of(call, call.arguments(), values);
  }

  /** The same with these arguments in place of the call's. */
  static Form of(CallState call, String with, Values values) {
    Json json = values.json();
    JsonNode schema = tree(call.schema(), json);
    JsonNode given = tree(with, json);
    ObjectNode arguments =
        given instanceof ObjectNode object ? object : json.mapper().createObjectNode();
    JsonNode before = tree(call.before(), json);
    var fields = new ArrayList<Field>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String name = property.getKey();
      if (!hidden(name, property.getValue())) {
        fields.add(
            field(
                name,
                property.getValue(),
                arguments.path(name),
                before.path(name),
                required(schema, name),
                values));
      }
    }
    if (schema.path("properties").isEmpty()) {
      JsonNode any = json.mapper().createObjectNode();
      arguments
          .properties()
          .forEach(
              a ->
                  fields.add(
                      field(
                          a.getKey(), any, a.getValue(), before.path(a.getKey()), false, values)));
    }
    return new Form(values, arguments, fields);
  }

  List<Field> fields() {
    return fields;
  }

  /** What {@code texts} by field name make of the arguments; fields not in it are as they were. */
  Edits edited(Map<String, String> texts) {
    ObjectNode changed = arguments.deepCopy();
    var wrong = new LinkedHashMap<String, Wrong>();
    boolean any = false;
    for (Field field : fields) {
      String text = texts.getOrDefault(field.name(), field.value());
      if (text.equals(field.value()) || field.kind() == Field.Kind.FIXED) {
        continue;
      }
      any = true;
      if (text.isBlank() && field.kind() != Field.Kind.YES_NO) {
        empty(field, changed, wrong);
        continue;
      }
      Optional<JsonNode> value = values.json(text, field.kind());
      value.ifPresentOrElse(
          v -> changed.set(field.name(), v), () -> wrong.put(field.name(), wrong(field.kind())));
    }
    return new Edits(any && wrong.isEmpty() ? values.json().write(changed) : null, wrong);
  }

  /** An emptied text stays, empty, where it had one: that clears it. Anything else is left out. */
  private static void empty(Field field, ObjectNode changed, Map<String, Wrong> wrong) {
    boolean text = field.kind() == Field.Kind.LINE || field.kind() == Field.Kind.LINES;
    if (field.needed()) {
      wrong.put(field.name(), Wrong.EMPTY);
    } else if (text && !field.value().isEmpty()) {
      changed.put(field.name(), "");
    } else {
      changed.remove(field.name());
    }
  }

  private static Wrong wrong(Field.Kind kind) {
    return switch (kind) {
      case NUMBER -> Wrong.NUMBER;
      case WHOLE_NUMBER -> Wrong.WHOLE_NUMBER;
      case DATE -> Wrong.DATE;
      case LINE, LINES, CHOICE, YES_NO, LIST, JSON, FIXED -> Wrong.JSON;
    };
  }

  private static Field field(
      String name,
      JsonNode schema,
      JsonNode value,
      JsonNode before,
      boolean needed,
      Values values) {
    Field.Kind kind = kind(schema, value);
    List<String> choices =
        StreamSupport.stream(schema.path("enum").spliterator(), false)
            .map(c -> values.text(c, Field.Kind.LINE))
            .toList();
    boolean given = !value.isMissingNode() && !value.isNull();
    @Nullable String now = before.isMissingNode() ? null : values.text(before, kind);
    return new Field(
        name,
        label(name, schema),
        kind,
        // What is not to change begins as it is, for the rep to change it too.
        given || now == null ? values.text(value, kind) : now,
        given ? now : null,
        choices,
        needed,
        given);
  }

  private static Field.Kind kind(JsonNode schema, JsonNode value) {
    if (schema.path("readOnly").asBoolean(false)) {
      return Field.Kind.FIXED;
    }
    if (schema.path("enum").isArray()) {
      return Field.Kind.CHOICE;
    }
    return switch (type(schema)) {
      case "number" -> Field.Kind.NUMBER;
      case "integer" -> Field.Kind.WHOLE_NUMBER;
      case "boolean" -> Field.Kind.YES_NO;
      case "array" ->
          "string".equals(type(schema.path("items"))) ? Field.Kind.LIST : Field.Kind.JSON;
      case "string" -> text(schema, value);
      default ->
          switch (value.getNodeType()) {
            case STRING -> text(schema, value);
            case NUMBER -> Field.Kind.NUMBER;
            case BOOLEAN -> Field.Kind.YES_NO;
            case ARRAY, BINARY, MISSING, NULL, OBJECT, POJO -> Field.Kind.JSON;
          };
    };
  }

  private static Field.Kind text(JsonNode schema, JsonNode value) {
    if ("date".equals(schema.path("format").asString(""))) {
      return Field.Kind.DATE;
    }
    String text = value.asString("");
    boolean lines =
        schema.path("x-multiline").asBoolean(false) || text.length() > WIDE || text.contains("\n");
    return lines ? Field.Kind.LINES : Field.Kind.LINE;
  }

  /** The type, or the first that is not null where several are allowed. */
  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    for (JsonNode one : type) {
      if (!"null".equals(one.asString(""))) {
        return one.asString("");
      }
    }
    return type.asString("");
  }

  private static boolean hidden(String name, JsonNode schema) {
    boolean id = name.equals("id") || name.endsWith("_id") || name.endsWith("Id");
    return id && schema.path("readOnly").asBoolean(false);
  }

  private static boolean required(JsonNode schema, String name) {
    return StreamSupport.stream(schema.path("required").spliterator(), false)
        .anyMatch(r -> name.equals(r.asString("")));
  }

  private static String label(String name, JsonNode schema) {
    String title = schema.path("title").asString("");
    if (!title.isBlank()) {
      return title;
    }
    String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').strip();
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT)
            + words.substring(1).toLowerCase(Locale.ROOT);
  }

  private static JsonNode tree(String text, Json json) {
    try {
      return json.tree(text);
    } catch (BadJson e) {
      return json.mapper().createObjectNode();
    }
  }
}
