package app.afterclose.llm.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.json.Json;
import app.afterclose.model.British;
import app.afterclose.tool.BuiltInTools;
import app.afterclose.tool.Tool;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The analyst knows tools by names alone: here those names are held to the tools' own. */
final class FieldsTest {
  private static final String TOOLS_FIELDS = "app.afterclose.tool.Field";

  @Test
  void everyNameThatTheAnalystUsesIsOneThatTheToolsKnow() throws Exception {
    Json json = new Json();
    Set<String> known = new TreeSet<>(constants(Class.forName(TOOLS_FIELDS)));
    for (Tool tool : BuiltInTools.all(json, British.FIGURES)) {
      known.add(tool.spec().name());
      json.tree(tool.spec().schema()).path("properties").propertyNames().forEach(known::add);
    }
    assertThat(known).containsAll(constants(Fields.class));
  }

  private static Set<String> constants(Class<?> type) throws IllegalAccessException {
    Set<String> values = new TreeSet<>();
    for (Field field : type.getDeclaredFields()) {
      field.setAccessible(true);
      if (field.get(null) instanceof String value) {
        values.add(value);
      }
    }
    assertThat(values).as(type.getName()).hasSizeGreaterThan(20);
    return values;
  }
}
