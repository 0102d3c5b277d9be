package app.afterclose.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * Whether a message that was read has all its parts: JSON may leave out what the records promise to
 * hold.
 */
final class Complete {
  private Complete() {}

  /** Throws {@link IllegalArgumentException} naming the first part that is missing. */
  static void check(Record record) {
    for (RecordComponent part : record.getClass().getRecordComponents()) {
      Object value = value(record, part);
      if (value == null && !part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        throw new IllegalArgumentException(
            "\"%s\" of %s is missing".formatted(part.getName(), record.getClass().getSimpleName()));
      }
      if (value instanceof Record inner) {
        check(inner);
      }
    }
  }

  private static @Nullable Object value(Record record, RecordComponent part) {
    try {
      return part.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record's accessor failed: " + part, e);
    }
  }
}
