package app.afterclose.window.thread;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import app.afterclose.model.Figures;
import app.afterclose.model.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values as the rep reads and writes them, and as JSON. Any thread may use it. */
final class Values {
  private static final BigDecimal NUMBER = new BigDecimal("12500.5");
  private static final long WHOLE = 1200;
  private static final LocalDate DAY = LocalDate.of(2026, 7, 30);

  private final Figures figures;
  private final Typed typed;
  private final Json json;

  Values(Figures figures, Json json) {
    this.figures = figures;
    this.typed = new Typed(figures);
    this.json = json;
  }

  Json json() {
    return json;
  }

  /** {@code value} as the rep reads it. */
  String text(JsonNode value, Field.Kind kind) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return switch (kind) {
      case NUMBER, WHOLE_NUMBER ->
          value.isNumber() ? figures.decimal(value.decimalValue()) : plain(value);
      case DATE -> date(plain(value)).map(this::day).orElse(plain(value));
      case LIST -> list(value);
      case JSON -> value.toPrettyString();
      case LINE, LINES, CHOICE, YES_NO, FIXED -> plain(value);
    };
  }

  /**
   * What the rep wrote, as JSON; empty when it is no such value. Text is never stripped of words.
   */
  Optional<JsonNode> json(String text, Field.Kind kind) {
    JsonNodeFactory make = json.mapper().getNodeFactory();
    return switch (kind) {
      case NUMBER -> typed.number(text).map(make::numberNode);
      case WHOLE_NUMBER ->
          typed
              .number(text)
              .filter(n -> n.stripTrailingZeros().scale() <= 0)
              .map(n -> make.numberNode(n.toBigInteger()));
      case DATE -> date(text).map(d -> make.stringNode(d.toString()));
      case YES_NO -> Optional.of(make.booleanNode(Boolean.parseBoolean(text)));
      case LIST -> {
        var list = make.arrayNode();
        text.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(list::add);
        yield Optional.of(list);
      }
      case JSON -> parsed(text);
      case LINE, LINES, CHOICE, FIXED -> Optional.of(make.stringNode(text));
    };
  }

  /** {@code 30 Jul 2026}. */
  String day(LocalDate day) {
    return figures.day(day);
  }

  /** A date as the rep writes it, or with its year first. */
  Optional<LocalDate> date(String text) {
    return typed.day(text);
  }

  /** What can be written where a value is wrong so; empty where no example helps. */
  String example(Form.Wrong wrong) {
    return switch (wrong) {
      case NUMBER -> figures.decimal(NUMBER);
      case WHOLE_NUMBER -> figures.number(WHOLE);
      case DATE -> figures.day(DAY);
      case EMPTY, JSON -> "";
    };
  }

  private static String list(JsonNode value) {
    if (!value.isArray()) {
      return plain(value);
    }
    var out = new StringBuilder();
    for (JsonNode item : value) {
      out.append(out.isEmpty() ? "" : "\n").append(plain(item));
    }
    return out.toString();
  }

  private Optional<JsonNode> parsed(String text) {
    try {
      return Optional.of(json.tree(text)).filter(n -> !n.isMissingNode());
    } catch (BadJson e) {
      return Optional.empty();
    }
  }

  private static String plain(JsonNode value) {
    return value.isValueNode() ? value.asString() : value.toString();
  }
}
