package app.afterclose.json;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import app.afterclose.model.Id;
import app.afterclose.model.Problem;
import app.afterclose.model.RunId;
import app.afterclose.model.RunStatus;
import app.afterclose.model.Secret;
import app.afterclose.model.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/** The one mapper between values and JSON text. Immutable; any thread may use it. */
public final class Json {
  private final JsonMapper mapper;

  /** A mapper that knows the model, and neither writes nor reads a {@link Secret}. */
  public Json() {
    this(List.of(), false);
  }

  /**
   * A mapper that knows the model and these sealed interfaces besides, whose records are told apart
   * by {@code kind}.
   *
   * @param secrets whether it may write and read a {@link Secret}: on the wire alone
   */
  public Json(List<Class<?>> sealed, boolean secrets) {
    var all =
        new ArrayList<Class<?>>(
            List.of(Entry.class, Ending.class, Wait.class, Problem.class, RunStatus.class));
    all.addAll(sealed);
    var constraints = StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();
    var factory = JsonFactory.builder().streamReadConstraints(constraints).build();
    var builder =
        JsonMapper.builder(factory)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .annotationIntrospector(new ByKind(all))
            .addModule(ids())
            .addModule(secrets(secrets));
    for (Class<?> type : all) {
      records(type)
          .map(record -> new NamedType(record, record.getSimpleName()))
          .forEach(builder::registerSubtypes);
    }
    mapper = builder.build();
  }

  /** The records of a sealed interface, those of the groups in it too. */
  private static Stream<Class<?>> records(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses())
        .flatMap(type -> type.isSealed() ? records(type) : Stream.of(type));
  }

  /** {@code value} as JSON on one line. */
  public String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  /** As {@link #write}, for a value of a sealed type, so that its kind is told at the top too. */
  public <T> String write(Class<T> type, T value) {
    return mapper.writerFor(type).writeValueAsString(value);
  }

  /** Throws {@link BadJson} when {@code text} is no JSON for {@code type}. */
  public <T> T read(String text, Class<T> type) {
    try {
      T value = mapper.readValue(text, type);
      if (value == null) {
        throw new BadJson(plain("settings.value.null"), 1, 1);
      }
      return value;
    } catch (JacksonException e) {
      throw BadJson.from(e);
    }
  }

  /** A tree of any JSON. Throws {@link BadJson} when {@code text} is none. */
  public JsonNode tree(String text) {
    try {
      return mapper.readTree(text);
    } catch (JacksonException e) {
      throw BadJson.from(e);
    }
  }

  /** The mapper itself, for those who build or stream trees. */
  public JsonMapper mapper() {
    return mapper;
  }

  private static SimpleModule ids() {
    return new SimpleModule()
        .addSerializer(Id.class, new IdWriter())
        .addDeserializer(ConversationId.class, new IdReader<>(ConversationId::new))
        .addDeserializer(RunId.class, new IdReader<>(RunId::new))
        .addDeserializer(CallId.class, new IdReader<>(CallId::new));
  }

  private static SimpleModule secrets(boolean told) {
    return new SimpleModule("secrets")
        .addSerializer(Secret.class, new SecretWriter(told))
        .addDeserializer(Secret.class, new SecretReader(told));
  }

  private static final class SecretWriter extends ValueSerializer<Secret> {
    private final boolean told;

    SecretWriter(boolean told) {
      this.told = told;
    }

    @Override
    public void serialize(Secret secret, JsonGenerator out, SerializationContext context) {
      if (!told) {
        throw new IllegalArgumentException("a secret is written onto the wire and nowhere else");
      }
      out.writeString(secret.value());
    }
  }

  private static final class SecretReader extends ValueDeserializer<Secret> {
    private final boolean told;

    SecretReader(boolean told) {
      this.told = told;
    }

    @Override
    public Secret deserialize(JsonParser in, DeserializationContext context) {
      if (!told || in.currentToken() != JsonToken.VALUE_STRING) {
        // Whatever stands there is not repeated.
        throw new IllegalArgumentException("a secret is text, and read from the wire alone");
      }
      return new Secret(in.getString());
    }
  }

  private static final class IdWriter extends ValueSerializer<Id> {
    @Override
    public void serialize(Id id, JsonGenerator out, SerializationContext context) {
      out.writeString(id.value());
    }
  }

  private static final class IdReader<T extends Id> extends ValueDeserializer<T> {
    private final Function<String, T> make;

    IdReader(Function<String, T> make) {
      this.make = make;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
      return make.apply(in.getValueAsString(""));
    }
  }
}
