package app.afterclose.tool;

import app.afterclose.json.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call's arguments, which have passed {@link Toolbox#flaws}. What is left out, null or blank is
 * null.
 */
final class Args {
  private final JsonNode given;

  private Args(JsonNode given) {
    this.given = given;
  }

  static Args of(Json json, String arguments) {
    return new Args(json.tree(arguments));
  }

  @Nullable String text(String name) {
    JsonNode value = given.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    String text = value.asString().strip();
    return text.isEmpty() ? null : text;
  }

  /** A text that the schema requires. */
  String needed(String name) {
    return Objects.requireNonNull(text(name), name);
  }

  int whole(String name, int otherwise) {
    JsonNode value = given.path(name);
    return value.isNumber() ? value.decimalValue().intValue() : otherwise;
  }

  @Nullable BigDecimal number(String name) {
    JsonNode value = given.path(name);
    return value.isNumber() ? value.decimalValue() : null;
  }

  @Nullable LocalDate date(String name) {
    String text = text(name);
    return text == null ? null : LocalDate.parse(text);
  }

  /** Whether it is said to be so. */
  boolean yes(String name) {
    return given.path(name).asBoolean(false);
  }

  /** Whether the field is there and holds something, a blank text included. */
  boolean has(String name) {
    return !given.path(name).isMissingNode() && !given.path(name).isNull();
  }
}
