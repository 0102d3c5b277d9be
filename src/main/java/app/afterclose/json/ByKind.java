package app.afterclose.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Tells Jackson what annotations would: the records of these sealed interfaces are told apart by
 * {@code kind}. The values have no annotations, and reading one loads a good part of Java first.
 */
final class ByKind extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  private static final JsonTypeInfo.Value KIND =
      JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "kind", null, false, null, null);

  private final transient List<Class<?>> sealed;

  ByKind(List<Class<?>> sealed) {
    this.sealed = List.copyOf(sealed);
  }

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated annotated) {
    Class<?> raw = annotated.getRawType();
    return sealed.stream().anyMatch(type -> type.isAssignableFrom(raw)) ? KIND : null;
  }
}
