package app.afterclose.crm;

import app.afterclose.crm.DateText.Order;
import app.afterclose.model.DateOrder;
import app.afterclose.model.ImportChoices;
import app.afterclose.model.ImportKind;
import app.afterclose.model.ImportPreview;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rep chose for a file, in this room's terms. Pure. */
final class Choosing {
  private Choosing() {}

  /** What the columns are: as chosen, else as their headers say. */
  static Headers headers(List<String> header, ImportChoices choices) {
    ImportKind kind = choices.kind();
    if (kind == null) {
      return Headers.of(header);
    }
    if (choices.fields().size() != header.size()) {
      return Headers.of(header, kind);
    }
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      field(choices.fields().get(i), kind).ifPresent(field -> columns.putIfAbsent(field, column));
    }
    return new Headers(kind, Vendors.of(header), columns, columns.size());
  }

  private static Optional<Field> field(String id, ImportKind kind) {
    return Field.of(kind).stream().filter(field -> field.name().equals(id)).findFirst();
  }

  static @Nullable Order order(@Nullable DateOrder chosen) {
    return switch (chosen) {
      case null -> null;
      case DAY_FIRST -> Order.DAY_FIRST;
      case MONTH_FIRST -> Order.MONTH_FIRST;
    };
  }

  static DateOrder order(Order order) {
    return switch (order) {
      case DAY_FIRST -> DateOrder.DAY_FIRST;
      case MONTH_FIRST -> DateOrder.MONTH_FIRST;
    };
  }

  /** What a column of a file of this kind may hold. */
  static List<ImportPreview.Field> fields(ImportKind kind) {
    return Arrays.stream(Field.values())
        .filter(field -> field.kind() == kind)
        .map(field -> new ImportPreview.Field(field.name(), field.words()))
        .toList();
  }
}
