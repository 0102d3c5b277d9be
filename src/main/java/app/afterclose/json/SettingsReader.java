package app.afterclose.json;

import app.afterclose.model.Settings;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Reads the text of a settings file; what is absent takes its default, what is unknown is skipped.
 */
public final class SettingsReader {
  private static final Set<String> KINDS = Set.of("builtin", "anthropic", "openai");

  private final Json json;
  private final String text;
  private final JsonNode root;

  private SettingsReader(Json json, String text) {
    this.json = json;
    this.text = text;
    this.root = json.tree(text);
  }

  /** Throws {@link BadJson}, with the place, when the text is no JSON or a value cannot be. */
  public static Settings read(Json json, String text) {
    if (text.isBlank()) {
      return Settings.DEFAULT;
    }
    return new SettingsReader(json, text).settings();
  }

  private Settings settings() {
    if (!root.isObject()) {
      throw bad("", "the file must hold one object, { … }");
    }
    var organisation = new Settings.Organisation(text("/organisation/jdbcUrl", null));
    return new Settings(provider(), limits(), organisation);
  }

  private Settings.Provider provider() {
    var usual = Settings.Provider.DEFAULT;
    String kind = require("/provider/kind", usual.kind());
    if (!KINDS.contains(kind)) {
      throw bad("/provider/kind", "\"" + kind + "\" is none of builtin, anthropic, openai");
    }
    String key = require("/provider/key", usual.key());
    if (!key.equals("none") && !key.equals("keyring") && !key.matches("env:\\w+")) {
      throw bad(
          "/provider/key",
          "it must be keyring, none or env:NAME, with the name of an environment variable; the key"
              + " itself does not belong into this file");
    }
    return new Settings.Provider(
        kind, text("/provider/baseUrl", null), text("/provider/model", null), key);
  }

  private Settings.Limits limits() {
    var usual = Settings.Limits.DEFAULT;
    Duration link = duration("/limits/link", usual.link());
    Duration chain = duration("/limits/chain", usual.chain());
    if (chain.compareTo(link) <= 0) {
      throw bad(
          root.at("/limits/chain").isMissingNode() ? "/limits/link" : "/limits/chain",
          "limits.chain (" + chain + ") must be longer than limits.link (" + link + ")");
    }
    return new Settings.Limits(
        link,
        chain,
        count("/limits/user", usual.user()),
        count("/limits/organisation", usual.organisation()),
        tokens("/limits/monthlyTokens"));
  }

  private Duration duration(String at, Duration usual) {
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
      throw bad(at, "\"" + said + "\" is no duration; write it like PT5M or PT2H");
    }
    throw bad(at, "it must be at least one second, PT1S");
  }

  private int count(String at, int usual) {
    JsonNode node = node(at);
    if (node == null) {
      return usual;
    }
    if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 1) {
      throw bad(at, "it must be a whole number of 1 or more");
    }
    return node.intValue();
  }

  private @Nullable Long tokens(String at) {
    JsonNode node = node(at);
    if (node == null) {
      return null;
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
      throw bad(at, "it must be a whole number of tokens, or null for no limit");
    }
    return node.longValue();
  }

  private String require(String at, String usual) {
    String said = text(at, usual);
    return said == null ? usual : said;
  }

  private @Nullable String text(String at, @Nullable String usual) {
    JsonNode node = node(at);
    if (node == null) {
      return usual;
    }
    if (!node.isString()) {
      throw bad(at, "it must be text in quotes");
    }
    return node.stringValue();
  }

  /** Null when it is absent or null; a part that should be an object and is not is an error. */
  private @Nullable JsonNode node(String at) {
    String part = at.substring(0, at.indexOf('/', 1));
    JsonNode object = root.at(part);
    if (!object.isMissingNode() && !object.isNull() && !object.isObject()) {
      throw bad(part, "it must be an object, { … }");
    }
    JsonNode node = root.at(at);
    return node.isMissingNode() || node.isNull() ? null : node;
  }

  private BadJson bad(String at, String what) {
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
