package app.afterclose.window.words;

import app.afterclose.model.Figures;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A tool's result that is a list of records, as a table. Pure.
 *
 * @param head the columns' names
 * @param numeric for each column, whether it holds numbers alone
 * @param rows each with a cell for each column
 */
public record Records(List<String> head, List<Boolean> numeric, List<List<String>> rows) {
  /** More columns than these cannot be read in a thread. */
  private static final int COLUMNS = 6;

  /** Records that are looked at for their fields. */
  private static final int LOOKED = 20;

  /** Fields that tell the rep nothing beside the others. */
  private static final Set<String> MACHINE = Set.of("id", "deal_id", "basis", "status");

  public Records {
    head = List.copyOf(head);
    numeric = List.copyOf(numeric);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The first list of two records or more in {@code result}; empty when it holds none. */
  public static Optional<Records> of(JsonNode result, Figures figures) {
    if (list(result)) {
      return table(result, figures);
    }
    if (result.isObject()) {
      for (JsonNode field : result) {
        if (list(field)) {
          return table(field, figures);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean list(JsonNode node) {
    if (!node.isArray() || node.size() < 2) {
      return false;
    }
    for (JsonNode item : node) {
      if (!item.isObject()) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Records> table(JsonNode list, Figures figures) {
    List<String> fields = fields(list);
    if (fields.size() < 2) {
      return Optional.empty();
    }
    var rows = new ArrayList<List<String>>();
    for (JsonNode record : list) {
      rows.add(fields.stream().map(field -> cell(field, record.path(field), figures)).toList());
    }
    List<Boolean> numeric = fields.stream().map(field -> numeric(list, field)).toList();
    return Optional.of(new Records(fields.stream().map(Records::name).toList(), numeric, rows));
  }

  private static List<String> fields(JsonNode list) {
    var fields = new LinkedHashSet<String>();
    for (int i = 0; i < Math.min(LOOKED, list.size()); i++) {
      list.get(i)
          .properties()
          .forEach(
              field -> {
                if (field.getValue().isValueNode() && !MACHINE.contains(field.getKey())) {
                  fields.add(field.getKey());
                }
              });
    }
    return fields.stream().limit(COLUMNS).toList();
  }

  private static boolean numeric(JsonNode list, String field) {
    boolean any = false;
    for (JsonNode record : list) {
      JsonNode value = record.path(field);
      if (value.isNumber()) {
        any = true;
      } else if (!value.isMissingNode() && !value.isNull()) {
        return false;
      }
    }
    return any;
  }

  private static String cell(String field, JsonNode value, Figures figures) {
    if (value.isMissingNode() || value.isNull()) {
      return "–";
    }
    if (value.isNumber()) {
      BigDecimal number = value.decimalValue();
      return field.contains("rate") && number.abs().compareTo(BigDecimal.ONE) <= 0
          ? figures.percent(number.doubleValue())
          : figures.money(number, null);
    }
    return value.isValueNode() ? text(value.asString(), figures) : value.toString();
  }

  private static String text(String text, Figures figures) {
    try {
      return text.length() == 10 ? figures.day(LocalDate.parse(text)) : text;
    } catch (DateTimeException e) {
      return text;
    }
  }

  /** {@code last_activity} as "Last activity". */
  private static String name(String field) {
    String words = field.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').strip();
    return words.isEmpty()
        ? field
        : words.substring(0, 1).toUpperCase(Locale.ROOT)
            + words.substring(1).toLowerCase(Locale.ROOT);
  }
}
