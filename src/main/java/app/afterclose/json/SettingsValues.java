package app.afterclose.json;

import static app.afterclose.model.Texts.plain;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The values of a settings file by their place in it; a wrong one is told with line and column. */
final class SettingsValues {
  private final Json json;
  private final String text;
  private final JsonNode root;

  SettingsValues(Json json, String text) {
    this.json = json;
    this.text = text;
    this.root = json.tree(text);
    if (!root.isObject()) {
      throw bad("", plain("settings.value.file"));
    }
  }

  /** Whether the file says nothing at {@code at}. */
  boolean absent(String at) {
    return root.at(at).isMissingNode();
  }

  Duration duration(String at, Duration usual) {
    String said = text(at, null);
    if (said == null) {
      return usual;
    }
    try {
      Duration value = Duration.parse(said);
      if (value.compareTo(Duration.ofSeconds(1)) >= 0) {
        return value;
      }
    } catch (DateTimeParseException e) {
      throw bad(at, plain("settings.value.duration", said));
    }
    throw bad(at, plain("settings.value.second"));
  }

  int count(String at, int usual) {
    JsonNode node = node(at);
    if (node == null) {
      return usual;
    }
    if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 1) {
      throw bad(at, plain("settings.value.count"));
    }
    return node.intValue();
  }

  @Nullable Long tokens(String at) {
    JsonNode node = node(at);
    if (node == null) {
      return null;
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
      throw bad(at, plain("settings.value.tokens"));
    }
    return node.longValue();
  }

  String require(String at, String usual) {
    String said = text(at, usual);
    return said == null ? usual : said;
  }

  @Nullable String text(String at, @Nullable String usual) {
    JsonNode node = node(at);
    if (node == null) {
      return usual;
    }
    if (!node.isString()) {
      throw bad(at, plain("settings.value.text"));
    }
    return node.stringValue();
  }

  boolean flag(String at, boolean usual) {
    JsonNode node = node(at);
    if (node == null) {
      return usual;
    }
    if (!node.isBoolean()) {
      throw bad(at, plain("settings.value.flag"));
    }
    return node.booleanValue();
  }

  /** Names with texts, in the order of the names. */
  Map<String, String> texts(String at) {
    JsonNode node = node(at);
    var texts = new TreeMap<String, String>();
    if (node == null) {
      return texts;
    }
    if (!node.isObject()) {
      throw bad(at, plain("settings.value.texts"));
    }
    for (String name : node.propertyNames()) {
      if (!node.get(name).isString()) {
        throw bad(at, plain("settings.value.named", name));
      }
      texts.put(name, node.get(name).stringValue());
    }
    return texts;
  }

  /** Null when it is absent or null; a part that should be an object and is not is an error. */
  private @Nullable JsonNode node(String at) {
    for (int end = at.indexOf('/', 1); end > 0; end = at.indexOf('/', end + 1)) {
      JsonNode object = root.at(at.substring(0, end));
      if (!object.isMissingNode() && !object.isNull() && !object.isObject()) {
        throw bad(at.substring(0, end), plain("settings.value.object"));
      }
    }
    JsonNode node = root.at(at);
    return node.isMissingNode() || node.isNull() ? null : node;
  }

  BadJson bad(String at, String what) {
    String name = at.isEmpty() ? "" : at.substring(1).replace('/', '.') + ": ";
    JsonPointer wanted = JsonPointer.compile(at);
    try (var parser = json.mapper().createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean value = token != JsonToken.PROPERTY_NAME;
        if (value && parser.streamReadContext().pathAsPointer().equals(wanted)) {
          var place = parser.currentTokenLocation();
          return new BadJson(name + what, place.getLineNr(), place.getColumnNr());
        }
      }
    }
    return new BadJson(name + what, 1, 1);
  }
}
