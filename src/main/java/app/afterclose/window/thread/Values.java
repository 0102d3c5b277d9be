package app.afterclose.window.thread;

import app.afterclose.json.BadJson;
import app.afterclose.json.Json;
import app.afterclose.model.Figures;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values as the rep reads and writes them, and as JSON. Pure. */
final class Values {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:\\d+|\\d{1,3}(?:[, \u00a0\u202f]\\d{3})+)(?:\\.\\d+)?");

  private static final DateTimeFormatter READ_DAY =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d[.] [MMMM][MMM][,] uuuu")
          .toFormatter(Locale.ENGLISH);

  private Values() {}

  /** {@code value} as the rep reads it. */
  static String text(JsonNode value, Field.Kind kind) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return switch (kind) {
      case NUMBER, WHOLE_NUMBER -> value.isNumber() ? number(value.decimalValue()) : plain(value);
      case DATE -> date(plain(value)).map(Values::day).orElse(plain(value));
      case LIST -> list(value);
      case JSON -> value.toPrettyString();
      case LINE, LINES, CHOICE, YES_NO, FIXED -> plain(value);
    };
  }

  /**
   * What the rep wrote, as JSON; empty when it is no such value. Text is never stripped of words.
   */
  static Optional<JsonNode> json(String text, Field.Kind kind, Json json) {
    JsonNodeFactory make = json.mapper().getNodeFactory();
    return switch (kind) {
      case NUMBER -> number(text).map(make::numberNode);
      case WHOLE_NUMBER ->
          number(text)
              .filter(n -> n.stripTrailingZeros().scale() <= 0)
              .map(n -> make.numberNode(n.toBigInteger()));
      case DATE -> date(text).map(d -> make.stringNode(d.toString()));
      case YES_NO -> Optional.of(make.booleanNode(Boolean.parseBoolean(text)));
      case LIST -> {
        var list = make.arrayNode();
        text.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(list::add);
        yield Optional.of(list);
      }
      case JSON -> parsed(text, json);
      case LINE, LINES, CHOICE, FIXED -> Optional.of(make.stringNode(text));
    };
  }

  /** {@code 30 Jul 2026}. */
  static String day(LocalDate day) {
    return Figures.day(day);
  }

  /**
   * A date as the rep writes it: {@code 30 Jul 2026}, {@code 30 July 2026} or {@code 2026-07-30}.
   */
  static Optional<LocalDate> date(String text) {
    String stripped = text.strip();
    try {
      boolean iso = stripped.matches("\\d{4}-\\d{2}-\\d{2}.*");
      return Optional.of(
          iso ? LocalDate.parse(stripped.substring(0, 10)) : LocalDate.parse(stripped, READ_DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A number with or without separators for thousands, a point before decimals. */
  static Optional<BigDecimal> number(String text) {
    String stripped = text.strip();
    return NUMBER.matcher(stripped).matches()
        ? Optional.of(new BigDecimal(stripped.replaceAll("[, \u00a0\u202f]", "")))
        : Optional.empty();
  }

  private static String number(BigDecimal value) {
    var format =
        new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    format.setMinimumFractionDigits(value.stripTrailingZeros().scale() > 0 ? 2 : 0);
    return format.format(value);
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

  private static Optional<JsonNode> parsed(String text, Json json) {
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
